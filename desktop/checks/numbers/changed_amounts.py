"""An amount that rose or fell by another number than its two ends tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity
from desktop.text.numerals import number_of

_AMOUNT = r"(?:\d+(?:\.\d+)?[万亿]?)"
_CHANGE = re.compile(
    rf"[由从](?:[^，。；\d]{{0,10}}?)(?P<first>{_AMOUNT})(?P<unit>[^\d，。；至到增减下上升降缩]{{1,4}})(?P<way>增至|增加[到至]|增长[到至]|扩[大展充][到至]|提[升高][到至]|升[到至]|减少[到至]|减[到至]|下降[到至]|降低?[到至]|缩[短减][到至为])"
    rf"(?:[^，。；\d]{{0,6}}?)(?P<last>{_AMOUNT})(?P=unit)，[^，。；\d]{{0,6}}?(?:增加|新增|增长|减少|少|缩短|下降|降低|多|提高|扩大)了?(?P<by>{_AMOUNT})(?P=unit)"
)


@check(
    "changed-amount",
    title="增减数不符",
    severity=Severity.WARNING,
    about="“由甲增加到乙，增加丙”：丙不是乙减甲的差。",
    reads=Reads.LINE,
    ground="减法",
    wrong="车位由120个增加到180个，新增80个。",
    right="车位由120个增加到180个，新增60个。",
)
def changed_amounts(proof: Proof) -> Iterator[Objection]:
    """Yield the difference that is not the one between the two amounts before it."""
    for line in proof.lines:
        for match in _CHANGE.finditer(line.text):
            first, last, by = (number_of(match[name]) for name in ("first", "last", "by"))
            if first is None or last is None or by is None:
                continue
            right = f"{abs(last - first):g}"
            if abs(last - first) == by:
                yield line.agreement(*match.span("by"), f"从{match['first']}到{match['last']}，相差{right}。")
            else:
                message = f"从{match['first']}到{match['last']}，相差{right}，不是{match['by']}。"
                yield line.objection(*match.span("by"), message, right)
