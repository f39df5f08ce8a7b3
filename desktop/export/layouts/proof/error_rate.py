"""How many errors in ten thousand characters the open findings would be, as inspectors of papers count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from desktop.export.printed import printed_passages
from desktop.model import TITLE_KINDS, Finding, FindingState, Issue, JudgedFinding, Layers, Severity
from desktop.text.counting import Count, count_characters

# 报纸编校差错率: at most three in ten thousand; what stands in a title counts double, and an error
# that comes again and again counts three times.
_ALLOWED = 3
_IN_TITLE = 2
_MOST_OFTEN = 3
_PER = 10_000


def error_rate(issue: Issue, layers: Layers) -> str:
    """Return the estimate in words: errors alone at least, with the warnings at most; "" without text."""
    length = sum((count_characters(one.text) for one in printed_passages(issue)), Count()).with_marks
    if not length:
        return ""
    titles = {one.id for one in printed_passages(issue) if one.kind in TITLE_KINDS}
    least = _weight(_open(layers.findings, Severity.ERROR), titles)
    most = least + _weight(_open(layers.findings, Severity.WARNING), titles)
    rates = " 至 ".join(f"{weight * _PER / length:.1f}" for weight in dict.fromkeys((least, most)))
    return (
        f"差错率估算：万分之 {rates}（报纸合格线万分之 {_ALLOWED}）。按 {length:,} 字和未处理的问题估算，"
        "只计错误为少，连提醒为多；标题加倍，同一差错最多计三次。"
    )


def _open(findings: Iterable[JudgedFinding], severity: Severity) -> list[Finding]:
    states = (one for one in findings if one.state is FindingState.OPEN)
    return [one.finding for one in states if one.finding.severity is severity]


def _weight(findings: Iterable[Finding], titles: set[str]) -> int:
    """Return how many errors these count as."""
    same: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in findings:
        same[one.rule, one.text].append(_IN_TITLE if one.passage in titles else 1)
    return sum(sum(sorted(weights, reverse=True)[:_MOST_OFTEN]) for weights in same.values())
