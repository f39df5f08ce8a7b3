"""Looking for words in the open issue, and replacing them: the hand behind the find bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.action_set import Handlers
from desktop.ui.find_bar import FindBar
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.wordsearch import next_number, occurrences, replacing, replacing_all


class Seeking(QObject):
    """Keeps the find bar and the selection together."""

    def __init__(self, session: Session, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.bar = bar
        self._found: tuple[Selection, ...] = ()
        bar.query_changed.connect(lambda _query: self._look())
        bar.step_asked.connect(self.step)
        bar.replace_asked.connect(self._replace)
        bar.replace_all_asked.connect(lambda words: self._session.do(replacing_all(self._found, words)))
        session.changed.connect(self._look)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "find": lambda: self.bar.open(replacing=False),
            "replace": lambda: self.bar.open(replacing=True),
        }

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1)."""
        desk = self._session.desk
        if desk is None or not self._found:
            return
        number = next_number(self._found, self._session.selection, desk.review.issue, by)
        self._session.select(self._found[number])
        self.bar.show_place(number + 1, len(self._found))

    def _look(self) -> None:
        desk = self._session.desk
        hidden = self.bar.isHidden() or desk is None
        self._found = () if hidden or desk is None else occurrences(desk.review.issue, self.bar.query.text())
        self.bar.show_place(self._number(), len(self._found))

    def _number(self) -> int:
        """Return which place is current, from 1; 0 where none is."""
        here = self._session.selection
        return self._found.index(here) + 1 if here in self._found else 0

    def _replace(self, words: str) -> None:
        if self._session.selection not in self._found:
            self.step(1)
            return
        self._session.do(replacing(self._session.selection, words))
        self.step(1)
