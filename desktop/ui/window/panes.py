"""Everything that can be seen between the toolbar and the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.archive.archive_page import ArchivePage
from desktop.ui.comparing.page import ComparingPage
from desktop.ui.galley import Galley
from desktop.ui.history import HistoryPage
from desktop.ui.inspector import InspectorPane
from desktop.ui.look.theme import Theme
from desktop.ui.opening.drop_area import Dropping, DropTarget
from desktop.ui.opening.empty_desk import EmptyDesk
from desktop.ui.outline import OutlinePane
from desktop.ui.pages import PagesPage
from desktop.ui.pictures.thumbnails import Thumbnails
from desktop.ui.returned import ReturnedPage
from desktop.ui.reviewing.review_bar import ReviewBar
from desktop.ui.source_view import SourcePane
from desktop.ui.window.body import Body
from desktop.ui.window.notice import NoticeCard
from desktop.ui.window.status_bar import StatusBar


class Panes:
    """The panes of one window; each takes values and emits what its user means.

    Attributes:
        pages: the empty desk, the open issue, the archive, or a page beside a list, one at a time
        body: the open issue: outline, galley with review bar, inspector, source
        notice: the card over the pages
        dropping: takes what is dropped onto the window
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self.outline = OutlinePane(theme)
        self.galley = Galley(theme)
        self.bar = ReviewBar(theme)
        self.inspector = InspectorPane(theme)
        self.source = SourcePane(theme)
        self.body = Body(self.outline, self.galley, self.bar, self.inspector, self.source)
        self.empty = EmptyDesk(theme)
        self.archive = ArchivePage(theme)
        self.comparing = ComparingPage(theme)
        self.history = HistoryPage(theme)
        self.layout = PagesPage(theme)
        self.returned = ReturnedPage(theme)
        self.status = StatusBar(theme)
        self.pages = QStackedWidget()
        beside = (self.archive, self.comparing, self.history, self.layout, self.returned)
        for page in (self.empty, self.body, *beside):
            self.pages.addWidget(page)
        self.notice = NoticeCard(theme, self.pages)
        self.notice.room = self._room_for_notice
        self.notice.give_back = self.take_keyboard
        self.notice.placed.connect(self._clear_text)
        self.body.placed.connect(self.notice.place)
        self.body.keyboard_left.connect(self.take_keyboard)
        self.pages.currentChanged.connect(lambda _page: self.notice.place())
        self.pages.currentChanged.connect(lambda _page: self._clear_text())
        self.dropping = Dropping(window, DropTarget(theme, self.pages))

    def show_pictures_from(self, thumbnails: Thumbnails) -> None:
        """Let text and pages show pictures."""
        self.galley.find_picture = self.layout.sheets.find_picture = thumbnails.image

    @property
    def shows_text(self) -> bool:
        """Whether the open issue is in front."""
        return self.pages.currentWidget() is self.body

    @property
    def shows_archive(self) -> bool:
        """Whether issues are in front that are not the open one."""
        return self.pages.currentWidget() in (self.archive, self.comparing)

    def turn_to(self, page: QWidget) -> None:
        """Show a page, with the keyboard in it."""
        self.pages.setCurrentWidget(page)
        # A page that is turned to comes to lie over all else that has its parent.
        self.notice.raise_()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard into the page that can be seen; on the open issue into the text."""
        page = self.pages.currentWidget() or self.empty
        (self.galley if page is self.body else page).setFocus()

    def _room_for_notice(self) -> QRect:
        """Return where a card covers no pane beside the text."""
        return self.body.free_of_panes() if self.shows_text else self.pages.rect()

    def _clear_text(self) -> None:
        """Let what is seen begin under the card; the text that is read stays where it stands."""
        foot, page = self.notice.foot, self.pages.currentWidget()
        self._push_text(foot if self.shows_text else 0)
        # The room is the page's own: the next page would begin with what is left of the last one's.
        if page is not None and page is not self.body:
            page.setContentsMargins(0, foot, 0, 0)

    def _push_text(self, foot: int) -> None:
        bar = self.galley.verticalScrollBar()
        top = self.galley.mapTo(self.body, QPoint()).y()
        self.body.keep_head(foot)
        if bar.value():
            bar.setValue(bar.value() + self.galley.mapTo(self.body, QPoint()).y() - top)
