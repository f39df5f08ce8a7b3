"""A page of a PDF that is all picture is told, so that no one takes the issue for whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import Finding, Hint, HintKind, Span
from tests.checks.checking import issue_of, report_on

PARAGRAPHS = ("5月10日，梧桐里街道召开了居民大会。", "会后大家一起去看了新电梯。")


def found_with(*hints: Hint) -> list[Finding]:
    issue = issue_of(*PARAGRAPHS)
    issue = replace(issue, sources=(replace(issue.sources[0], hints=hints),))
    return [finding for finding in report_on(issue).findings if finding.rule == "unread-page"]


@pytest.mark.parametrize(
    ("offset", "line"),
    [(0, 0), (len(PARAGRAPHS[0]) + 1, 0), (len("".join(PARAGRAPHS)) + 2, 1)],
    ids=["before all", "between", "behind all"],
)
def test_the_line_before_a_page_without_text_is_told_of_it(offset: int, line: int) -> None:
    (finding,) = found_with(Hint(Span(offset, offset), HintKind.UNREAD, 2))
    assert finding.text == PARAGRAPHS[line]
    assert "第 2 页" in finding.message


def test_where_all_pages_were_read_nothing_is_told() -> None:
    assert found_with(Hint(Span(0, 4), HintKind.HEADING, 1)) == []
