"""The facts of an issue as lines of a table: one thing in one article each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.model import FIRST, Article, FactKind, FactState, Issue, JudgedFact, Layers, Review, page_numbers
from desktop.text.fact_words import grounds_of, known_words, name_of_fact
from desktop.text.name_order import name_key
from desktop.text.wording import FACT_KINDS, FACT_STATES

HEADINGS = ("种类", "名称", "说明", "篇", "标题", "版", "处数", "状态", "依据")

_GONE = frozenset({FactState.REJECTED, FactState.ORPHANED})
_NAMED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})
_GATHERED = _NAMED | {FactKind.NAME, FactKind.WORK}
_URGENCY = (FactState.UNSURE, FactState.PROPOSED, FactState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class FactLine:
    """One thing: ``article`` counts from 1 and is 0 for the masthead, ``page`` is None where it is open."""

    kind: FactKind
    name: str
    known: str
    article: int
    headline: str
    page: int | None
    mentions: int
    state: FactState
    grounds: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as it is written under ``HEADINGS``."""
        return (
            FACT_KINDS[self.kind],
            self.name,
            self.known,
            str(self.article) if self.article else "报头",
            self.headline,
            "" if self.page is None else str(self.page),
            str(self.mentions),
            FACT_STATES[self.state],
            self.grounds,
        )


def fact_lines(review: Review, layers: Layers) -> tuple[FactLine, ...]:
    """Return what stands in the issue: names by their pinyin, all else in reading order.

    What was rejected, or whose words are gone, is left out.
    """
    homes = _homes(review.issue)
    pages = _pages(review.issue)
    lines = [_line(group, homes, pages) for group in _groups(layers, homes)]
    order = list(FactKind)
    return tuple(sorted(lines, key=lambda line: (order.index(line.kind), *_place(line))))


def table_rows(review: Review, layers: Layers) -> Iterator[tuple[str, ...]]:
    """Yield the table: the headings, then a row for each line."""
    yield HEADINGS
    yield from (line.cells for line in fact_lines(review, layers))


def _place(line: FactLine) -> tuple[object, ...]:
    return (name_key(line.name), line.article) if line.kind in _NAMED else ((), line.article)


def _homes(issue: Issue) -> dict[str, tuple[int, Article]]:
    numbered = enumerate(issue.articles, start=1)
    return {passage.id: (number, article) for number, article in numbered for passage in article.passages}


def _pages(issue: Issue) -> dict[str, int]:
    """Return the pages of the articles by their ids; nothing where the editor put none on a page."""
    return page_numbers(issue.articles) if any(article.page for article in issue.articles) else {}


def _groups(layers: Layers, homes: dict[str, tuple[int, Article]]) -> Iterator[list[JudgedFact]]:
    """Yield the mentions of each thing in each article, in reading order."""
    gathered: dict[tuple[object, ...], list[JudgedFact]] = {}
    for judged in layers.facts:
        if judged.state not in _GONE:
            gathered.setdefault(_identity(judged, homes), []).append(judged)
    yield from gathered.values()


def _identity(judged: JudgedFact, homes: dict[str, tuple[int, Article]]) -> tuple[object, ...]:
    fact = judged.fact
    if fact.kind not in _GATHERED:
        return (fact.ref,)
    number = homes[fact.passage][0] if fact.passage in homes else 0
    return fact.kind, number, fact.value or fact.text, fact.attrs.get("namesake") or FIRST


def _line(group: list[JudgedFact], homes: dict[str, tuple[int, Article]], pages: dict[str, int]) -> FactLine:
    facts = [judged.fact for judged in group]
    number, article = homes.get(facts[0].passage, (0, None))
    headline = article.headline.text if article and article.headline else ""
    return FactLine(
        kind=facts[0].kind,
        name=name_of_fact(facts[0]),
        known=known_words(facts),
        article=number,
        headline=headline,
        page=pages.get(article.id) if article else None,
        mentions=len(facts),
        state=min((judged.state for judged in group), key=_URGENCY.index),
        grounds=grounds_of(facts[0]),
    )
