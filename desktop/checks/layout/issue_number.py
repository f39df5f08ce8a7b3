"""The masthead against the last issue in the archive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Need, check
from desktop.model import Severity

_NUMBER = re.compile(r"第\s?(\d+)\s?期")


@check(
    "issue-number",
    title="期号不连续",
    severity=Severity.WARNING,
    needs=(Need.LAST_ISSUE,),
    about="期号不是上一期加一。档案里没有上一期就不查；合刊、增刊可以忽略。",
    ground="上一期报头",
    wrong="上一期第42期，这一期第44期",
    right="上一期第42期，这一期第43期",
)
def issue_number(proof: Proof) -> Iterator[Objection]:
    """Yield an issue number that is not one more than the last one's."""
    last = proof.history.last_issue_number
    for line in proof.furniture:
        for match in _NUMBER.finditer(line.text):
            if last is None or int(match[1]) != proof.issue.masthead.issue_number:
                continue
            if int(match[1]) == last + 1:
                yield line.agreement(*match.span(), f"上一期是第{last}期。")
            else:
                message = f"上一期是第{last}期，这一期应是第{last + 1}期。"
                yield line.objection(*match.span(1), message, str(last + 1))
