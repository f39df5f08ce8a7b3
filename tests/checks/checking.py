"""What the tests of checks share: an issue of a few lines, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.checks import run_checks
from desktop.checks.registry import CheckReport
from desktop.facts import gather_facts
from desktop.model import Finding, History, Issue, Masthead
from tests.gold import issue_of_text


def issue_of(*paragraphs: str, masthead: Masthead | None = None) -> Issue:
    return replace(issue_of_text(*paragraphs), masthead=masthead or Masthead())


def report_on(issue: Issue, history: History | None = None) -> CheckReport:
    return run_checks(issue, gather_facts(issue), history)


def found_by(rule: str, *paragraphs: str, masthead: Masthead | None = None) -> list[Finding]:
    """Return what one check finds in an article of these paragraphs."""
    findings: Iterable[Finding] = report_on(issue_of(*paragraphs, masthead=masthead)).findings
    return [finding for finding in findings if finding.rule == rule]
