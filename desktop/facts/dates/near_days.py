"""Days told from the day of publication: 昨天上午, 上周五, 本周日."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

_DAYS = {
    "大前天": -3,
    "前天": -2,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
}
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}
_WEEKDAYS = "一二三四五六日"
_DAYTIME = "(?:凌晨|清晨|一早|早[上晨]?|上午|中午|下午|傍晚|晚[上间]?|夜[里间]?)"
# 今天的社区, 明天会更好: the word alone tells no day, a part of the day or a clause's head does.
_DAY = re.compile(
    rf"(?:(?<=[。！？；，])|^)(?P<day>{'|'.join(_DAYS)})(?:{_DAYTIME}|(?=，))|(?P<part>{'|'.join(_DAYS)}){_DAYTIME}"
)
_WEEK = re.compile(rf"(?P<week>[上本这下])(?:个?星期|个?礼拜|周)(?P<weekday>[{_WEEKDAYS}天]){_DAYTIME}?")
# Without one of these a line names no day so; nearly all have none.
_MAYBE = re.compile("[天日周期拜](?:(?<=[今明昨前后][天日])|(?<=[上本这下]周)|(?<=星期)|(?<=礼拜))")
_SPEECH = re.compile("“[^“”]*(?:”|$)")


@dataclass(frozen=True, slots=True)
class NearDay:
    """A day at ``start <= i < end`` that is named by its distance to another one."""

    start: int
    end: int
    iso: str


def near_days(text: str, published: datetime.date | None) -> Iterator[NearDay]:
    """Yield the near days of ``text``; none where no day of publication is known, none in speech."""
    if published is None or not _MAYBE.search(text):
        return
    told = _SPEECH.sub(lambda speech: "□" * len(speech[0]), text)
    for match in _DAY.finditer(told):
        day = published + datetime.timedelta(_DAYS[match["day"] or match["part"]])
        yield NearDay(*match.span(), day.isoformat())
    for match in _WEEK.finditer(told):
        yield NearDay(*match.span(), _of_week(match, published).isoformat())


def _of_week(match: re.Match[str], published: datetime.date) -> datetime.date:
    weekday = _WEEKDAYS.index(match["weekday"].replace("天", "日"))
    monday = published - datetime.timedelta(published.weekday())
    return monday + datetime.timedelta(7 * _WEEKS[match["week"]] + weekday)
