"""What there is to decide in an issue, passage by passage: doubts about its structure, findings, facts.

The structure comes first, for everything else stands on it; facts of one thing are gathered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from desktop.model import (
    OPEN_STATES,
    TITLE_KINDS,
    Issue,
    JudgedFact,
    JudgedFinding,
    Layers,
    Passage,
    Span,
    thing_of,
)
from desktop.review import Doubt, Judged, doubts_of, judged_by_passage
from desktop.text.identity import joined
from desktop.text.remembered import Remembered
from desktop.ui.reviewing.items import DoubtItem, FactItem, FindingItem, Item, Place, fact_item, joint_item
from desktop.ui.selection import Selection


@dataclass(frozen=True)
class Agenda:
    """Everything to decide, each in its turn; ``order`` numbers the passages."""

    items: tuple[Item, ...] = ()
    order: dict[str, int] | None = None

    @cached_property
    def doubts(self) -> tuple[DoubtItem, ...]:
        """What the reading is unsure of, in reading order."""
        return tuple(item for item in self.items if isinstance(item, DoubtItem))

    @cached_property
    def facts(self) -> tuple[FactItem, ...]:
        """The facts, in reading order."""
        return tuple(item for item in self.items if isinstance(item, FactItem))

    @cached_property
    def findings(self) -> tuple[FindingItem, ...]:
        """The findings, in reading order."""
        return tuple(item for item in self.items if isinstance(item, FindingItem))

    @cached_property
    def weighed(self) -> tuple[FindingItem, ...]:
        """The findings, the gravest first; what is settled stays in its place."""
        return tuple(sorted(self.findings, key=lambda item: item.weight))

    def current(self, selection: Selection) -> Item | None:
        """Return the item that the selection stands on, or None."""
        if selection.is_plain:
            return None
        return next((item for item in self.items if item.holds(selection)), None)

    def finding_at(self, selection: Selection) -> FindingItem | None:
        """Return the first finding of the very words that are selected, or None."""
        words = selection.passage, selection.span
        return next((item for item in self.findings if item.words == words), None)

    def place_of(self, selection: Selection) -> Place:
        """Return where the selection stands; nothing selected stands before everything."""
        number = (self.order or {}).get(selection.passage or "", -1)
        return number, -1 if selection.span is None else selection.span.start


def agenda(issue: Issue, layers: Layers) -> Agenda:
    """Return everything there is to decide in an issue."""
    (found,) = _of_issue.each([(issue, layers)])
    return found


def _agenda(issue: Issue, layers: Layers) -> Agenda:
    order = {passage.id: number for number, passage in enumerate(issue.passages())}
    front, *articles = _of_parts.each(_parted(issue, layers, order))
    gone = [item for item in front if item.place[0] == len(order)]
    items = (*front[: len(front) - len(gone)], *chain.from_iterable(articles), *gone)
    return Agenda(_together(items), order)


def _together(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items, those of one thing in several articles made one, asked where it waits first."""
    facts = [item for item in items if isinstance(item, FactItem)]
    parts = joined([item.mentions for item in facts], [item.shared for item in facts])
    groups = [[facts[at] for at in part] for one in parts for part in one if len(part) > 1]
    if not groups:
        return items
    several = {id(item) for group in groups for item in group}
    alone = (item for item in items if id(item) not in several)
    return tuple(sorted((*alone, *_joint.each(map(tuple, groups))), key=lambda item: item.turn))


_joint = Remembered(joint_item)


_of_issue = Remembered(_agenda)


def _parted(issue: Issue, layers: Layers, order: dict[str, int]) -> Iterator[tuple[object, ...]]:
    """Yield where the front and each article begin and what is asked in it.

    What stands in no passage any more, or speaks of the issue as a whole, comes with the front.
    """
    judged = judged_by_passage(layers)
    doubts: defaultdict[str, list[Doubt]] = defaultdict(list)
    for doubt in doubts_of(issue):
        doubts[doubt.article].append(doubt)
    gone = (group for name, group in judged.items() if name not in order)
    yield ("", issue.front, 0, len(order), *doubts[""], *_groups(issue.front, judged), *gone)
    first = len(issue.front)
    for article in issue.articles:
        groups = _groups(article.passages, judged)
        yield (article.id, article.passages, first, len(order), *doubts[article.id], *groups)
        first += len(article.passages)


def _groups(
    passages: tuple[Passage, ...], judged: Mapping[str, tuple[Judged, ...]]
) -> Iterator[tuple[Judged, ...]]:
    return (judged[passage.id] for passage in passages if passage.id in judged)


def _items(
    home: str,
    passages: tuple[Passage, ...],
    first: int,
    count: int,
    *asked: Doubt | tuple[Judged, ...],
) -> tuple[Item, ...]:
    """Return in turn what is asked in one article, whose first passage has number ``first`` of ``count``."""
    numbers = {passage.id: number for number, passage in enumerate(passages, first)}
    judged = [one for group in asked if isinstance(group, tuple) for one in group]
    facts = (one for one in judged if isinstance(one, JudgedFact))
    findings = (one for one in judged if isinstance(one, JudgedFinding))
    places = _Places(numbers, count)
    titles = frozenset(passage.id for passage in passages if passage.kind in TITLE_KINDS)
    items: tuple[Item, ...] = (
        *(_doubt_item(one, places) for one in asked if isinstance(one, Doubt)),
        *_fact_items(home, facts, places),
        *_finding_items(home, findings, places, titles),
    )
    return tuple(sorted(items, key=lambda item: item.turn))


_of_parts = Remembered(_items)


@dataclass(frozen=True, slots=True)
class _Places:
    """Numbers of passages; what stands in none comes last."""

    numbers: Mapping[str, int]
    count: int

    def of(self, passage: str, span: Span) -> Place:
        return self.numbers.get(passage, self.count), span.start


def _doubt_item(doubt: Doubt, places: _Places) -> DoubtItem:
    seam = doubt.ref.seam
    return DoubtItem(doubt, (places.numbers[doubt.ref.passage], -1 if seam is None else seam))


def _fact_items(home: str, facts: Iterable[JudgedFact], places: _Places) -> Iterator[FactItem]:
    gathered: dict[Hashable, list[JudgedFact]] = {}
    for judged in facts:
        gathered.setdefault(thing_of(judged), []).append(judged)
    for mentions in gathered.values():
        yield fact_item(home, tuple(mentions), _first_place(mentions, places))


def _first_place(mentions: list[JudgedFact], places: _Places) -> Place:
    waiting = next((mention for mention in mentions if mention.state in OPEN_STATES), mentions[0])
    return places.of(waiting.fact.passage, waiting.fact.span)


def _finding_items(
    home: str, findings: Iterable[JudgedFinding], places: _Places, titles: frozenset[str]
) -> Iterator[FindingItem]:
    for judged in findings:
        finding = judged.finding
        place = places.of(finding.passage, finding.span)
        yield FindingItem(home, judged, place, finding.passage in titles)
