"""Paragraphs printed twice in one issue."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import Severity

_SHORTEST = 30
_SHOWN = 12


@check("repeated-paragraph", title="段落重复", severity=Severity.WARNING, ground="同一段文字只登一次")
def repeated_paragraphs(proof: Proof) -> Iterator[Objection]:
    """Yield paragraphs that stand in the issue before, white space apart."""
    seen: set[str] = set()
    for line in proof.lines:
        words = "".join(line.text.split())
        if len(words) >= _SHORTEST and words in seen:
            message = f"“{line.text[:_SHOWN]}……”这一段前面已经登过。"
            yield line.objection(0, len(line.text), message)
        seen.add(words)
