"""The issues at the left, as a list or a calendar; at the right one of them to read, in words and pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.browsing.reader import IssueReader
from desktop.ui.browsing.rows import DayMark, ShelfRow
from desktop.ui.browsing.shelf import Shelf
from desktop.ui.look.theme import Theme

_TWO = 2


class BrowsePage(QFrame):
    """Issues to choose from, and one of them to read.

    Attributes:
        shelf: the issues
        reader: shows the one that is current

    Signals:
        reached: the number of the issue to show
        compare_asked: the numbers of two issues to compare, the earlier one first; the later one
            is 0 for the open issue
        removal_asked: the numbers of issues to take out of the archive
        import_asked: there is nothing to browse yet
    """

    help_page = "archive#翻往期"

    reached = Signal(int)
    compare_asked = Signal(int, int)
    removal_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self._has_desk = False
        self.shelf = Shelf(theme)
        self.reader = IssueReader(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.shelf)
        layout.addWidget(self.reader, 1)
        self._connect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc to where the issue was found."""
        if event.key() == Qt.Key.Key_Escape and not self.reader.back.isHidden():
            self.reader.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_issues(
        self, rows: tuple[ShelfRow, ...], marks: Mapping[date, DayMark], told: str, current: int | None = None
    ) -> None:
        """Show these issues on the shelf, and an empty reader where there are none."""
        self.shelf.show_issues(rows, marks, told, current)
        if not rows:
            self.reader.begin(0, "")

    def offer_comparing(self, has_desk: bool) -> None:
        """Say whether an issue lies on the desk that others can be compared with."""
        self._has_desk = has_desk
        self._offer()

    def _connect(self) -> None:
        self.shelf.reached.connect(self.reached)
        self.shelf.chosen.connect(self.reader.opened)
        self.shelf.gathered.connect(self._offer)
        self.shelf.import_asked.connect(self.import_asked)
        self.reader.remove.clicked.connect(lambda: self.removal_asked.emit(self._meant))
        self.reader.compare_asked.connect(lambda: self.compare_asked.emit(*self._pair()))

    @property
    def _meant(self) -> tuple[int, ...]:
        """The issues that are chosen, else the one that is read."""
        chosen = tuple(self.shelf.selected)
        return chosen if len(chosen) > 1 else (self.reader.issue,)

    def _pair(self) -> tuple[int, int]:
        """Return the two issues to compare, the earlier one first; 0 stands for the open one."""
        chosen = self.shelf.selected
        # The newest stand first.
        return (chosen[-1], chosen[0]) if len(chosen) > 1 else (self.reader.issue, 0)

    def _offer(self) -> None:
        """Offer what makes sense for the issues that are chosen."""
        chosen = len(self.shelf.list.selected)
        self.reader.remove.setText(f"移出这 {len(self._meant):,} 期" if chosen > 1 else "移出档案")
        if chosen == _TWO:
            self.reader.offer_comparing("比较这两期")
        else:
            self.reader.offer_comparing("和本期比较" if chosen <= 1 and self._has_desk else "")
