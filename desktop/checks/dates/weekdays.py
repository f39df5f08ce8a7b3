"""Weekdays that are not the calendar's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import FactKind, Severity, Span
from desktop.text.calendar import weekday_named, weekday_of

_WEEKDAY = re.compile("(?:星期|礼拜|周)[一二三四五六日天]")
_REACH = 9
# 5月14日是星期六: the weekday may also follow as what is said of the day.
_SAID_OF_IT = re.compile(r"(?:[，,]?(?:那天|这天|当天))?(?:正好|恰好|刚好|恰|正)?(?:是|逢|为|值)")


@check(
    "weekday",
    title="星期与日期不符",
    severity=Severity.ERROR,
    about="一个完整的日期旁边写着星期，和日历上的不一样。日期和星期哪个错，要编辑定；建议改的是星期。",
    reads=Reads.LINE,
    ground="公历",
    wrong="2020年8月12日（星期二）开幕。",
    right="2020年8月12日（星期三）开幕。",
)
def weekdays(proof: Proof) -> Iterator[Objection]:
    """Yield weekdays printed with a full date that falls on another one."""
    for line in proof.lines:
        for fact in line.of_kind(FactKind.DATE):
            falls_on = weekday_of(str(fact.value).split("T")[0])
            printed = _printed_with(line.text, fact.span)
            if not printed or not falls_on:
                continue
            if weekday_named(printed[0]) == falls_on:
                yield line.agreement(*printed.span(), f"{fact.value}是{falls_on}。")
            else:
                suggestion = printed[0][:-1] + falls_on[-1]
                message = f"{fact.value}是{falls_on}。"
                yield line.objection(*printed.span(), message, suggestion)


@check(
    "masthead-weekday",
    title="报头星期与日期不符",
    severity=Severity.ERROR,
    about="报头上的星期和出版日期不符。改报头在右边“报头”一栏。",
    ground="公历",
    wrong="报头：2020年8月12日 星期二",
    right="报头：2020年8月12日 星期三",
)
def masthead_weekday(proof: Proof) -> Iterator[Objection]:
    """Yield the weekday of the masthead where the printed day falls on another one."""
    date = proof.issue.masthead.date
    falls_on = weekday_of(date) if date else None
    for line in proof.furniture if falls_on else ():
        for match in _WEEKDAY.finditer(line.text):
            if not _stands_by_date(line.text):
                continue
            said = line.agreement if weekday_named(match[0]) == falls_on else line.objection
            yield said(*match.span(), f"{date}是{falls_on}。")


def _printed_with(text: str, date: Span) -> re.Match[str] | None:
    """Return the weekday that stands in the date, or that the words right behind it give it."""
    printed = _WEEKDAY.search(text, date.start, date.end + _REACH)
    if printed is None or printed.start() < date.end:
        return printed
    return printed if _SAID_OF_IT.fullmatch(text, date.end, printed.start()) else None


def _stands_by_date(text: str) -> bool:
    return bool(re.search(r"\d{1,2}\s?月\s?\d{1,2}\s?日", text)) and "下期" not in text
