"""A masthead that prints its date or its number, but not the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import Severity

_NUMBER = re.compile(r"第\s?\d+\s?期")
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
