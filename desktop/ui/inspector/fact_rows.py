"""Facts as the rows of the inspector's list: groups by kind, one row a thing, two lines a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.model import FactKind, FactState
from desktop.text.wording import FACT_KINDS, FACT_STATES
from desktop.ui.items import OPEN_STATES, FactItem


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
    """The heading of one kind, with how much of it is settled."""

    kind: FactKind
    settled: int
    total: int

    @property
    def note(self) -> str:
        """The progress, in words."""
        return f"已核 {self.settled} / {self.total}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{FACT_KINDS[self.kind]}，{self.note}"


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing: its name, what is known of it, how often it stands in the article.

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
        """What it is called."""
        return self.item.name

    @property
    def detail(self) -> str:
        """What is known of it."""
        return detail(self.item)

    @property
    def note(self) -> str:
        """How often it stands in the article; nothing for one whose words are gone."""
        if self.state is FactState.ORPHANED:
            return ""
        where = f"第 {self.article_number} 篇 · " if self.article_number else ""
        return f"{where}{len(self.item.mentions)} 处"

    @property
    def grounds(self) -> tuple[str, ...]:
        """The evidence of every mention, once each."""
        found = (mention.fact.evidence for mention in self.item.mentions)
        return tuple(dict.fromkeys(words for words in found if words))

    @property
    def spoken(self) -> str:
        """What a screen reader says: kind, name, state, how often."""
        words = (FACT_KINDS[self.item.kind], self.title, FACT_STATES[self.state], self.note)
        return "，".join(word for word in words if word)


Row = GroupRow | FactRow


def fact_rows(
    items: Iterable[FactItem], shown: FactFilter | None = None, numbers: Mapping[str, int] | None = None
) -> tuple[Row, ...]:
    """Return the rows for these items, kind by kind, orphaned ones last in their group.

    ``numbers`` are the numbers of the articles by id, to tell apart what is called the same.
    """
    members: dict[FactKind, list[FactItem]] = {kind: [] for kind in FactKind}
    for item in items:
        members[item.kind].append(item)
    wanted = shown or FactFilter()
    return tuple(row for kind in FactKind for row in _group(kind, members[kind], wanted, numbers or {}))


def detail(item: FactItem) -> str:
    """Return what is known of a thing: posts, value, and what they were read from."""
    if item.state is FactState.ORPHANED:
        return "原句已不在，留此备查"
    if item.state is FactState.REJECTED:
        return "已否定"
    if item.kind is FactKind.PERSON and item.titles:
        return "；".join(item.titles)
    return "，".join(part for part in (_value(item), _grounds(item)) if part)


def evidence(item: FactItem) -> str:
    """Return which words or rule a thing was read from."""
    return item.mentions[0].fact.evidence


def _group(
    kind: FactKind, members: list[FactItem], shown: FactFilter, numbers: Mapping[str, int]
) -> Iterator[Row]:
    namesakes = Counter(item.name for item in members)
    rows = [
        FactRow(item, numbers.get(item.article, 0) if namesakes[item.name] > 1 else 0)
        for item in members
        if shown.lets(item)
    ]
    if rows:
        settled = sum(1 for item in members if item.state not in OPEN_STATES)
        yield GroupRow(kind, settled, len(members))
        yield from sorted(rows, key=lambda row: row.state is FactState.ORPHANED)


def _value(item: FactItem) -> str:
    fact = item.mentions[0].fact
    if item.kind is FactKind.QUANTITY:
        return _quantity(item)
    if item.kind is FactKind.QUOTE:
        speaker = fact.attrs.get("speaker")
        return f"{speaker}说" if speaker else "没有写明谁说的"
    value = "" if fact.value is None else str(fact.value)
    return value if value != item.name else ""


def _quantity(item: FactItem) -> str:
    fact = item.mentions[0].fact
    counted, unit = fact.attrs.get("of"), fact.attrs.get("unit")
    number = f"{fact.value:,}" if isinstance(fact.value, int | float) else str(fact.value or "")
    about = "约数" if fact.attrs.get("approx") else ""
    return "，".join(part for part in (str(counted or ""), f"{number} {unit or ''}".strip(), about) if part)


def _grounds(item: FactItem) -> str:
    fact = item.mentions[0].fact
    year_from = fact.attrs.get("year_from")
    return f"年份由“{year_from}”推得" if year_from else fact.evidence
