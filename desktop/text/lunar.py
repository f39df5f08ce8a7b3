"""The lunar calendar: days of its months, feasts and solar terms as days of the common calendar."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache
from typing import Any

from desktop.assets import word_list


@lru_cache(maxsize=256)
def lunar_day(year: int, month: int, day: int) -> datetime.date | None:
    """Return the day ``day`` of lunar month ``month`` of the lunar year that begins in ``year``.

    A leap month has its number below zero, the last day of a month is 0. The result is None where
    the year has no such month or the month no such day.
    """
    lunar = _year(year).getMonth(month)
    if lunar is None or not 0 <= day <= lunar.getDayCount():
        return None
    begins = lunar.getFirstJulianDay()
    found = _calendar().Solar.fromJulianDay(begins + (day or lunar.getDayCount()) - 1)
    return datetime.date(found.getYear(), found.getMonth(), found.getDay())


@lru_cache(maxsize=64)
def _year(number: int) -> Any:
    """Return a lunar year; the library keeps one alone, and dates ask for those around as well."""
    return _calendar().LunarYear.fromYear(number)


@lru_cache(maxsize=256)
def term_day(year: int, term: str) -> datetime.date | None:
    """Return the day of a solar term (冬至, 清明 …) in a year of the common calendar, None for no term."""
    table = _calendar().Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()
    # The table runs from December of the year before, so that 冬至 stands in the next one's.
    later = _calendar().Solar.fromYmd(year + 1, 6, 1).getLunar().getJieQiTable()
    found = (tables[term] for tables in (table, later) if term in tables)
    days = (datetime.date(day.getYear(), day.getMonth(), day.getDay()) for day in found)
    return next((day for day in days if day.year == year), None)


@cache
def feasts() -> dict[str, tuple[str, int, int]]:
    """Return each feast with its calendar (``lunar``, ``solar`` or ``term``), month and day."""
    rows = (line.split("\t") for line in word_list("festivals"))
    return {name: (calendar, int(month), int(day)) for name, calendar, month, day in rows}


def feast_day(year: int, name: str) -> datetime.date | None:
    """Return the day of a feast; a lunar one is that of the lunar year that begins in ``year``."""
    calendar, month, day = feasts()[name]
    if calendar == "term":
        return term_day(year, name.removesuffix("节"))
    return lunar_day(year, month, day) if calendar == "lunar" else datetime.date(year, month, day)


@cache
def _calendar() -> Any:
    """Return lunar-python, imported when the first lunar date is read."""
    import lunar_python

    return lunar_python
