"""The layers as an editor sees them: what was proposed, under what was decided."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from dataclasses import replace
from itertools import chain, groupby

from desktop.model import (
    Fact,
    FactDecision,
    FactKind,
    FactRef,
    FactState,
    FactVerdict,
    Finding,
    FindingState,
    FindingVerdict,
    JudgedFact,
    JudgedFinding,
    Layers,
    Review,
)
from desktop.review.findings import OF_ISSUE
from desktop.review.passages import BY_EDITOR
from desktop.text.remembered import Remembered

SURE = 0.6
"""From this confidence on a fact is 待核; below it, 存疑."""

_VERDICT_STATES = {
    FactVerdict.CONFIRMED: FactState.CONFIRMED,
    FactVerdict.CHANGED: FactState.CONFIRMED,
    FactVerdict.ADDED: FactState.CONFIRMED,
    FactVerdict.REJECTED: FactState.REJECTED,
}
_FINDING_STATES = {
    FindingVerdict.ACCEPTED: FindingState.ACCEPTED,
    FindingVerdict.DISMISSED: FindingState.DISMISSED,
}
_VALUE_IS_TEXT = frozenset(
    {FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE, FactKind.WORK, FactKind.NAME}
)


def judge(review: Review, facts: Collection[Fact], findings: Iterable[Finding]) -> Layers:
    """Return facts and findings in reading order, each with its state.

    A fact that was decided on stands there even where it is no longer proposed; one whose
    words are gone is orphaned and keeps the old words. Facts of passages that are gone
    come last, findings on the issue as a whole first.
    """
    order = {passage.id: number for number, passage in enumerate(review.issue.passages(), start=1)}
    order[OF_ISSUE], last = 0, len(order) + 1

    def place(of: Fact | Finding) -> tuple[int, int]:
        return order.get(of.passage, last), of.span.start

    judged = sorted(_judged(review, facts), key=lambda one: place(one.fact))
    found = sorted(_found(review, findings), key=lambda one: place(one.finding))
    return Layers(tuple(judged), tuple(found))


def _judged(review: Review, facts: Collection[Fact]) -> list[JudgedFact]:
    living = {decision.fact: decision for decision in review.fact_decisions if not decision.orphaned}
    touched = {ref.passage for ref in living}
    # To name a fact takes time, and most passages have nothing decided in them.
    proposed = {fact.ref: fact for fact in facts if fact.passage in touched}
    plain = groupby((fact for fact in facts if fact.passage not in touched), key=lambda fact: fact.passage)
    decided = _decided.each((fact, living.get(ref)) for ref, fact in proposed.items())
    proposals = chain.from_iterable(_plain.each(tuple(group) for _, group in plain))
    return [*proposals, *decided, *_without_proposal(review, proposed)]


def _without_proposal(review: Review, proposed: Container[FactRef]) -> list[JudgedFact]:
    """Return what was decided on facts that are not proposed, or whose words are gone."""
    gone = (one for one in review.fact_decisions if one.orphaned)
    living = (one for one in review.fact_decisions if not one.orphaned and one.fact not in proposed)
    return [
        *(JudgedFact(_decided_fact(one), FactState.ORPHANED) for one in gone),
        *(_with_verdict(_decided_fact(one), one) for one in living),
    ]


def _with_verdict(fact: Fact, decision: FactDecision | None) -> JudgedFact:
    if decision is None:
        return JudgedFact(fact, FactState.PROPOSED if fact.confidence >= SURE else FactState.UNSURE)
    if decision.verdict in (FactVerdict.CHANGED, FactVerdict.ADDED):
        # The editor's attributes stand over the proposed ones; None takes one away.
        attrs = {**fact.attrs, **decision.attrs}
        fact = replace(fact, value=decision.value, attrs=attrs)
    return JudgedFact(fact, _VERDICT_STATES[decision.verdict])


def _decided_fact(decision: FactDecision) -> Fact:
    """Return the fact for a decision that no proposal stands under."""
    ref = decision.fact
    given = decision.verdict in (FactVerdict.CHANGED, FactVerdict.ADDED)
    return Fact(
        kind=ref.kind,
        passage=ref.passage,
        span=ref.span,
        text=ref.text,
        value=decision.value if given else _plain_value(ref),
        attrs=decision.attrs,
        evidence=BY_EDITOR,
    )


def _plain_value(ref: FactRef) -> str | None:
    return ref.text if ref.kind in _VALUE_IS_TEXT else None


def _found(review: Review, findings: Iterable[Finding]) -> list[JudgedFinding]:
    verdicts = {
        decision.finding: _FINDING_STATES[decision.verdict]
        for decision in review.finding_decisions
        if not decision.orphaned
    }
    return _findings.each((finding, verdicts.get(finding.ref, FindingState.OPEN)) for finding in findings)


def _without_verdicts(*facts: Fact) -> tuple[JudgedFact, ...]:
    return tuple(_with_verdict(fact, None) for fact in facts)


_plain = Remembered(_without_verdicts)
_decided = Remembered(_with_verdict)
_findings = Remembered(JudgedFinding)
