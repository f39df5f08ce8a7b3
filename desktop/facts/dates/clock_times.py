"""The time of day that may follow a date."""

from __future__ import annotations

import re

_DAYTIME = "凌晨|清晨|早晨|早上?|上午|中午|下午|傍晚|晚[上间]?|深?夜[间里]?|当晚"
_WEEKDAY = "(?:星期|礼拜|周)[一二三四五六日天]"
TIME_OF_DAY = re.compile(
    rf"\s?(?P<open>[（(]\s?(?={_WEEKDAY}))?(?P<weekday>{_WEEKDAY})?(?(open)(?:\s?[）)])?)"
    rf"\s?(?P<daytime>{_DAYTIME})?\s?"
    r"(?:(?P<hour>[01]?\d|2[0-4])(?:[:：](?P<minutes>[0-5]\d)|[时点](?:(?P<past>[0-5]?\d)分|(?P<half>半)|整|许)?))?"
)
"""What may stand behind a date; it matches nothing at all as well."""

_MIDDAY = "中午"
_AFTERNOON = frozenset("下傍晚夜深当")


def clock_of(match: re.Match[str]) -> str:
    """Return the hour that a match of ``TIME_OF_DAY`` prints as ``15:00``, ``""`` where it prints none."""
    if not match["hour"]:
        return ""
    hour = int(match["hour"]) + _shift(match["daytime"] or "", int(match["hour"]))
    minute = int(match["minutes"] or match["past"] or (30 if match["half"] else 0))
    return f"{hour:02d}:{minute:02d}" if hour < 24 else ""


def _shift(daytime: str, hour: int) -> int:
    afternoon = daytime[:1] in _AFTERNOON or (daytime == _MIDDAY and hour < 3)
    return 12 if afternoon and hour < 12 else 0
