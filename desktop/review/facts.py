"""The editor's word on facts: confirmed, rejected, changed, added, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.model import (
    AddFact,
    ChangeFact,
    ConfirmFact,
    FactDecision,
    FactVerdict,
    RejectFact,
    RestoreFact,
    Review,
)
from desktop.review.errors import EditError
from desktop.review.places import find_passage


def confirm_facts(review: Review, edit: ConfirmFact) -> Review:
    """Confirm mentions; one whose value the editor gave before keeps that value."""
    standing = {one.fact for one in _living(review) if one.verdict is not FactVerdict.REJECTED}
    new = (fact for fact in edit.facts if fact not in standing)
    return _decided(review, *(FactDecision(fact, FactVerdict.CONFIRMED) for fact in new))


def reject_facts(review: Review, edit: RejectFact) -> Review:
    """Reject mentions."""
    return _decided(review, *(FactDecision(fact, FactVerdict.REJECTED) for fact in edit.facts))


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


def _living(review: Review) -> Iterator[FactDecision]:
    return (decision for decision in review.fact_decisions if not decision.orphaned)


def _decided(review: Review, *decisions: FactDecision) -> Review:
    """Return the review with these decisions in the place of those on the same facts."""
    # A whole issue may be confirmed at once: its passages are looked through once.
    texts = {passage.id: passage.text for passage in review.issue.passages()} if len(decisions) > 1 else {}
    for fact in (one.fact for one in decisions):
        text = texts.get(fact.passage) or find_passage(review.issue, fact.passage).text
        if fact.span.of(text) != fact.text or not fact.text:
            raise EditError(f"“{fact.text}” does not stand at {fact.span} of {fact.passage}")
    new = {one.fact: one for one in decisions}
    kept = (given for given in review.fact_decisions if given.fact not in new)
    return replace(review, fact_decisions=(*kept, *new.values()))
