"""The pages of the chosen lay-outs as LibreOffice prints them, made aside and given up when unwanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.model import Layout, UserFacingError
from desktop.model.stopping import Stop, StoppedError
from desktop.text.wording import LAYOUTS
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.jobs import Jobs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

Pages = tuple[bytes, ...]
"""Pictures of pages, each the bytes of a PNG file."""
Made = tuple[tuple[Layout, Pages], ...]
"""Lay-outs with their pages."""
MakePages = Callable[[Layout, str, Stop], Pages]
"""Returns the pages of a lay-out on a sheet, or raises ``StoppedError`` where it is to stop."""

_GAP = 16
_WAITING = "LibreOffice 正在排版……"
_STOPPED = "已停下。"
_NOTHING = "先选一种版式。"
_FAILED = "LibreOffice 没有排出来，可以看速览。"


def no_pages(_layout: Layout, _sheet: str, _stop: Stop) -> Pages:
    """Return no page: nothing prints."""
    return ()


class ExactPreview(QStackedWidget):
    """Shows pages, or a line that says what is under way with a way to stop it.

    Attributes:
        pages: those that are shown
    """

    def __init__(self, theme: Theme, make_pages: MakePages) -> None:
        super().__init__()
        self._theme = theme
        self._make_pages = make_pages
        # LibreOffice takes seconds; other work of the window does not wait for it.
        self._jobs = Jobs(self)
        self._stop = Stop()
        self.pages: tuple[PagePicture, ...] = ()
        self.said = label(theme, "", tone="text2")
        self.stop_button = push_button("停下")
        self.stop_button.clicked.connect(lambda: self.give_up())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setProperty("ring", True)
        self._area.setAccessibleName("精确预览")
        self.addWidget(self._waiting())
        self.addWidget(self._area)

    def show_layouts(self, layouts: Sequence[Layout], sheet: str) -> None:
        """Make the pages of these lay-outs aside and show them; what was under way is given up."""
        if not layouts:
            self.give_up(_NOTHING)
            return
        stop = self._anew()
        self._say(_WAITING, can_stop=True)
        self._jobs.run(
            lambda: _made(self._make_pages, layouts, sheet, stop), self._show, lambda: not stop.is_asked
        )

    def give_up(self, words: str = _STOPPED) -> None:
        """Stop what is under way, and say so."""
        self._stop.ask()
        self._say(words)

    def close_down(self) -> None:
        """Stop for good."""
        self._stop.ask()
        self._jobs.close()

    def _anew(self) -> Stop:
        """Give up what is under way, and return the stop of what begins."""
        self._stop.ask()
        self._stop = Stop()
        return self._stop

    def _say(self, words: str, *, can_stop: bool = False) -> None:
        self.pages = ()
        self.said.setText(words)
        self.stop_button.setVisible(can_stop)
        self.setCurrentIndex(0)

    def _show(self, made: Made | None) -> None:
        if made is None:
            self._say(_FAILED)
            return
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setSpacing(_GAP)
        self.pages = tuple(self._pictures(made))
        for page in self.pages:
            column.addWidget(page)
            told = label(self._theme, page.accessibleName(), tokens.NOTE, "text2")
            column.addWidget(told, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._area.setWidget(shown)
        self.setCurrentIndex(1)

    def _pictures(self, made: Made) -> Iterator[PagePicture]:
        for layout, pages in made:
            for number, page in enumerate(pages, start=1):
                yield PagePicture(self._theme, page, f"{LAYOUTS[layout]}　{number} / {len(pages)}")

    def _waiting(self) -> QWidget:
        waiting = QWidget()
        line = QHBoxLayout(waiting)
        line.addStretch(1)
        line.addWidget(self.said)
        line.addWidget(self.stop_button)
        line.addStretch(1)
        return waiting


class PagePicture(QWidget):
    """One page, as wide as there is room for."""

    def __init__(self, theme: Theme, page: bytes, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage.fromData(page)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page at that width."""
        return ceil(width * self._image.height() / max(1, self._image.width()))

    def resizeEvent(self, _event: object) -> None:
        """Keep the page's proportions."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page in a thin frame."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
            painter.setPen(QPen(self._theme.color("line2"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _made(make_pages: MakePages, layouts: Sequence[Layout], sheet: str, stop: Stop) -> Made | None:
    """Return the pages of each lay-out, None where LibreOffice fails or is stopped; runs aside."""
    try:
        return tuple((layout, make_pages(layout, sheet, stop)) for layout in layouts)
    except (UserFacingError, StoppedError):
        return None
