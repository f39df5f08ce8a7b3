"""What was measured of each check, as ``packaging/dev.py measure`` wrote it down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop.assets import resources
from desktop.model.check_notes import PoolScore, SlipScore

BELIEVED = 0.9
"""A check that is right less often than this is off until the editor switches it on."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How often a check was right about an error that was put in, and how often it objected to none."""

    right: int
    wrong: int

    @property
    def precision(self) -> float:
        """The share of its objections that were right, 0.0 to 1.0."""
        return self.right / (self.right + self.wrong)


def doubted(rule: str) -> str | None:
    """Return in Chinese why a check is off by default, or None where it is on."""
    one = measurements().get(rule)
    if one is None or one.precision >= BELIEVED:
        return None
    return f"实测准确率{one.precision:.0%}，默认不查"


@cache
def measurements() -> dict[str, Measured]:
    """Return what was measured by rule; a check that no measured error asks for is absent."""
    rows = (line.split("\t") for line in table("rules"))
    return {rule: Measured(int(right), int(wrong)) for rule, right, wrong in rows}


@cache
def slip_scores() -> tuple[SlipScore, ...]:
    """Return what was measured by kind of error, in the order of a list for people."""
    rows = (line.split("\t") for line in table("kinds"))
    return tuple(
        SlipScore(name, family, int(tried), int(found), tuple(filter(None, rules.split(","))))
        for name, family, tried, found, rules in rows
    )


@cache
def pool_scores() -> tuple[PoolScore, ...]:
    """Return the sums of each pool of articles, by family and then of all."""
    rows = (line.split("\t") for line in table("totals"))
    return tuple(PoolScore(pool, name, *map(int, counts)) for pool, name, *counts in rows)


@cache
def table(name: str) -> tuple[str, ...]:
    """Return the rows of ``resources/checks/<name>.txt``."""
    text = (resources() / "checks" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
