"""Titles: marks that do not belong at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import check
from desktop.model import TITLE_KINDS, PassageKind, Severity

_END = re.compile("[。，；、](?=”?$)")
_STOP = "。"


@check(
    "title-mark",
    title="标题末尾有句号或逗号",
    severity=Severity.WARNING,
    about="主标题、副题、小标题末尾一般不用句号和逗号。一句话断成两行标题时，上一行末尾的逗号不提；主标题和副题是两句话。",
    ground="标题末尾不用句号",
    wrong="标题“路灯亮了。”",
    right="标题“路灯亮了”",
)
def title_marks(proof: Proof) -> Iterator[Objection]:
    """Yield a full stop or comma at the end of a title; a comma may stand where the title goes on."""
    for line, following in pairwise((*proof.lines, None)):
        mark = _END.search(line.text) if line and line.kind in TITLE_KINDS else None
        if line and mark and not (mark[0] != _STOP and following and _goes_on(line, following)):
            yield line.objection(*mark.span(), f"标题末尾不用“{mark[0]}”。", "")


def _goes_on(line: Line, following: Line) -> bool:
    """Return whether one sentence may make both titles: no headline goes on in its deck."""
    return following.kind is line.kind or line.kind is PassageKind.KICKER
