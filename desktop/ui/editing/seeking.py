"""Looking for words in the open issue, and replacing them: the hand behind the find bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.model import Edit, Span
from desktop.ui.commands.action_set import Handlers
from desktop.ui.editing.find_bar import FindBar
from desktop.ui.editing.wordsearch import Found, Query, QueryError, next_number, occurrences, replacing_all
from desktop.ui.galley import Galley
from desktop.ui.session import Session

HIT = "hit"


class Seeking(QObject):
    """Keeps find bar, selection and the washes under what was found together."""

    def __init__(self, session: Session, bar: FindBar, galley: Galley, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._galley = galley
        self.bar = bar
        self._found: tuple[Found, ...] = ()
        self._refused: Query | None = None
        bar.query_changed.connect(lambda _query: self._look())
        bar.step_asked.connect(self.step)
        bar.replace_asked.connect(self._replace)
        bar.replace_all_asked.connect(self._replace_all)
        bar.closed.connect(self._look)
        session.changed.connect(self._look)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "find": lambda: self._open(replacing=False),
            "replace": lambda: self._open(replacing=True),
            "find_next": lambda: self.step(1),
            "find_previous": lambda: self.step(-1),
        }

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1); without a query ask for one."""
        desk = self._session.desk
        if self.bar.isHidden():
            self._open(replacing=False)
        if desk is None or not self._found:
            return
        places = [one.place for one in self._found]
        number = next_number(places, self._session.selection, desk.review.issue, by)
        self._session.select(places[number])
        self.bar.show_place(number + 1, len(places))

    def _open(self, *, replacing: bool) -> None:
        """Open the bar with the words that are selected, if they are few."""
        words = self._galley.textCursor().selectedText()
        self.bar.open(replacing=replacing, words="" if "\u2029" in words else words)
        self._look()

    def _look(self) -> None:
        query = self.bar.query()
        # What was refused is refused after every edit: the editor does not wait for that again.
        if query == self._refused:
            return
        self._refused = None
        try:
            self._found = self._occurrences(query)
        except QueryError as trouble:
            self._found, self._refused = (), query
            self.bar.show_trouble(str(trouble))
        else:
            self.bar.show_place(self._number(), len(self._found))
        self._galley.show_washes(HIT, _by_passage(self._found))

    def _occurrences(self, query: Query) -> tuple[Found, ...]:
        desk = self._session.desk
        return () if self.bar.isHidden() or desk is None else occurrences(desk.review.issue, query)

    def _number(self) -> int:
        """Return which place is current, from 1; 0 where none is."""
        places, here = [one.place for one in self._found], self._session.selection
        return places.index(here) + 1 if here in places else 0

    def _replace(self, words: str) -> None:
        if number := self._number():
            self._do(lambda: self._found[number - 1].replacing(words, self.bar.query()))
        self.step(1)

    def _replace_all(self, words: str) -> None:
        self._do(lambda: replacing_all(self._found, words, self.bar.query()))

    def _do(self, make: Callable[[], Edit | None]) -> None:
        try:
            edit = make()
        except QueryError as trouble:
            self.bar.show_trouble(str(trouble))
        else:
            self._session.do(edit)


def _by_passage(found: tuple[Found, ...]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {}
    for one in found:
        if one.place.passage and one.place.span:
            spans[one.place.passage] = (*spans.get(one.place.passage, ()), one.place.span)
    return spans
