"""Days and hours that no calendar and no clock has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity
from desktop.text.calendar import is_date

_DAY = re.compile(r"(\d\d?)月(\d{1,2})[日号]")
_MONTH = re.compile(r"(?:19|20)\d\d年(?:1[3-9]|[2-9]\d|0)月(?!\d)")
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)年$")
_HOUR = re.compile(r"(上午|下午)\s?(1[3-9]|2[0-3])(?=[时点:：])")

_NOON = 12
# 试水86:1 is a score; a time stands behind an hour of the day and before no further figure.
_NO_MINUTE = re.compile(r"\d(?<![\d.].)(?<!\d[:：].)(?:(?<=[01])\d|(?<=2)[0-3])?[:：][6-9]\d(?![\d:：.%％])")
_NO_HOUR = re.compile(r"(?:[上下中]午|[早晚]上?|日)\s?(?:2[5-9]|[3-9]\d)[时点:：](?![—-])")


@check(
    "impossible-date",
    title="日历上没有的日子",
    severity=Severity.ERROR,
    about="日历上没有的月份和日子。2 月 29 日只在写明年份时判断。",
    reads=Reads.LINE,
    signs=("月",),
    ground="公历",
    wrong="展览到6月31日结束。",
    right="展览到6月30日结束。",
)
def impossible_dates(proof: Proof) -> Iterator[Objection]:
    """Yield dates like 2月30日 or 13月1日; 29 February is judged only with its year."""
    for line in proof.lines:
        for match in _DAY.finditer(line.text):
            printed = _YEAR_BEFORE.search(line.text, max(0, match.start() - 5), match.start())
            year = int(printed[1]) if printed else None
            if not is_date(year, int(match[1]), int(match[2])):
                start = printed.start() if printed else match.start()
                yield line.objection(start, match.end(), "日历上没有这一天。")
        for match in _MONTH.finditer(line.text):
            yield line.objection(*match.span(), "日历上没有这个月。")


@check(
    "clock-hour",
    title="上午下午与钟点不合",
    severity=Severity.WARNING,
    about="“下午15时”把两种记法叠在一起了。留“15时”或“下午3时”。",
    reads=Reads.LINE,
    signs=("时", "点", ":", "："),
    ground="24 小时制不再写上午、下午",
    wrong="会议下午15时开始。",
    right="会议下午3时开始。",
)
def clock_hours(proof: Proof) -> Iterator[Objection]:
    """Yield 下午15时 and 上午14时."""
    for line in proof.lines:
        for match in _HOUR.finditer(line.text):
            suggestions = (f"下午{int(match[2]) - _NOON}", match[2]) if match[1] == "下午" else ()
            message = f"“{match[2]}时”已是24小时制，与“{match[1]}”不能同用。"
            yield line.objection(*match.span(), message, *suggestions)
        for match in (*_NO_HOUR.finditer(line.text), *_NO_MINUTE.finditer(line.text)):
            yield line.objection(*match.span(), "钟表上没有这个时刻。")
