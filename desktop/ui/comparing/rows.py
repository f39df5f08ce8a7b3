"""What is compared as rows: an article with its counterpart, under headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.model import Issue
from desktop.ui.listing import Listing
from desktop.ui.outline.rows import article_title
from desktop.workflow import ArticlePair, Echo, Hit, IssueComparison

_NAMES = 4
OVERVIEW = "两期概况"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Where the two articles of a row stand: numbers from 0 in their issues, None where there is none.

    ``issue`` is the earlier one's, in the archive.
    """

    issue: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class PairRow:
    """A row: a heading (``place`` None and not ``is_overview``), the overview, or two counterparts.

    ``words`` are what both share, to be seen in the earlier one.
    """

    title: str
    note: str = ""
    detail: str = ""
    place: Counterpart | None = None
    is_overview: bool = False
    words: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether there is nothing to show of it."""
        return self.place is None and not self.is_overview

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(filter(None, (self.title, self.note, self.detail)))


def echo_rows(found: tuple[Echo, ...]) -> tuple[PairRow, ...]:
    """Return the echoes under the articles of the open issue."""
    return tuple(_echo_rows(found))


def _echo_rows(found: tuple[Echo, ...]) -> Iterator[PairRow]:
    for number, group in groupby(found, key=lambda echo: echo.article):
        echoes = list(group)
        yield PairRow(f"第 {number + 1} 篇 {echoes[0].title}")
        for echo in echoes:
            place = Counterpart(echo.hit.issue_id, echo.hit.article, number)
            words = echo.stretches or echo.names
            yield PairRow(echo.hit.headline or "无题", _nearness(echo), _detail(echo), place, words=words)


def _nearness(echo: Echo) -> str:
    """Return how near an echo is: ``约九成文字相同``, or that it is on the same subject."""
    if not echo.stretches:
        return "同一题材"
    tenths = round(echo.share * 10)
    return "几乎全文相同" if tenths >= _MOST else f"约{_TENTHS[max(tenths, 1)]}成文字相同"


_MOST = 10
_TENTHS = "零一二三四五六七八九"


def _detail(echo: Echo) -> str:
    return " · ".join((origin_of(echo.hit), "、".join(echo.names[:_NAMES]))).removesuffix(" · ")


def origin_of(hit: Hit) -> str:
    """Return where a found article is from: ``云桥报 · 2021-03-05``."""
    return f"{hit.paper or hit.source} · {hit.date or '日期不明'}"


def pair_listing(rows: Iterable[PairRow], title: str) -> Listing:
    """Return what is compared as a table, each row with the heading that it stands under."""
    words, heading = [], ""
    for row in rows:
        heading = row.title if row.is_heading else heading
        if row.place is not None:
            words.append((heading, row.title, row.note, row.detail))
    return Listing(title, ("对照", "文章", "异同", "出处"), tuple(words), (4, 5, 3, 5))


def pair_rows(compared: IssueComparison, old_id: int, old: Issue, new: Issue) -> tuple[PairRow, ...]:
    """Return the overview of two issues, and their articles: in both, in one of them only."""
    return (PairRow(OVERVIEW, is_overview=True), *_pair_rows(compared, old_id, old, new))


def _pair_rows(compared: IssueComparison, old_id: int, old: Issue, new: Issue) -> Iterator[PairRow]:
    for heading, is_meant in _GROUPS.items():
        pairs = [pair for pair in compared.pairs if is_meant(pair)]
        if pairs:
            yield PairRow(f"{heading} {len(pairs)} 篇")
        for pair in pairs:
            before = article_title(old.articles[pair.before]) if pair.before is not None else ""
            after = article_title(new.articles[pair.after]) if pair.after is not None else ""
            detail = f"前一期：{before}" if before and after and before != after else ""
            yield PairRow(after or before, "", detail, Counterpart(old_id, pair.before, pair.after))


def _both(pair: ArticlePair) -> bool:
    return pair.before is not None and pair.after is not None


_GROUPS: dict[str, Callable[[ArticlePair], bool]] = {
    "两期都有": _both,
    "只在后一期": lambda pair: pair.before is None,
    "只在前一期": lambda pair: pair.after is None,
}
