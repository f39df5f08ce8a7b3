"""What waits for a decision: a doubt about the structure, a thing with all its mentions, or a finding."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import (
    OPEN_STATES,
    DoubtRef,
    FactKind,
    FactRef,
    FactState,
    FindingRef,
    FindingState,
    JudgedFact,
    JudgedFinding,
    Severity,
    Span,
    Value,
)
from desktop.review import Doubt
from desktop.text.fact_words import name_of_fact
from desktop.ui.selection import Selection

Place = tuple[int, int]
"""The number of a passage in the issue, and an offset in its text; -1 for the passage as a whole."""

Turn = tuple[int, bool, int]
"""When an item is asked: passage by passage, facts last, for words that are mended make facts anew."""


@dataclass(frozen=True, slots=True)
class FactItem:
    """All mentions of one thing in one article (for most kinds, just one mention).

    ``kind`` is that of the fact, ``name`` what it is called: a gathered thing's value, else the
    words as printed. ``refs`` are the mentions as decisions name them, ``state`` that of the
    mention which wants the editor most.
    """

    article: str
    mentions: tuple[JudgedFact, ...]
    place: Place
    refs: tuple[FactRef, ...]
    state: FactState
    kind: FactKind
    name: str

    @property
    def is_open(self) -> bool:
        """Whether a mention still waits for a decision."""
        return self.state in OPEN_STATES

    @property
    def titles(self) -> tuple[str, ...]:
        """Every post printed with the name in this article, once each."""
        found: dict[str, None] = {}
        for mention in self.mentions:
            found |= dict.fromkeys(_words(mention.fact.attrs.get("titles")))
        return tuple(found)

    @property
    def turn(self) -> Turn:
        """When it is asked."""
        return self.place[0], True, self.place[1]

    def holds(self, selection: Selection) -> bool:
        """Return whether the current fact is one of these mentions."""
        return selection.fact in self.refs

    def selection(self) -> Selection:
        """Return what becomes current: the first open mention, or the first of all."""
        chosen = next(
            (mention for mention in self.mentions if mention.state in OPEN_STATES), self.mentions[0]
        )
        fact = chosen.fact
        return Selection(self.article or None, fact.passage, fact.span, fact=fact.ref)


@dataclass(frozen=True, slots=True)
class FindingItem:
    """One finding; ``in_title`` says that its words stand in a title."""

    article: str
    judged: JudgedFinding
    place: Place
    in_title: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the finding still waits for a decision."""
        return self.judged.state is FindingState.OPEN

    @property
    def words(self) -> tuple[str, Span]:
        """The passage that it speaks of, and where in its text."""
        return self.judged.finding.passage, self.judged.finding.span

    @property
    def weight(self) -> tuple[int, bool, Place]:
        """What it comes after: graver ones, those of titles, and those that stand before it."""
        return _GRAVITY.index(self.judged.finding.severity), not self.in_title, self.place

    @property
    def ref(self) -> FindingRef:
        """The finding, as decisions name it."""
        return self.judged.finding.ref

    @property
    def turn(self) -> Turn:
        """When it is asked."""
        return self.place[0], False, self.place[1]

    def holds(self, selection: Selection) -> bool:
        """Return whether this finding is the current one."""
        return selection.finding == self.ref

    def selection(self) -> Selection:
        """Return what becomes current."""
        finding = self.judged.finding
        return Selection(self.article or None, finding.passage, finding.span, finding=finding.ref)


@dataclass(frozen=True, slots=True)
class DoubtItem:
    """One thing that the reading is unsure of; once it is settled there is no such item."""

    doubt: Doubt
    place: Place

    @property
    def article(self) -> str:
        """The article it stands in; empty for the furniture in front."""
        return self.doubt.article

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a decision."""
        return True

    @property
    def ref(self) -> DoubtRef:
        """The doubt, as decisions name it."""
        return self.doubt.ref

    @property
    def turn(self) -> Turn:
        """When it is asked."""
        return self.place[0], False, self.place[1]

    def holds(self, selection: Selection) -> bool:
        """Return whether this doubt is the current one."""
        return selection.doubt == self.ref

    def selection(self) -> Selection:
        """Return what becomes current."""
        return Selection.of_doubt(self.article or None, self.ref)


Item = DoubtItem | FactItem | FindingItem


def fact_item(article: str, mentions: tuple[JudgedFact, ...], place: Place) -> FactItem:
    """Return the item of these mentions."""
    refs = tuple(mention.fact.ref for mention in mentions)
    state = min((mention.state for mention in mentions), key=_URGENCY.index)
    first = mentions[0].fact
    return FactItem(article, mentions, place, refs, state, first.kind, name_of_fact(first))


def _words(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) and value else ()


_GRAVITY = tuple(Severity)
_URGENCY = (
    FactState.UNSURE,
    FactState.PROPOSED,
    FactState.CONFIRMED,
    FactState.REJECTED,
    FactState.ORPHANED,
)
