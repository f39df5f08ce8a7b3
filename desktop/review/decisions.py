"""Decisions move with the words they were given on, and are orphaned when those words go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.model import FactDecision, FindingDecision, Review, Span

Binding = tuple[str, Span]
"""A passage's id and the span in its text that a decision is bound to."""

Move = Callable[[str, Span], Binding | None]
"""Where a binding goes; None where its words are gone. An orphan follows the words round its place."""


def rebound(review: Review, move: Move) -> Review:
    """Return the review with every decision bound to where ``move`` says its words are now."""
    return replace(
        review,
        fact_decisions=tuple(_fact_moved(decision, move) for decision in review.fact_decisions),
        finding_decisions=tuple(_finding_moved(decision, move) for decision in review.finding_decisions),
    )


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
    if binding is None:
        return replace(decision, orphaned=True)
    return replace(decision, fact=replace(fact, passage=binding[0], span=binding[1]))


def _finding_moved(decision: FindingDecision, move: Move) -> FindingDecision:
    finding = decision.finding
    binding = move(finding.passage, finding.span)
    if binding is None:
        return replace(decision, orphaned=True)
    return replace(decision, finding=replace(finding, passage=binding[0], span=binding[1]))
