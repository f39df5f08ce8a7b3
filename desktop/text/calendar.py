"""The calendar: weekdays in Chinese and dates that may lack their year, month or day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")

_ISO = re.compile(r"(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?")
_WRITTEN = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
_WEEKDAY = re.compile(r"(?:星期|礼拜|周)([一二三四五六日天])")
# Any leap year: 29 February exists as long as no year says otherwise.
_SOME_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as a text gives it; what it does not give is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The date as ``2022-11-03``, ``2022-11``, ``2022`` or ``--11-03``."""
        year = "-" if self.year is None else f"{self.year:04d}"
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        return year + month + day

    @property
    def exact(self) -> datetime.date | None:
        """The calendar's day, or None where a part is open or the calendar has no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day) if self.exists else None

    @property
    def first_day(self) -> datetime.date | None:
        """The first day that it may be, None without a year and where the calendar has no such date."""
        if self.year is None or not self.exists:
            return None
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def words(self) -> str:
        """The date as it is read: ``2022 年 11 月 3 日``, as far as it is given."""
        parts = ((self.year, "年"), (self.month, "月"), (self.day, "日"))
        return " ".join(f"{number} {unit}" for number, unit in parts if number is not None)

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a date, as far as it is given."""
        month = 1 if self.month is None else self.month
        return is_date(self.year, month, 1 if self.day is None else self.day)


def parse_iso(text: str) -> PartialDate | None:
    """Return the date written as ``2022-11-03``, ``2022-11``, ``2022`` or ``--11-03``, else None.

    A time of day (``T15:00``) is passed over. The date need not exist.
    """
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part and part != "-" else None for part in match.groups()[:3])
    return None if year is None and month is None else PartialDate(year, month, day)


def parse_written(text: str) -> PartialDate | None:
    """Return the date written as ``2022-11-3``, ``2022/11/3``, ``2022.11`` or ``2022年11月``, else None.

    The date need not exist.
    """
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return PartialDate(year, month, day)


def is_date(year: int | None, month: int, day: int) -> bool:
    """Return whether the calendar has this date; without a year 29 February exists."""
    try:
        datetime.date(_SOME_LEAP_YEAR if year is None else year, month, day)
    except ValueError:
        return False
    return True


def weekday_of(iso: str) -> str | None:
    """Return the Chinese weekday of a full ISO date, None for a partial or impossible one."""
    date = parse_iso(iso)
    day = date.exact if date else None
    return WEEKDAYS[day.weekday()] if day else None


def weekday_named(text: str) -> str | None:
    """Return the weekday that ``周三``, ``礼拜天`` or ``星期日`` names, as in ``WEEKDAYS``, else None."""
    match = _WEEKDAY.fullmatch(text)
    if match is None:
        return None
    return "星期" + match[1].replace("天", "日")
