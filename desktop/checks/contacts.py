"""Telephone numbers with a digit too few or too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import Severity

_MOBILE = re.compile(
    r"(?:电话|手机|联系|热线|拨打|请拨|致电|微信|咨询|预约|报名)[^，。；\d]{0,12}(?P<number>1[3-9]\d{7,11})(?!\d)"
)
_LENGTH = 11


@check(
    "phone-length",
    title="手机号位数不对",
    severity=Severity.ERROR,
    about="写明是手机的号码，不是 11 位。少一位多一位都提，没有建议：去核对。",
    ground="手机号是11位",
    wrong="报名电话：1370000111。",
    right="报名电话：13700001111。",
)
def phone_lengths(proof: Proof) -> Iterator[Objection]:
    """Yield mobile numbers that have not eleven digits; they are recognised by the words before them."""
    for line in (*proof.lines, *proof.furniture):
        for match in _MOBILE.finditer(line.text):
            number = match["number"]
            if len(number) != _LENGTH:
                message = f"手机号是11位，这里有{len(number)}位。"
                yield line.objection(*match.span("number"), message)
