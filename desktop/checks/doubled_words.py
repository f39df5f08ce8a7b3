"""Words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import Severity

# 的的确确, 是是非非, 和和美美, 在在处处: these doublings are words.
_PARTICLE = re.compile("([的在是和与及将被把向从于])\\1(?![确非美处\\1])(?<!家的的)")
# Two characters are often said twice on purpose: 商量商量, 一步一步.
_PHRASE = re.compile(r"([\u4e00-\u9fff]{3,12})\1")


@check("doubled-particle", title="虚词重复", severity=Severity.ERROR, ground="多字")
def doubled_particles(proof: Proof) -> Iterator[Objection]:
    """Yield 的的, 在在 and the like."""
    for line in proof.lines:
        for match in _PARTICLE.finditer(line.text):
            if _is_fourfold(line.text, match.start()):
                continue
            yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_fourfold(text: str, at: int) -> bool:
    """Return whether two equal characters stand before, as in 实实在在."""
    return at > 1 and text[at - 2] == text[at - 1]


@check("doubled-phrase", title="词语重复", severity=Severity.WARNING, ground="多字", about_names=True)
def doubled_phrases(proof: Proof) -> Iterator[Objection]:
    """Yield a phrase printed twice in a row."""
    for line in proof.lines:
        for match in _PHRASE.finditer(line.text):
            yield line.objection(*match.span(), f"“{match[1]}”连着出现两次。", match[1])
