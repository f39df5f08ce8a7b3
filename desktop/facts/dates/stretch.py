"""The days that words like 中旬, 上半年 and 第三季度 stand for."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace

from desktop.text.calendar import PartialDate
from desktop.text.numerals import number_of

_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_HALVES = {"上半年": (1, 6), "半年度": (1, 6), "下半年": (7, 12)}
_QUARTER = re.compile(r"第?([一二三四1-4])季度")
_SOME_COMMON_YEAR = 2001


def stretch(date: PartialDate, part: str) -> str | None:
    """Return the days of ``part`` within ``date`` as ``2020-07-01/2020-12-31``.

    The result is None for words without fixed ends (初, 底) and where the date does not say
    enough; without a year it reads ``--05-11/--05-20``.
    """
    if part in _TEN_DAYS and date.month:
        return _days(date, *_TEN_DAYS[part])
    months = _months(part)
    return _whole_months(date, *months) if months and date.year else None


def _days(date: PartialDate, first: int, last: int) -> str:
    last = min(last, _length(date))
    return f"{replace(date, day=first).iso}/{replace(date, day=last).iso}"


def _whole_months(date: PartialDate, first: int, last: int) -> str:
    end = replace(date, month=last)
    return f"{replace(date, month=first, day=1).iso}/{replace(end, day=_length(end)).iso}"


def _length(date: PartialDate) -> int:
    return calendar.monthrange(date.year or _SOME_COMMON_YEAR, date.month or 1)[1]


def _months(part: str) -> tuple[int, int] | None:
    quarter = _QUARTER.fullmatch(part)
    if quarter is None:
        return _HALVES.get(part)
    number = int(number_of(quarter[1]) or 1)
    return 3 * number - 2, 3 * number
