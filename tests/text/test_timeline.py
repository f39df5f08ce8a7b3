"""The timeline: events by their days, whatever order the issue tells them in."""

from __future__ import annotations

from desktop.model import Fact, FactKind, Span
from desktop.text.timeline import timeline


def event(name: str, date: str | None) -> Fact:
    return Fact(FactKind.EVENT, "1.0", Span(0, 1), "事", name, {"date": date})


def test_events_stand_by_their_days() -> None:
    told = [event("二", "2024-03-05"), event("末", "--01-02"), event("一", "2024-03-01")]
    assert [fact.value for fact in timeline(told)] == ["一", "二", "末"]


def test_only_events_stand_there() -> None:
    assert timeline([Fact(FactKind.DATE, "1.0", Span(0, 1), "日", "2024-03-01")]) == []
