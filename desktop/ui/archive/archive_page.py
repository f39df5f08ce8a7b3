"""The archive in the place of the desk: searched, browsed, by its people, and in figures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.archive.search_page import SearchPage
from desktop.ui.browsing.page import BrowsePage
from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.labels import surface
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.figures.page import FiguresPage
from desktop.ui.look.theme import Theme
from desktop.ui.people.page import PeoplePage

_TABS = 420


@dataclass(frozen=True, slots=True)
class _Room:
    """A tab: its word, the action that fills the room, the room, and where the keyboard is in it.

    ``start`` has it first, ``found`` after something that was found has been read.
    """

    words: str
    action: str
    page: QWidget
    start: QWidget
    found: QWidget


class ArchivePage(QFrame):
    """The rooms of the archive, one at a time.

    Attributes:
        search: words looked for, and all issues
        issues: by paper, year and number, each to be read
        people: people, organisations and places
        figures: how much was printed

    Signals:
        closed: back to the open issue
        room_asked: the id of the action that fills the room whose tab was chosen
        turned: another room is seen, by its number
    """

    help_page = "archive"

    closed = Signal()
    room_asked = Signal(str)
    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.search = SearchPage(theme)
        self.issues = BrowsePage(theme)
        self.people = PeoplePage(theme)
        self.figures = FiguresPage(theme)
        self._rooms = (
            _Room("查找", "search", self.search, self.search.query, self.search.hits),
            _Room("各期", "issues", self.issues, self.issues.shelf.list, self.issues.shelf.list),
            _Room("人物", "people", self.people, self.people.names, self.people.mentions),
            _Room("统计", "figures", self.figures, self.figures.papers, self.figures.papers),
        )
        self.tabs = SegmentedTabs(theme, tuple(room.words for room in self._rooms))
        self.tabs.setAccessibleName("档案的几处")
        self._stack = QStackedWidget()
        for room in self._rooms:
            self._stack.addWidget(room.page)
        self._before: QWidget = self.search
        self.tabs.currentChanged.connect(self._ask)
        self._stack.currentChanged.connect(self.turned)
        self._lay_out(theme)

    def turn_to(self, room: QWidget) -> None:
        """Show a room."""
        before = self._stack.currentWidget()
        if before is not None and before is not room:
            self._before = before
        self._stack.setCurrentWidget(room)
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self._stack.currentIndex())
        self.tabs.blockSignals(False)
        self.tabs.update()

    def refresh(self) -> None:
        """Let the room be filled anew, where it is seen: the archive has other issues than before."""
        if self.isVisible():
            self.room_asked.emit(self._room.action)

    def go_back(self) -> None:
        """Show the room that was seen before, as it was left, with the keyboard at what was found."""
        self.turn_to(self._before)
        self._room.found.setFocus()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Pass the keyboard on to the room."""
        self._room.start.setFocus()

    @property
    def _room(self) -> _Room:
        """The room that is seen."""
        return self._rooms[self._stack.currentIndex()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the issue on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, number: int) -> None:
        is_by_key = self.tabs.hasFocus()
        self.room_asked.emit(self._rooms[number].action)
        if is_by_key:
            # Who goes along the tabs with the arrows is not there yet.
            self.tabs.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = surface("head")
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 8, 16, 8)
        self.tabs.setFixedWidth(_TABS)
        line.addWidget(self.tabs)
        line.addStretch(1)
        close = IconButton(theme, "cross", "回到本期（Esc）")
        close.clicked.connect(self.closed)
        line.addWidget(close)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
