"""Which year, and which month, a date that does not print its own belongs to."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from desktop.facts.context import Background
from desktop.facts.dates.phrases import Point
from desktop.text.calendar import PartialDate, parse_iso

_FROM_THIS_YEAR = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_FROM_LAST_NAMED = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_FROM_THIS_MONTH = {"上": -1, "本": 0, "下": 1}
_SENTENCE_END = re.compile("[。！？!?]")
_TO_COME = re.compile("将|拟|计划|预计|明年|届时|截止|报名")
_LATE, _EARLY = 11, 2


@dataclass(frozen=True, slots=True)
class Year:
    """A year and what it was taken from; ``number`` is None where nothing says it."""

    number: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class IssueYear:
    """The issue's own year and its day of publication, as far as they are known."""

    year: Year = Year()
    published: datetime.date | None = None

    @classmethod
    def of(cls, background: Background) -> IssueYear:
        """Return what the background says; everything may be unknown."""
        printed = parse_iso(background.masthead.date or "")
        return cls(Year(*background.year) if background.year else Year(), printed.exact if printed else None)


@dataclass(frozen=True, slots=True)
class Reach:
    """What the dates read so far lend to the next one.

    ``year`` holds in the line ``line`` from ``end`` to the end of the sentence. ``named`` is the
    last year at all (for 同年), ``month`` the last month (for a day alone), ``lent_month`` the last
    one of ``year``.
    """

    year: Year = Year()
    line: str = ""
    end: int = 0
    named: int | None = None
    month: int | None = None
    lent_month: int | None = None

    def year_at(self, line: str, text: str, start: int, month: int | None) -> Year:
        """Return the year lent to a date at ``start`` of ``line``, an unknown one where none is.

        1949年10月入伍的…，5月3日: who goes back in the year tells of another one.
        """
        if month and self.lent_month and month < self.lent_month:
            return Year()
        between = text[self.end : start]
        # 创办于2014年6月的…7月改版: the first year only describes a thing.
        lent = line == self.line and not between.startswith("的") and not _SENTENCE_END.search(between)
        return self.year if lent else Year()


def dated(point: Point, lent: Year, reach: Reach, issue: IssueYear, sentence: str) -> tuple[PartialDate, str]:
    """Return the date of ``point`` as far as it can be known, and what its year was taken from.

    ``lent`` is the year in reach, ``sentence`` the words around: they say whether the date
    is still to come. The source is empty where the year is printed or unknown.
    """
    if point.relative[:1] in _FROM_THIS_MONTH:
        return _in_neighbour_month(point, issue)
    month = point.month or (reach.month if point.day else None)
    year = _year(point, lent, reach, issue, bool(_TO_COME.search(sentence)))
    return PartialDate(year.number, month, point.day), year.source


def year_meant(relative: str, issue: IssueYear) -> Year:
    """Return the year that 今年, 去年 … mean, or the issue's own for no word at all."""
    return _moved(issue.year, _FROM_THIS_YEAR.get(relative, 0))


def _in_neighbour_month(point: Point, issue: IssueYear) -> tuple[PartialDate, str]:
    if issue.published is None:
        return PartialDate(), ""
    months = issue.published.year * 12 + issue.published.month - 1 + _FROM_THIS_MONTH[point.relative[0]]
    return PartialDate(months // 12, months % 12 + 1, point.day), issue.year.source


def _year(point: Point, lent: Year, reach: Reach, issue: IssueYear, to_come: bool) -> Year:
    if point.year:
        return Year(point.year)
    if point.relative in _FROM_LAST_NAMED:
        return _moved(Year(reach.named, "上文的年份"), _FROM_LAST_NAMED[point.relative])
    if point.relative in _FROM_THIS_YEAR:
        return _moved(issue.year, _FROM_THIS_YEAR[point.relative])
    if lent.number:
        return lent
    return _moved(issue.year, _turn_of_year(point.month, issue.published, to_come))


def _moved(year: Year, by: int) -> Year:
    return Year() if year.number is None else Year(year.number + by, year.source)


def _turn_of_year(month: int | None, published: datetime.date | None, to_come: bool) -> int:
    """Return -1 for 12月 in a paper of January, 1 for a coming 1月 in one of December, else 0."""
    if month is None or published is None:
        return 0
    if published.month <= _EARLY and month >= _LATE and not to_come:
        return -1
    return int(published.month >= _LATE and month <= _EARLY and to_come)
