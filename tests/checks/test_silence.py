"""Checks as a whole: silent where nothing is wrong, precise in what they point at, declared once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.checks import CHECKS
from desktop.model import Severity
from tests.checks.checking import report_on
from tests.gold import issue_of_json, issue_of_text

ARTICLES = sorted((Path(__file__).parent.parent / "fixtures").glob("articles*/*.json"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles_without_errors_have_no_findings(path: Path) -> None:
    findings = report_on(issue_of_json(path)).findings
    assert [finding for finding in findings if finding.severity is not Severity.QUERY] == []


def test_rules_are_named_once_and_say_what_they_rest_on() -> None:
    assert len({check.rule for check in CHECKS}) == len(CHECKS)
    assert all(check.title and check.ground for check in CHECKS)


LETTERS = st.text(
    st.sampled_from(
        "一二三是要第点（）()●“”《》，。、；：1234567890年月日号周星期的的在共其中余约近户人区委and参与中来"
    ),
    min_size=1,
    max_size=60,
)


@given(st.lists(LETTERS, min_size=1, max_size=3))
@settings(max_examples=150)
def test_every_finding_slices_to_its_own_words(paragraphs: list[str]) -> None:
    issue = issue_of_text(*paragraphs)
    texts = {passage.id: passage.text for passage in issue.passages()}
    for finding in report_on(issue).findings:
        assert finding.span.of(texts[finding.passage]) == finding.text
        assert finding.message.endswith("。")
