"""A full legal name that lost characters where it is printed again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import check
from desktop.model import Fact, FactKind, Severity

_LEGAL = re.compile("(?:有限公司|有限责任公司|股份公司).*(?<=公司)$|(?:有限公司|有限责任公司|股份公司)$")
_LONGEST_LOSS = 4


@check(
    "organization-name",
    title="单位全称前后不一",
    severity=Severity.WARNING,
    ground="全称第二次出现应一字不差，或用简称",
    about_names=True,
)
def organization_names(proof: Proof) -> Iterator[Objection]:
    """Yield a legal name that is another one of the article without its first characters."""
    for article in proof.articles:
        legal = [place for line in article.lines for place in _legal_names(line)]
        for line, fact in legal:
            full = _longer(fact, legal)
            if full:
                message = f"本篇另处全称是“{full}”，这里少了“{full[: -len(fact.text)]}”。"
                yield line.objection(fact.span.start, fact.span.end, message)


def _legal_names(line: Line) -> Iterator[tuple[Line, Fact]]:
    """Yield the full names of companies, of names within each other the longest only."""
    found = [fact for fact in line.of_kind(FactKind.ORGANIZATION) if _LEGAL.search(fact.text)]
    for fact in found:
        within = any(other.span.overlaps(fact.span) and len(other.span) > len(fact.span) for other in found)
        if not within:
            yield line, fact


def _longer(fact: Fact, legal: list[tuple[Line, Fact]]) -> str | None:
    names = dict.fromkeys(other.text for _, other in legal)
    return next((name for name in names if _lost(name, fact.text)), None)


def _lost(full: str, short: str) -> bool:
    return full.endswith(short) and 0 < len(full) - len(short) <= _LONGEST_LOSS
