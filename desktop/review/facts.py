"""The editor's word on facts: confirmed, rejected, changed, added, taken back."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    AddFact,
    ChangeFact,
    ConfirmFact,
    FactDecision,
    FactRef,
    FactVerdict,
    RejectFact,
    RestoreFact,
    Review,
)
from desktop.review.errors import EditError
from desktop.review.places import find_passage


def confirm_facts(review: Review, edit: ConfirmFact) -> Review:
    """Confirm mentions; one whose value the editor gave before keeps that value."""
    for fact in edit.facts:
        given = decision_on(review, fact)
        if given is None or given.verdict is FactVerdict.REJECTED:
            review = _decided(review, FactDecision(fact, FactVerdict.CONFIRMED))
    return review


def reject_facts(review: Review, edit: RejectFact) -> Review:
    """Reject mentions."""
    for fact in edit.facts:
        review = _decided(review, FactDecision(fact, FactVerdict.REJECTED))
    return review


def change_fact(review: Review, edit: ChangeFact) -> Review:
    """Give a mention the editor's value and attributes."""
    return _decided(review, FactDecision(edit.fact, FactVerdict.CHANGED, edit.value, edit.attrs))


def add_fact(review: Review, edit: AddFact) -> Review:
    """Mark words as a fact."""
    return _decided(review, FactDecision(edit.fact, FactVerdict.ADDED, edit.value, edit.attrs))


def restore_facts(review: Review, edit: RestoreFact) -> Review:
    """Take decisions back: of two on the same words the living one, else the orphan.

    Raises:
        EditError: where nothing was decided
    """
    for fact in edit.facts:
        given = [decision for decision in review.fact_decisions if decision.fact == fact]
        if not given:
            raise EditError(f"nothing was decided about {fact}")
        taken = min(given, key=lambda decision: decision.orphaned)
        kept = (decision for decision in review.fact_decisions if decision is not taken)
        review = replace(review, fact_decisions=tuple(kept))
    return review


def decision_on(review: Review, fact: FactRef) -> FactDecision | None:
    """Return the living decision on these words, or None."""
    given = (decision for decision in review.fact_decisions if decision.fact == fact)
    return next((decision for decision in given if not decision.orphaned), None)


def _decided(review: Review, decision: FactDecision) -> Review:
    fact = decision.fact
    if fact.span.of(find_passage(review.issue, fact.passage).text) != fact.text or not fact.text:
        raise EditError(f"“{fact.text}” does not stand at {fact.span} of {fact.passage}")
    kept = (given for given in review.fact_decisions if given.fact != fact)
    return replace(review, fact_decisions=(*kept, decision))
