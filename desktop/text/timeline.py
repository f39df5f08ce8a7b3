"""The events of an issue in the order of their days."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.model import Fact, FactKind

_UNKNOWN_YEAR = "-"


def timeline(facts: Iterable[Fact]) -> list[Fact]:
    """Return the events by day, those of a day in reading order; days without a year stand last."""
    return sorted((fact for fact in facts if fact.kind is FactKind.EVENT), key=day_of)


def day_of(event: Fact) -> tuple[bool, str]:
    """Return by what an event is sorted: whether its year is unknown, then its day."""
    day = str(event.attrs.get("date") or _UNKNOWN_YEAR)
    return day.startswith(_UNKNOWN_YEAR), day
