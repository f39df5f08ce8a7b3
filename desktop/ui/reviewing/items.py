"""What waits for a decision: a doubt about the structure, a thing with all its mentions, or a finding."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import chain

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
from desktop.text.identity import shared_thing
from desktop.ui.selection import Selection

Place = tuple[int, int]
"""The number of a passage in the issue, and an offset in its text; -1 for the passage as a whole."""

Turn = tuple[int, bool, int]
"""When an item is asked: passage by passage, facts last, for words that are mended make facts anew."""


@dataclass(frozen=True, slots=True)
class FactItem:
    """All mentions of one thing in the issue (for most kinds, just one mention).

    ``homes`` are the articles of the mentions, empty for the furniture. ``kind`` is that of the
    fact, ``name`` what it is called: a gathered thing's value, else the words as printed. ``refs``
    are the mentions as decisions name them, ``state`` that of the mention which wants the editor
    most, ``shared`` what mentions of the same in other articles have as well.
    """

    homes: tuple[str, ...]
    mentions: tuple[JudgedFact, ...]
    place: Place
    refs: tuple[FactRef, ...]
    state: FactState
    kind: FactKind
    name: str
    shared: Hashable | None = None

    @property
    def is_open(self) -> bool:
        """Whether a mention still waits for a decision."""
        return self.state in OPEN_STATES

    @property
    def article(self) -> str:
        """The article of the mention that is asked about: the first open one, or the first of all."""
        return self.homes[self._asked]

    @property
    def articles(self) -> tuple[str, ...]:
        """Every article in which it stands, once each."""
        return tuple(dict.fromkeys(self.homes))

    @property
    def waits_in(self) -> frozenset[str]:
        """The articles in which a mention still waits."""
        places = zip(self.homes, self.mentions, strict=True)
        return frozenset(home for home, one in places if one.state in OPEN_STATES)

    @property
    def _asked(self) -> int:
        states = [mention.state in OPEN_STATES for mention in self.mentions]
        return states.index(True) if any(states) else 0

    @property
    def titles(self) -> tuple[str, ...]:
        """Every post printed with the name, once each."""
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
        fact = self.mentions[self._asked].fact
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
    """Return the item of these mentions in one article."""
    return _item((article,) * len(mentions), mentions, place)


def joint_item(*items: FactItem) -> FactItem:
    """Return the item of one thing that has these in several articles."""
    homes = chain.from_iterable(item.homes for item in items)
    mentions = chain.from_iterable(item.mentions for item in items)
    first = next((item for item in items if item.is_open), items[0])
    return _item(tuple(homes), tuple(mentions), first.place)


def _item(homes: tuple[str, ...], mentions: tuple[JudgedFact, ...], place: Place) -> FactItem:
    refs = tuple(mention.fact.ref for mention in mentions)
    state = min((mention.state for mention in mentions), key=_URGENCY.index)
    first = mentions[0].fact
    return FactItem(
        homes, mentions, place, refs, state, first.kind, name_of_fact(first), shared_thing(mentions[0])
    )


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
