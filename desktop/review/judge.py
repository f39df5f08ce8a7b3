"""The layers as an editor sees them: what was proposed, under what was decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain, groupby, repeat
from operator import attrgetter
from typing import TypeVar

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
from desktop.review.namesakes import asked_about
from desktop.review.passages import BY_EDITOR
from desktop.text.remembered import Remembered

Judged = JudgedFact | JudgedFinding
One = TypeVar("One")

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
    names = (OF_ISSUE, *(passage.id for passage in review.issue.passages()))
    order = {name: number for number, name in enumerate(names)}
    judged = _judged(review, facts)
    standing = asked_about(review.issue, tuple(chain.from_iterable(judged.get(name, ()) for name in order)))
    gone = (one for name, some in judged.items() if name not in order for one in some)
    found = sorted(
        _found(review, findings),
        key=lambda one: (order.get(one.finding.passage, len(order)), one.finding.span.start),
    )
    return Layers((*standing, *sorted(gone, key=_start)), tuple(found))


def judged_by_passage(layers: Layers) -> Mapping[str, tuple[Judged, ...]]:
    """Return what stands in every passage that has some, findings behind facts.

    What stands in a passage is the very same where nothing of it changed since the last time.
    """
    (found,) = _of_layers.each([(layers,)])
    return found


def _grouped(layers: Layers) -> dict[str, tuple[Judged, ...]]:
    facts = _parted(layers.facts, attrgetter("fact.passage"))
    findings = _parted(layers.findings, attrgetter("finding.passage"))
    passages = dict.fromkeys((*facts, *findings))
    groups = _same.each((*facts.get(name, ()), *findings.get(name, ())) for name in passages)
    return dict(zip(passages, groups, strict=True))


def _judged(review: Review, facts: Iterable[Fact]) -> dict[str, tuple[JudgedFact, ...]]:
    """Return the facts of every passage that has some, in their order there."""
    proposed = _parted(facts, attrgetter("passage"))
    decided = _parted(review.fact_decisions, attrgetter("fact.passage"))
    passages = dict.fromkeys((*proposed, *decided))
    groups = _of_passages.each((*proposed.get(name, ()), *decided.get(name, ())) for name in passages)
    return dict(zip(passages, groups, strict=True))


def _parted(values: Iterable[One], passage: Callable[[One], str]) -> dict[str, list[One]]:
    """Return the values of each passage, which mostly stand together already."""
    parts: dict[str, list[One]] = {}
    for name, some in groupby(values, key=passage):
        parts.setdefault(name, []).extend(some)
    return parts


def _in_passage(*given: Fact | FactDecision) -> tuple[JudgedFact, ...]:
    """Return the facts of one passage, proposed and decided."""
    facts = [one for one in given if isinstance(one, Fact)]
    decisions = [one for one in given if isinstance(one, FactDecision)]
    living = {one.fact: one for one in decisions if not one.orphaned}
    gone = (one for one in decisions if one.orphaned)
    # To name a fact takes time, and in most passages nothing is decided.
    refs = [fact.ref for fact in facts] if living else []
    alone = (one for ref, one in living.items() if ref not in refs)
    verdicts = map(living.get, refs) if living else repeat(None)
    judged = (
        *map(_with_verdict, facts, verdicts),
        *(JudgedFact(_decided_fact(one), FactState.ORPHANED) for one in gone),
        *(_with_verdict(_decided_fact(one), one) for one in alone),
    )
    return tuple(sorted(judged, key=_start))


def _start(judged: JudgedFact) -> int:
    return judged.fact.span.start


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


def _together(*judged: Judged) -> tuple[Judged, ...]:
    return judged


_of_passages = Remembered(_in_passage)
_of_layers = Remembered(_grouped)
_same = Remembered(_together)
_findings = Remembered(JudgedFinding)
