"""Events that are told as past and dated after the issue."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Need, Reads, check
from desktop.model import Fact, FactKind, Severity
from desktop.text.calendar import parse_iso

_TO_COME = re.compile(
    "每|年年|往年|将|拟|定[于在]|下[周月]|预计|预约|明年|届时|截止|截至|开放|报名|下期|欢迎|参加者|有效|为期|持续|起$|前$|止$"
)
# What a meeting plans and arranges may be to come while the meeting is past.
_PLANNED = re.compile("计划|安排|时间")
_BESIDE = 12
_REPORTED = re.compile("[了来]|召开|举行|举办|开展|慰问|调研|走访|参观|检查|出席|陪同|到")


@check(
    "after-issue",
    title="事件日期晚于出版日期",
    severity=Severity.WARNING,
    reads=Reads.LINE,
    needs=(Need.PUBLISHED,),
    about="用“举行了”“召开了”这样说过去的话写的事，日子在出版日期之后。报头没有出版日期就不查。",
    ground="报头日期",
    wrong="5月20日，街道举行了歌会。（5月6日出版）",
    right="5月2日，街道举行了歌会。（5月6日出版）",
)
def future_events(proof: Proof) -> Iterator[Objection]:
    """Yield days after the masthead's that stand in a sentence told as past."""
    published = proof.published
    for line in proof.lines if published else ():
        for fact in line.of_kind(FactKind.DATE):
            day = _day(fact)
            if day and published and day > published and _is_told_as_past(line, fact):
                message = f"本期{published.isoformat()}出版，这件事却写在{day.isoformat()}。"
                yield line.objection(fact.span.start, fact.span.end, message)


def _day(fact: Fact) -> datetime.date | None:
    date = parse_iso(str(fact.value))
    return date.exact if date else None


def _is_told_as_past(line: Line, fact: Fact) -> bool:
    start = max(line.text.rfind(mark, 0, fact.span.start) for mark in "。！？") + 1
    sentence = re.split("[。！？]", line.text[start:])[0]
    beside = line.text[max(start, fact.span.start - _BESIDE) : fact.span.end + _BESIDE]
    to_come = _TO_COME.search(sentence) or _TO_COME.search(fact.text) or _PLANNED.search(beside)
    return not to_come and bool(_REPORTED.search(sentence))
