"""What the name of a file and its folders say of the issue in it: date and number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.text.numerals import number_of

_FIRST_YEAR = 1949
_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)"
_WHOLE_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        _YEAR + r"\s*[-._/年 ]\s*(?P<month>\d{1,2})\s*[-._/月 ]\s*(?P<day>\d{1,2})(?!\d)",
        _YEAR + r"(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    )
)
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]?(?!\d)",
        r"(?<![\d.])(?P<month>\d{1,2})[-.](?P<day>\d{1,2})(?![\d.])",
        r"(?<!\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    )
)
_YEAR_ALONE = re.compile(_YEAR + r"(?!\d)")
_NUMBERS = (
    re.compile(r"第\s*(\d{1,4}|[零〇一二三四五六七八九十百千]+)\s*期"),
    re.compile(r"(?<!\d)(\d{1,4})\s*期"),
    re.compile(r"(?<![a-zA-Z])[Nn][Oo][.\s_]*(\d{1,4})(?!\d)"),
)
_NUMBER_ALONE = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class NameTold:
    """Date (ISO 8601) and number as the name of a file says them; None where it does not."""

    date: str | None = None
    number: int | None = None


def told_by_name(parts: Sequence[str], latest: date) -> NameTold:
    """Return what a path says: its folders from the outermost, then its name without the ending.

    A date is one of the calendar, not after ``latest``. A month and day need a year in the same
    or a folder's name.
    """
    return NameTold(_date(parts, latest), _number(parts))


def _date(parts: Sequence[str], latest: date) -> str | None:
    found = (day for part in reversed(parts) for day in _dates(part, parts) if _may_be(day, latest))
    return next((day.isoformat() for day in found), None)


def _dates(part: str, parts: Sequence[str]) -> Iterator[date]:
    for pattern in _WHOLE_DATES:
        for match in pattern.finditer(part):
            yield from _day(int(match["year"]), match)
    years = [int(found["year"]) for one in reversed(parts) for found in _YEAR_ALONE.finditer(one)]
    for pattern in _DAYS if years else ():
        for match in pattern.finditer(_YEAR_ALONE.sub(" ", part)):
            yield from _day(years[0], match)


def _day(year: int, match: re.Match[str]) -> Iterator[date]:
    try:
        yield date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return


def _may_be(day: date, latest: date) -> bool:
    return day.year >= _FIRST_YEAR and day <= latest


def _number(parts: Sequence[str]) -> int | None:
    for part in reversed(parts):
        for pattern in _NUMBERS:
            match = pattern.search(part)
            if match:
                return _whole(match[1])
    return int(parts[-1]) if parts and _NUMBER_ALONE.fullmatch(parts[-1].strip()) else None


def _whole(written: str) -> int | None:
    number = number_of(written)
    return int(number) if number else None
