"""The example that a check is explained with is one that it objects to, and the right one is not."""

from __future__ import annotations

import re

import pytest

from desktop.checks import CHECKS, Check
from desktop.model import Finding, Masthead
from tests.checks.checking import issue_of, report_on

# These examples are told in words, since they need two pages, a masthead or an archive.
TOLD = re.compile("标题|词表|报头|往期|上一期|先|有“|同一段|PDF|准印证|每段|前后|职务与")
PRINTED = [check for check in CHECKS if not TOLD.search(check.wrong)]
MASTHEAD = Masthead(date="2022-05-06", year=2022, page_count=4)


def found(check: Check, text: str) -> list[Finding]:
    lines = re.sub("（.*?出版）", "", text)
    findings = report_on(issue_of(lines, masthead=MASTHEAD)).findings
    return [finding for finding in findings if finding.rule == check.rule]


@pytest.mark.parametrize("check", PRINTED, ids=lambda check: check.rule)
def test_the_wrong_example_is_objected_to(check: Check) -> None:
    assert found(check, check.wrong)


@pytest.mark.parametrize("check", PRINTED, ids=lambda check: check.rule)
def test_the_right_example_is_let_pass(check: Check) -> None:
    assert found(check, check.right) == []
