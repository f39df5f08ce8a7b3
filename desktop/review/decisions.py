"""Decisions move with the words they were given on, and are orphaned when those words go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from desktop.model import FactDecision, FindingDecision, Review, Span

Binding = tuple[str, Span]
"""A passage's id and the span in its text that a decision is bound to."""

Move = Callable[[str, Span], Binding | None]
"""Where a binding goes; None where its words are gone. An orphan follows the words round its place."""

Decision = TypeVar("Decision", FactDecision, FindingDecision)


def rebound(review: Review, move: Move) -> Review:
    """Return the review with every decision bound to where ``move`` says its words are now.

    What stays where it was is shared with the review before: most edits touch few decisions.
    """
    return replace(
        review,
        fact_decisions=_all_moved(review.fact_decisions, lambda one: _fact_moved(one, move)),
        finding_decisions=_all_moved(review.finding_decisions, lambda one: _finding_moved(one, move)),
    )


def _all_moved(
    decisions: tuple[Decision, ...], moved: Callable[[Decision], Decision]
) -> tuple[Decision, ...]:
    now = tuple(map(moved, decisions))
    return decisions if all(one is other for one, other in zip(decisions, now, strict=True)) else now


def after_change(passage: str, change: Span, length: int) -> Move:
    """Return the move for a passage in which ``length`` characters take the place of ``change``."""

    def move(home: str, span: Span) -> Binding | None:
        if home != passage or span.end <= change.start:
            return home, span
        if span.start >= change.end:
            return home, span.moved(length - len(change))
        return None

    return move


def after_split(first: str, second: str, offset: int) -> Move:
    """Return the move for a passage whose characters from ``offset`` on are now ``second``."""

    def move(home: str, span: Span) -> Binding | None:
        if home != first or span.end <= offset:
            return home, span
        return (second, span.moved(-offset)) if span.start >= offset else None

    return move


def after_join(first: str, second: str, offset: int) -> Move:
    """Return the move for a passage ``second`` that now stands in ``first`` from ``offset`` on."""

    def move(home: str, span: Span) -> Binding | None:
        return (first, span.moved(offset)) if home == second else (home, span)

    return move


def _fact_moved(decision: FactDecision, move: Move) -> FactDecision:
    fact = decision.fact
    binding = move(fact.passage, fact.span)
    if binding == (fact.passage, fact.span):
        return decision
    if binding is None:
        return decision if decision.orphaned else replace(decision, orphaned=True)
    return replace(decision, fact=replace(fact, passage=binding[0], span=binding[1]))


def _finding_moved(decision: FindingDecision, move: Move) -> FindingDecision:
    finding = decision.finding
    binding = move(finding.passage, finding.span)
    if binding == (finding.passage, finding.span):
        return decision
    if binding is None:
        return decision if decision.orphaned else replace(decision, orphaned=True)
    return replace(decision, finding=replace(finding, passage=binding[0], span=binding[1]))
