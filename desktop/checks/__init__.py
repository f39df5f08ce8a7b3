"""An issue with its facts comes in, what is wrong with it goes out, and which checks could not run.

Each check is a small declared function in a file of its own; ``catalogue`` lists them all.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.checks.catalogue import CHECKS
from desktop.checks.proof import proof_of
from desktop.checks.registry import Check, CheckReport, Skipped, check, report_of
from desktop.model import Fact, History, Issue

__all__ = ["CHECKS", "Check", "CheckReport", "Skipped", "check", "run_checks"]


def run_checks(issue: Issue, facts: Iterable[Fact], history: History | None = None) -> CheckReport:
    """Return what all checks find in the issue; ``facts`` are those gathered from it."""
    return report_of(CHECKS, proof_of(issue, facts, history or History()))
