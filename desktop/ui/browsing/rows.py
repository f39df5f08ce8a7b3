"""The issues of the archive as rows under their years, with the numbers that are missing between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby

from desktop.model import Issue, PassageKind
from desktop.review import Piece, PieceState
from desktop.text.calendar import PartialDate, parse_iso
from desktop.text.wording import PASSAGE_KINDS
from desktop.ui.history.telling import Told
from desktop.ui.listing import Listing
from desktop.ui.outline.rows import article_title
from desktop.workflow import IssueRow, missing_numbers

_UNDATED = "日期不明"
_YEAR = "年"
_FEW = 6
_NUMBERED = re.compile(r"第?(\d{1,4})期?")
_PLAIN = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """An issue, or (``issue`` None) the heading of a year, or numbers that are missing."""

    words: str
    note: str = ""
    detail: str = ""
    issue: int | None = None
    is_gap: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(filter(None, (self.words, self.note, self.detail)))


@dataclass(frozen=True, slots=True)
class DayMark:
    """The issues of one day: the first one's number in the archive, and all in words."""

    issue: int
    words: str


def in_order(issues: Iterable[IssueRow], paper: str | None) -> list[IssueRow]:
    """Return the issues of a paper (None: of all), the newest first, those without a date last."""
    meant = [row for row in issues if paper is None or row.paper == paper]
    return sorted(meant, key=lambda row: (row.date or "", row.number or 0, row.id), reverse=True)


def shelf_rows(issues: Sequence[IssueRow]) -> tuple[ShelfRow, ...]:
    """Return issues that are in order under their years, gaps between them."""
    return tuple(_shelf_rows(issues, missing_numbers(issues)))


def shelf_listing(rows: Iterable[ShelfRow], title: str) -> Listing:
    """Return the issues as a table, each with the year that it stands under."""
    words, year = [], ""
    for row in rows:
        is_heading = row.issue is None and not row.is_gap
        year = row.words if is_heading else year
        if not is_heading:
            words.append((year, row.words, row.note, row.detail))
    return Listing(title, ("年", "期", "日期", "内容"), tuple(words), (2, 6, 3, 2))


def day_marks(issues: Iterable[IssueRow]) -> dict[date, DayMark]:
    """Return the days on which issues came out, of those that say their day."""
    found: dict[date, DayMark] = {}
    for row in issues:
        if day := _date(row).exact:
            before = found.get(day)
            words = f"{before.words}；{called(row)}" if before else called(row)
            found[day] = DayMark(before.issue if before else row.id, words)
    return found


def called(row: IssueRow) -> str:
    """Return what an issue is called: its paper and its number, else its title."""
    name = f"第 {row.number} 期" if row.number else row.title
    return f"{row.paper} {name}" if row.paper and row.paper not in name else name


def matching(issues: Iterable[IssueRow], words: str) -> list[IssueRow]:
    """Return the issues whose name, number or date holds every one of the words, in their order.

    ``73`` and ``第73期`` are numbers; ``2020``, ``2020-03`` and ``2020年3月`` are dates.
    """
    wanted = words.split()
    return [row for row in issues if all(_holds(row, word) for word in wanted)]


def _holds(row: IssueRow, word: str) -> bool:
    if (row.date or "").startswith(word) or (_YEAR in word and _date_words(row).startswith(word)):
        return True
    if number := _NUMBERED.fullmatch(word):
        return row.number == int(number[1])
    return word in "".join(f"{row.paper or ''}{row.title}{row.source}".split())


def _date_words(row: IssueRow) -> str:
    date = _date(row)
    return f"{date.year}{_YEAR}{_day(row)}" if date.year else ""


def told_issue(issue: Issue) -> tuple[Told, ...]:
    """Return an issue as paragraphs to read, article by article: a heading for each, then its passages."""
    return tuple(_told(issue))


def _told(issue: Issue) -> Iterator[Told]:
    for article in issue.articles:
        yield Told(article_title(article), is_heading=True)
        for passage in article.passages:
            if passage.text and passage is not article.headline:
                role = "" if passage.kind in _PLAIN else PASSAGE_KINDS[passage.kind][1]
                yield Told(role, (Piece(passage.text, PieceState.KEPT),))


def _shelf_rows(issues: Sequence[IssueRow], missing: Mapping[str, tuple[int, ...]]) -> Iterator[ShelfRow]:
    for year, group in groupby(issues, key=lambda row: (row.date or "")[:4]):
        held = list(group)
        yield ShelfRow(f"{year} 年" if year else _UNDATED, f"{len(held)} 期")
        for row in held:
            yield ShelfRow(called(row), _day(row), f"{row.articles} 篇", row.id)
            yield from _gap(row, missing.get(row.paper or "", ()))


def _gap(row: IssueRow, missing: tuple[int, ...]) -> Iterator[ShelfRow]:
    """Yield what is missing right before an issue."""
    below = (row.number or 0) - 1
    numbers = []
    while below in missing:
        numbers.append(below)
        below -= 1
    if numbers:
        numbers.reverse()
        told = "、".join(map(str, numbers[:_FEW]))
        rest = f" 等 {len(numbers)}" if len(numbers) > _FEW else ""
        yield ShelfRow(f"缺第 {told}{rest} 期", is_gap=True)


def _day(row: IssueRow) -> str:
    date = _date(row)
    month, day = (date.month, "月"), (date.day, "日")
    return "".join(f"{number}{unit}" for number, unit in (month, day) if number is not None)


def _date(row: IssueRow) -> PartialDate:
    return _parsed(row.date or "")


# Each key of words that stand in no article is compared with every issue.
@lru_cache(maxsize=8192)
def _parsed(date: str) -> PartialDate:
    return parse_iso(date) or PartialDate()
