"""The order of the stages, written once; every function here is pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.model import (
    NAME_KINDS,
    AddSource,
    Fact,
    FactRef,
    FactVerdict,
    Finding,
    History,
    House,
    HouseDecision,
    Issue,
    Layers,
    Reading,
    Review,
    Roster,
    RosterEntry,
    Source,
    Verified,
    house_of,
)
from desktop.model.habits import NO_HABITS, Habits
from desktop.review import apply_edit, empty_review, judge, taught
from desktop.text.remembered import Remembered
from desktop.workflow.stages import gather_facts, gather_names, infer_year, read_structure, run_checks

_ONLY_ENTRY = "1"


@dataclass(frozen=True, slots=True)
class Background:
    """What earlier issues say, for the reading, for the facts and for the checks.

    ``dropped`` are the keys of what editors took out of the roster, whatever an issue says.
    """

    roster: Roster = Roster()
    dropped: frozenset[tuple[object, ...]] = frozenset()
    history: History = History()
    habits: Habits = NO_HABITS
    house: House = House()


@dataclass(frozen=True, slots=True)
class Derived:
    """Facts and findings as the engine has them, before the editor's decisions."""

    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    verified: tuple[Verified, ...] = ()
    checks_run: int = 0
    checks_skipped: tuple[str, ...] = ()


def propose(source: Source, habits: Habits = NO_HABITS) -> AddSource:
    """Return the edit that adds ``source`` with what the engine reads in it, by its paper's habits.

    The year of all dates is part of the reading, with its evidence; it stays open where
    nothing tells it.
    """
    reading = read_structure(source, habits)
    return AddSource(source, _with_year(source, reading))


def derive(review: Review, background: Background | None = None, before: Derived | None = None) -> Derived:
    """Return the facts and findings of a review's issue; the heavy part, fit for a background job.

    Findings equal to those of ``before`` are these very objects, so that what was made of them holds.
    """
    known = background or Background()
    facts = gather_facts(review.issue, _roster(known, taught(review)))
    history = replace(known.history, roster=_of_earlier(known, taught(review, facts)))
    report = run_checks(review.issue, facts, history, _confirmed(review), house_at(known, review))
    skipped = tuple(f"{check.title}：{check.reason}" for check in report.skipped)
    kept = {finding: finding for finding in before.findings} if before else {}
    findings = tuple(kept.get(finding, finding) for finding in report.findings)
    return Derived(facts, findings, report.verified, report.ran, skipped)


def derive_names(review: Review, background: Background | None = None) -> Derived:
    """Return the names alone: what the archive keeps of an issue that nobody proof-reads any more."""
    known = background or Background()
    return Derived(gather_names(review.issue, _roster(known, taught(review))))


def _confirmed(review: Review) -> tuple[FactRef, ...]:
    """Return the names that the editor confirmed."""
    decided = (one for one in review.fact_decisions if one.verdict is not FactVerdict.REJECTED)
    return tuple(one.fact for one in decided if one.fact.kind in NAME_KINDS and not one.orphaned)


def house_at(known: Background, review: Review) -> House:
    """Return the rules of the paper with what the open issue itself decides."""
    before = (HouseDecision(rule) for rule in sorted(known.house.rules))
    return house_of((*before, *review.house))


def _roster(known: Background, said: tuple[RosterEntry, ...]) -> Roster:
    """Return the roster with what the open issue itself says."""
    (roster,) = _rosters.each([(known.roster, known.dropped, said)])
    return roster


def _of_earlier(known: Background, said: tuple[RosterEntry, ...]) -> Roster:
    """Return what earlier issues say of names, and the open one of the same: what is settled is no news."""
    (roster,) = _settled.each([(known.roster, known.dropped, said)])
    return roster


def _with_said(
    roster: Roster, dropped: frozenset[tuple[object, ...]], said: tuple[RosterEntry, ...]
) -> Roster:
    return roster.with_entries(tuple(one for one in said if one.key not in dropped))


def _with_settled(
    roster: Roster, dropped: frozenset[tuple[object, ...]], said: tuple[RosterEntry, ...]
) -> Roster:
    names = {one.name for one in roster.people} if said else ()
    return _with_said(roster, dropped, tuple(one for one in said if one.name in names))


_rosters = Remembered(_with_said)
_settled = Remembered(_with_settled)


def layers_over(review: Review, derived: Derived) -> Layers:
    """Return what was derived with the editor's decisions laid over it."""
    (layers,) = _layers.each([(review, derived)])
    return layers


def _laid_over(review: Review, derived: Derived) -> Layers:
    layers = judge(review, derived.facts, derived.findings)
    return replace(
        layers,
        verified=derived.verified,
        checks_run=derived.checks_run,
        checks_skipped=derived.checks_skipped,
    )


_layers = Remembered(_laid_over)


def read_and_derive(source: Source, background: Background | None = None) -> tuple[Review, Layers]:
    """Return the issue that one source makes, with its layers; nothing is stored."""
    known = background or Background()
    review = apply_edit(empty_review(), propose(source, known.habits), _ONLY_ENTRY)
    return review, layers_over(review, derive(review, known))


def _with_year(source: Source, reading: Reading) -> Reading:
    if reading.masthead.year is not None:
        return reading
    issue = Issue((source,), reading.masthead, reading.front, reading.articles)
    found = infer_year(issue)
    if found is None:
        return reading
    year, evidence = found
    return replace(reading, masthead=replace(reading.masthead, year=year, year_evidence=evidence))
