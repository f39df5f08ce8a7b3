"""What the tests of checks share: an issue of a few lines, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.checks import CHECKS, run_checks
from desktop.checks.report import CheckReport
from desktop.facts import gather_facts
from desktop.model import Finding, History, House, HouseKind, HouseRule, Issue, Masthead
from tests.gold import issue_of_text

# A check that is off by what was measured last is still to do what it says.
_ON = (HouseRule(HouseKind.ON, check.rule) for check in CHECKS)
_ORDER = HouseRule(HouseKind.ORDER, words="党工委书记、办事处主任")
ALL_ON = House(frozenset({_ORDER, *_ON}))


def issue_of(*paragraphs: str, masthead: Masthead | None = None) -> Issue:
    return replace(issue_of_text(*paragraphs), masthead=masthead or Masthead())


def report_on(issue: Issue, history: History | None = None) -> CheckReport:
    return run_checks(issue, gather_facts(issue), history, house=ALL_ON)


def found_by(rule: str, *paragraphs: str, masthead: Masthead | None = None) -> list[Finding]:
    """Return what one check finds in an article of these paragraphs."""
    findings: Iterable[Finding] = report_on(issue_of(*paragraphs, masthead=masthead)).findings
    return [finding for finding in findings if finding.rule == rule]
