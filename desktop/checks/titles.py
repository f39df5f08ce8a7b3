"""Titles: marks that do not belong at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import TITLE_KINDS, Severity

_END = re.compile("[。，；、](?=”?$)")


@check("title-mark", title="标题末尾有句号或逗号", severity=Severity.WARNING, ground="标题末尾不用句号")
def title_marks(proof: Proof) -> Iterator[Objection]:
    """Yield a full stop or comma at the end of a title line; ？ and ！ may stand."""
    for line in proof.lines:
        mark = _END.search(line.text) if line.kind in TITLE_KINDS else None
        if mark:
            yield line.objection(*mark.span(), f"标题末尾不用“{mark[0]}”。", "")
