from __future__ import annotations

import pytest

from desktop.export.layouts.proof.error_rate import error_rate
from desktop.model import (
    ArticleKind,
    Finding,
    FindingState,
    Issue,
    JudgedFinding,
    Layers,
    Masthead,
    PassageKind,
    Severity,
    Span,
)
from tests.export import export_samples as samples

# Two characters in the title, 998 below it.
PARTS = (ArticleKind.NEWS, ((PassageKind.HEADLINE, "邻里"), (PassageKind.PARAGRAPH, "字" * 998)))
ISSUE = Issue((), Masthead(), (), tuple(samples.articles([PARTS])))
TITLE, TEXT = (one.id for one in ISSUE.passages())
ERROR, WARNING, QUERY = Severity.ERROR, Severity.WARNING, Severity.QUERY
Found = tuple[str, Severity, str]


def layers(*found: Found, state: FindingState = FindingState.OPEN) -> Layers:
    findings = (
        Finding("sample", severity, passage, Span(0, 1), text, "再核", "", ())
        for passage, severity, text in found
    )
    return Layers((), tuple(JudgedFinding(one, state) for one in findings))


@pytest.mark.parametrize(
    ("found", "rate"),
    [
        ((), "万分之 0.0（"),
        (((TEXT, ERROR, "甲"),), "万分之 10.0（"),
        (((TITLE, ERROR, "甲"),), "万分之 20.0（"),
        (((TEXT, ERROR, "甲"), (TEXT, WARNING, "乙")), "万分之 10.0 至 20.0（"),
        (((TEXT, QUERY, "甲"),), "万分之 0.0（"),
        (((TEXT, ERROR, "甲"),) * 5, "万分之 30.0（"),
    ],
    ids=["none", "one", "in a title", "with a warning", "a query", "the same again and again"],
)
def test_open_findings_are_counted_as_inspectors_do(found: tuple[Found, ...], rate: str) -> None:
    assert rate in error_rate(ISSUE, layers(*found))


def test_what_is_settled_does_not_count() -> None:
    settled = layers((TEXT, ERROR, "甲"), state=FindingState.DISMISSED)
    assert "万分之 0.0（" in error_rate(ISSUE, settled)


def test_it_is_called_an_estimate_beside_what_is_allowed() -> None:
    told = error_rate(ISSUE, Layers())
    assert told.startswith("差错率估算：")
    assert "合格线万分之 3" in told
    assert error_rate(Issue(()), Layers()) == ""
