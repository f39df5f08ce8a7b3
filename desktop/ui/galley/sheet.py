"""The issue as the galley's rows: one for each passage, in reading order, with what stands round it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, zip_longest

from desktop.model import Article, ArticleKind, ArticleState, DoubtRef, Issue, Passage, PassageKind, Stage
from desktop.review import DoubtKind, doubts_of
from desktop.text.counting import count_characters
from desktop.text.remembered import Remembered
from desktop.text.wording import ARTICLE_STATES, STAGES
from desktop.ui.galley.styles import NUMBERED_KINDS, space_above

_PRINTED = ArticleState.PRINTED


@dataclass(frozen=True, slots=True)
class Border:
    """The strip in front of an article: ``第 2 篇 509 字``, and whether its rule can be dragged.

    ``doubt`` is set where perhaps no article begins here, ``is_folded`` where only the
    headline is shown.
    """

    article: str
    title: str
    characters: int
    note: str = ""
    is_sidebar: bool = False
    is_movable: bool = False
    doubt: DoubtRef | None = None
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A passage with its place in the galley.

    ``article`` is None for the furniture in front. ``number`` counts the paragraphs of an
    article from 1. ``space`` is the space above in pixels, the border's strip not counted.
    ``faded`` rows belong to an article that this issue does not print. A picture slot
    ``is_bare`` where no caption follows it.
    """

    passage: Passage
    article: str | None = None
    number: int | None = None
    border: Border | None = None
    space: int = 0
    faded: bool = False
    is_bare: bool = False

    @property
    def id(self) -> str:
        """The passage's id."""
        return self.passage.id

    @property
    def kind(self) -> PassageKind:
        """The passage's role."""
        return self.passage.kind

    @property
    def is_typed_in(self) -> bool:
        """Whether the row has text that can be changed."""
        return self.kind is not PassageKind.PICTURE


def sheet(issue: Issue, folded: Container[str] = ()) -> tuple[Row, ...]:
    """Return one row for each passage of the issue, in reading order; of folded articles one in all."""
    unsure = {doubt.article: doubt.ref for doubt in doubts_of(issue) if doubt.kind is DoubtKind.BORDER}
    return (*_front_rows(issue.front), *_all_article_rows(issue.articles, unsure, folded))


def characters(passages: Iterable[Passage]) -> int:
    """Return the 字数 of the passages with their marks, furniture not counted."""
    return sum(_length(passage.text) for passage in passages if passage.kind is not PassageKind.FURNITURE)


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    return count_characters(text).with_marks


def _front_rows(front: tuple[Passage, ...]) -> Iterator[Row]:
    before = None
    for passage in front:
        yield Row(passage, space=space_above(before, passage.kind))
        before = passage.kind


def _all_article_rows(
    articles: tuple[Article, ...], unsure: dict[str, DoubtRef], folded: Container[str]
) -> Iterator[Row]:
    numbers = accumulate(int(article.kind is not ArticleKind.SIDEBAR) for article in articles)
    for rows in _rows.each(
        (article, number, index > 0, unsure.get(article.id), article.id in folded)
        for index, (article, number) in enumerate(zip(articles, numbers, strict=True))
    ):
        yield from rows


def _rows_of(
    article: Article, number: int, movable: bool, doubt: DoubtRef | None, folded: bool
) -> tuple[Row, ...]:
    border = replace(_border(article, number, movable), doubt=doubt, is_folded=folded)
    if folded and article.passages:
        return (_folded_row(article, border),)
    return tuple(_article_rows(article, border))


_rows = Remembered(_rows_of)


def _folded_row(article: Article, border: Border) -> Row:
    """Return the headline's row, or else the first, in place of all."""
    kept = article.headline or article.passages[0]
    return Row(kept, article.id, None, border, space_above(None, kept.kind), article.state is not _PRINTED)


def _border(article: Article, number: int, movable: bool) -> Border:
    sidebar = article.kind is ArticleKind.SIDEBAR
    return Border(
        article.id,
        "链接" if sidebar else f"第 {number} 篇",
        characters(article.passages),
        _standing(article),
        sidebar,
        movable,
    )


def _standing(article: Article) -> str:
    """Return whether an article is printed and how far it is; nothing for one still to be edited."""
    if article.state is not ArticleState.PRINTED:
        return ARTICLE_STATES[article.state]
    return "" if article.stage is Stage.TO_EDIT else STAGES[article.stage]


def _article_rows(article: Article, border: Border) -> Iterator[Row]:
    before, number, faded = None, 0, article.state is not ArticleState.PRINTED
    for passage, behind in zip_longest(article.passages, article.passages[1:]):
        numbered = passage.kind in NUMBERED_KINDS
        number += numbered
        yield Row(
            passage,
            article.id,
            number if numbered else None,
            None if before else border,
            space_above(before, passage.kind),
            faded or passage.kind is PassageKind.FURNITURE,
            passage.kind is PassageKind.PICTURE and (not behind or behind.kind is not PassageKind.CAPTION),
        )
        before = passage.kind
