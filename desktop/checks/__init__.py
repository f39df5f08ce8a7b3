"""An issue with its facts comes in, what is wrong with it goes out, and which checks could not run.

Each check is a small declared function, in the room of what it looks at (marks, letters, doubles,
wording, numbers, dates, names, articles, layout); ``catalogue`` lists them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from desktop.checks.catalogue import CHECKS, FAMILIES
from desktop.checks.measured import doubted
from desktop.checks.proof import proof_of
from desktop.checks.registry import Check, check
from desktop.checks.report import CheckReport, Skipped, report_of
from desktop.model import Fact, FactRef, History, House, HouseKind, Issue

__all__ = ["CHECKS", "FAMILIES", "Check", "CheckReport", "Skipped", "check", "run_checks"]


def run_checks(
    issue: Issue,
    facts: Iterable[Fact],
    history: History | None = None,
    confirmed: tuple[FactRef, ...] = (),
    house: House = House(),
) -> CheckReport:
    """Return what the checks find in the issue; ``facts`` are those gathered from it.

    ``confirmed`` are the names that an editor confirmed, in which nothing is objected to. A
    check that the paper switched off, or that is doubted and not switched on, is skipped.
    """
    off = _switched_off(house)
    left_out = {one.rule for one in off}
    running = (one for one in CHECKS if one.rule not in left_out)
    report = report_of(running, proof_of(issue, facts, history or History(), confirmed, house))
    return replace(report, skipped=(*report.skipped, *off))


@lru_cache(maxsize=8)
def _switched_off(house: House) -> tuple[Skipped, ...]:
    return tuple(Skipped(one.rule, one.title, why) for one in CHECKS if (why := _off(one, house)))


def _off(one: Check, house: House) -> str | None:
    if house.has(HouseKind.OFF, one.rule):
        return "本报已停用"
    return None if house.has(HouseKind.ON, one.rule) else doubted(one.rule)
