"""Which mentions of an article are one thing, about which the editor decides once."""

from __future__ import annotations

from collections.abc import Hashable

from desktop.model.fact import FactKind
from desktop.model.review import FactState, JudgedFact

GATHERED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE, FactKind.NAME, FactKind.WORK})
"""Kinds whose mentions with one value are one thing: one decision settles them all."""
FIRST = 1
"""Which of several people of one name is meant where nothing is said."""
OPEN_STATES = frozenset({FactState.PROPOSED, FactState.UNSURE})
"""States of a mention that waits for a decision."""


def thing_of(judged: JudgedFact) -> Hashable:
    """Return what all mentions of one thing in one article share, and no others."""
    fact = judged.fact
    if fact.kind not in GATHERED or judged.state is FactState.ORPHANED:
        return (fact.ref, judged.state is FactState.ORPHANED)
    # A mention that was said to be no such fact stands by itself, as it no longer belongs to the others.
    rejected = judged.state is FactState.REJECTED
    named = fact.attrs.get("namesake") or FIRST
    return (fact.kind, fact.value or fact.text, named, rejected)
