"""Days of the lunar calendar and feasts: 农历九月初九, 2018年正月十五, 重阳节当天."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.facts.dates.year_of_date import IssueYear, Year, year_meant
from desktop.text.longest import longest_of
from desktop.text.lunar import feast_day, feasts, lunar_day
from desktop.text.numerals import number_of

_YEAR = r"(?:(?P<year>(?:1[89]|20)\d\d)年|(?P<relative>[今去前明]年))?"
_CALENDAR = "(?P<calendar>农历|阴历|旧历)?"
_DAY = "初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?"
_LUNAR = re.compile(
    rf"{_YEAR}{_CALENDAR}(?P<leap>闰)?(?P<month>[正冬腊]|十[一二]|[一二三四五六七八九十])月(?P<day>{_DAY})(?![一二三四五六七八九十日号])"
)
_FEAST = re.compile(
    rf"{_YEAR}(?:农历)?(?P<feast>{longest_of(feasts())})(?:当[天日晚]|这一?天|那一?天|[之当]?夜(?!市)|[早晚]上|[上下]午)?"
)
# Where either may begin; most lines have neither.
_ANY = re.compile(
    "正月|冬月|腊月|月[初廿]|农历|阴历|旧历|当[天日晚]|这一?天|那一?天|年.{1,3}节|夜|早上|晚上|上午|下午"
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_OF_LUNAR = re.compile("^(?:初|廿)")
# From the eleventh month on a lunar year may reach into the next common one.
_LATE = 11
# A day that far off is nearer in another year.
_NEAR_DAYS = 200


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A lunar day or feast at ``start <= i < end``, with its day in the common calendar as ``iso``.

    ``source`` says what its year was taken from, empty where the year is printed.
    """

    start: int
    end: int
    iso: str
    source: str


def lunar_dates(text: str, issue: IssueYear) -> Iterator[LunarDate]:
    """Yield the lunar days of ``text`` and the feasts that stand for a day, where their year is known."""
    if not _ANY.search(text):
        return
    found = [match for match in _LUNAR.finditer(text) if _is_lunar(match)]
    found += [match for match in _FEAST.finditer(text) if _is_day(match)]
    yield from (date for match in found if (date := _dated(match, issue)))


def _is_lunar(match: re.Match[str]) -> bool:
    """Return whether the words themselves say that the month is lunar: 九月十五 alone does not."""
    named = match["calendar"] or match["leap"] or match["month"] in _MONTHS
    return bool(named or _OF_LUNAR.match(match["day"]))


def _is_day(match: re.Match[str]) -> bool:
    """Return whether a feast stands for its day, not for the time around it: 今年重阳节, 除夕夜."""
    return bool(match["year"] or match["relative"]) or match.end("feast") < match.end()


def _dated(match: re.Match[str], issue: IssueYear) -> LunarDate | None:
    year = Year(int(match["year"])) if match["year"] else year_meant(match["relative"] or "", issue)
    printed = bool(match["year"] or match["relative"])
    day = _day(match, year.number, None if printed else issue.published) if year.number else None
    return LunarDate(*match.span(), day.isoformat(), year.source) if day else None


def _day(match: re.Match[str], year: int, published: datetime.date | None) -> datetime.date | None:
    """Return the day nearest to that of publication, or else the one in ``year``.

    A day at the end of the lunar year stays unknown where nothing says which winter is meant.
    """
    if published is None:
        return None if _is_late(match) else _in_year(match, year)
    days = (day for first in (year - 1, year, year + 1) if (day := _in_year(match, first)))
    near = [day for day in days if abs((day - published).days) <= _NEAR_DAYS]
    return min(near, key=lambda day: abs((day - published).days), default=None)


def _is_late(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if feast := groups.get("feast"):
        calendar, month, _ = feasts()[feast]
        return calendar == "lunar" and month >= _LATE
    return _month(match) >= _LATE


def _in_year(match: re.Match[str], year: int) -> datetime.date | None:
    groups = match.groupdict()
    if feast := groups.get("feast"):
        return feast_day(year, feast)
    month = -_month(match) if match["leap"] else _month(match)
    return lunar_day(year, month, _number(match["day"].replace("廿", "二十").lstrip("初")))


def _month(match: re.Match[str]) -> int:
    return _MONTHS.get(match["month"]) or _number(match["month"])


def _number(numeral: str) -> int:
    return int(number_of(numeral) or 0)
