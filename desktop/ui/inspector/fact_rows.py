"""Facts as the rows of the inspector's list: groups by kind, one row a thing, two lines a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from desktop.model import OPEN_STATES, FactKind, FactState
from desktop.text.fact_words import grounds_of, known_words
from desktop.text.timeline import day_of
from desktop.text.wording import FACT_KINDS, FACT_STATES
from desktop.ui.reviewing.items import FactItem


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts are shown: those still open or all, of one kind or of every kind."""

    open_only: bool = False
    kind: FactKind | None = None

    def lets(self, item: FactItem) -> bool:
        """Return whether the list shows this item."""
        return (item.is_open or not self.open_only) and self.kind in (None, item.kind)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of one kind, with how much of it is settled; of none: of all that is unsure."""

    kind: FactKind | None
    settled: int
    total: int

    @property
    def name(self) -> str:
        """What stands under the heading."""
        return FACT_KINDS[self.kind] if self.kind else FACT_STATES[FactState.UNSURE]

    @property
    def note(self) -> str:
        """The progress, in words."""
        return f"已核 {self.settled} / {self.total}" if self.kind else f"先看这 {self.total} 处"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}，{self.note}"


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing: its name, what is known of it, how often and in how many articles it stands.

    ``article_number`` counts from 1; it is 0 where the name alone says which row is meant.
    """

    item: FactItem
    article_number: int = 0

    @property
    def state(self) -> FactState:
        """The state of the mention that wants the editor most."""
        return self.item.state

    @property
    def title(self) -> str:
        """What it is called; of an event, what happened without the day and the reporter."""
        if self.item.kind is FactKind.EVENT:
            return str(self.item.mentions[0].fact.value)
        return self.item.name

    @property
    def known(self) -> str:
        """What is known of it."""
        return detail(self.item)

    @property
    def detail(self) -> str:
        """What is known of it, and what it was read from; of what is unsure that comes first."""
        known, read_from = detail(self.item), grounds(self.item)
        if self.state in (FactState.REJECTED, FactState.ORPHANED):
            return known
        parts = (read_from, known) if self.state is FactState.UNSURE else (known, read_from)
        return " · ".join(part for part in parts if part)

    @property
    def note(self) -> str:
        """How often it stands in the issue; nothing for one whose words are gone."""
        kind = FACT_KINDS[self.item.kind] if self.state is FactState.UNSURE else ""
        return " · ".join(part for part in (kind, *self._places) if part)

    @property
    def grounds(self) -> tuple[str, ...]:
        """The evidence of every mention, once each."""
        found = (mention.fact.evidence for mention in self.item.mentions)
        return tuple(dict.fromkeys(words for words in found if words))

    @property
    def spoken(self) -> str:
        """What a screen reader says: kind, name, state, how often."""
        where = " · ".join(self._places)
        words = (FACT_KINDS[self.item.kind], self.title, FACT_STATES[self.state], where)
        return "，".join(word for word in words if word)

    @property
    def _places(self) -> tuple[str, ...]:
        if self.state is FactState.ORPHANED:
            return ()
        article = (f"第 {self.article_number} 篇",) if self.article_number else ()
        articles = len(self.item.articles)
        return (*article, *[f"{articles} 篇"] * (articles > 1), f"{len(self.item.mentions)} 处")


Row = GroupRow | FactRow


def fact_rows(
    items: Iterable[FactItem], shown: FactFilter | None = None, numbers: Mapping[str, int] | None = None
) -> tuple[Row, ...]:
    """Return the rows for these items: first what is unsure, then kind by kind, orphaned ones last.

    ``numbers`` are the numbers of the articles by id, to tell apart what is called the same.
    """
    known = tuple(items)
    members: dict[FactKind, list[FactItem]] = {kind: [] for kind in FactKind}
    for item in known:
        members[item.kind].append(item)
    wanted = shown or FactFilter()
    tell = _teller(known, numbers or {})
    kinds = (row for kind in FactKind for row in _group(kind, members[kind], wanted, tell))
    in_order = chain.from_iterable(members.values())
    return (*_unsure(in_order, wanted, tell), *kinds)


def detail(item: FactItem) -> str:
    """Return what is known of a thing: posts, value."""
    if item.state is FactState.ORPHANED:
        return "原句已不在，留此备查"
    if item.state is FactState.REJECTED:
        return "已否定"
    return known_words([mention.fact for mention in item.mentions])


def grounds(item: FactItem) -> str:
    """Return what the mention that wants the editor most was found by: of an unsure one, what makes doubt."""
    asked = next(mention for mention in item.mentions if mention.state is item.state)
    return grounds_of(asked.fact)


def _teller(items: tuple[FactItem, ...], numbers: Mapping[str, int]) -> Callable[[FactItem], FactRow]:
    """Return what makes an item's row; namesakes say in which article they stand."""
    namesakes = Counter((item.kind, item.name) for item in items)

    def tell(item: FactItem) -> FactRow:
        alone = namesakes[item.kind, item.name] == 1
        return FactRow(item, 0 if alone else numbers.get(item.article, 0))

    return tell


def _unsure(
    items: Iterable[FactItem], shown: FactFilter, tell: Callable[[FactItem], FactRow]
) -> Iterator[Row]:
    """Yield what is unsure, of whatever kind, under a heading of its own."""
    rows = [tell(item) for item in items if item.state is FactState.UNSURE and shown.lets(item)]
    if rows:
        yield GroupRow(None, 0, len(rows))
        yield from rows


def _group(
    kind: FactKind, members: list[FactItem], shown: FactFilter, tell: Callable[[FactItem], FactRow]
) -> Iterator[Row]:
    rows = [tell(item) for item in members if shown.lets(item) and item.state is not FactState.UNSURE]
    if rows:
        settled = sum(1 for item in members if item.state not in OPEN_STATES)
        yield GroupRow(kind, settled, len(members))
        yield from sorted(rows, key=_place_in_group)


def _place_in_group(row: FactRow) -> tuple[bool, bool, str]:
    """Return by what a row is sorted: orphaned ones last, events by day, all else as it is read."""
    orphaned = row.state is FactState.ORPHANED
    if row.item.kind is not FactKind.EVENT or orphaned:
        return orphaned, False, ""
    return orphaned, *day_of(row.item.mentions[0].fact)
