"""A masthead with a hole: its date, its number, or the day of the next issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Need, check
from desktop.model import Severity
from desktop.text.calendar import parse_iso

_NUMBER = re.compile(r"第\s?\d+\s?期")
_NEXT = re.compile(r"下[一]?期[^\d]{0,8}(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日")
_INTERVAL = range(1, 125)
_DATE = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")


@check(
    "masthead-gap",
    title="报头缺出版日期或期号",
    severity=Severity.QUERY,
    about="报头只有期号没有日期，或只有日期没有期号。在右边“报头”一栏补上。",
    ground="报头要素",
    wrong="报头有期号，没有出版日期",
    right="报头有期号，也有出版日期",
)
def masthead_gaps(proof: Proof) -> Iterator[Objection]:
    """Yield the printed date where the number is missing, or the number where the date is."""
    masthead = proof.issue.masthead
    if (masthead.date is None) == (masthead.issue_number is None):
        return
    pattern, missing = (_NUMBER, "出版日期") if masthead.date is None else (_DATE, "期号")
    for line in proof.furniture:
        printed = pattern.search(line.text)
        if printed:
            yield line.objection(*printed.span(), f"报头里没有{missing}。")
            return


@check(
    "next-issue",
    title="下期日期有误",
    severity=Severity.WARNING,
    needs=(Need.PUBLISHED, Need.NEXT_ISSUE),
    about="报头上的下期日期不在本期以后，或者离本期太远。",
    ground="公历",
    wrong="报头：8月12日出版，下期8月9日",
    right="报头：8月12日出版，下期9月9日",
)
def next_issues(proof: Proof) -> Iterator[Objection]:
    """Yield the day of the next issue where it is none after this one, or more than four months away."""
    following = parse_iso(proof.issue.masthead.next_issue_date or "")
    published = proof.published
    if published is None or following is None or following.exact is None:
        return
    days = (following.exact - published).days
    for line in proof.furniture if days not in _INTERVAL else ():
        printed = _NEXT.search(line.text)
        if printed:
            yield line.objection(*printed.span(), f"本期{published.isoformat()}出版，下期印的离它{days}天。")
            return
