"""How all checks are run, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.checks.hearing import hear
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Check, Leaves, Need
from desktop.model import FactKind, Finding, HouseKind, Span, Verified

Names = dict[str, list[Span]]

# Names of people and bodies are left alone even where they are less sure to be ones.
_SURE = {FactKind.PERSON: 0.6, FactKind.ORGANIZATION: 0.55, FactKind.PLACE: 0.85}

_HAS: dict[Need, Callable[[Proof], bool]] = {
    Need.PUBLISHED: lambda proof: proof.published is not None,
    Need.YEAR: lambda proof: proof.issue.masthead.year is not None,
    Need.PEOPLE: lambda proof: any(line.of_kind(FactKind.PERSON) for line in proof.lines),
    Need.LAST_ISSUE: lambda proof: proof.history.last_issue_number is not None,
    Need.ARCHIVE: lambda proof: proof.history.reprints is not None,
    Need.ROSTER: lambda proof: bool(proof.history.roster.people),
    Need.PAGES: lambda proof: proof.issue.masthead.page_count is not None,
    Need.POST_ORDER: lambda proof: bool(proof.house.order),
    Need.HOUSE_LIST: lambda proof: bool(proof.house.writings),
    Need.PICTURES: lambda proof: any(passage.picture for passage in proof.issue.passages()),
    Need.NEXT_ISSUE: lambda proof: proof.issue.masthead.next_issue_date is not None,
    Need.LEGAL_STATUS: lambda proof: proof.issue.masthead.legal_number is not None,
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check that could not run, and in Chinese why."""

    rule: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings in reading order, what holds, how many checks ran, and which did not."""

    findings: tuple[Finding, ...] = ()
    verified: tuple[Verified, ...] = ()
    ran: int = 0
    skipped: tuple[Skipped, ...] = ()


def report_of(checks: Iterable[Check], proof: Proof) -> CheckReport:
    """Return what these checks find; of two that say the same of the same words the first speaks."""
    declared = tuple(checks)
    skipped = tuple(note for one in declared if (note := _skipped(one, proof)))
    left_out = {note.rule for note in skipped}
    running = [one for one in declared if one.rule not in left_out]
    said = hear(running, proof)
    left_alone = _left_alone(proof, {objection.passage for _, objection in said})
    let = proof.house.of_kind(HouseKind.LET)
    found = [
        _finding(one, objection)
        for one, objection in said
        if not objection.holds
        and not _lies_in_any(objection, left_alone[one.leaves])
        and (one.rule, objection.text) not in let
    ]
    holds = {_verified(one, objection) for one, objection in said if objection.holds}
    order = {line.id: number for number, line in enumerate([*proof.furniture, *proof.lines])}

    def place(one: Finding | Verified) -> tuple[int, int, int, str]:
        return order[one.passage], one.span.start, one.span.end, one.rule

    return CheckReport(
        tuple(sorted(_each_once(found), key=place)), tuple(sorted(holds, key=place)), len(running), skipped
    )


def _each_once(findings: list[Finding]) -> Iterable[Finding]:
    first: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        said = finding.suggestions[:1] or (finding.message,)
        first.setdefault((finding.passage, finding.span, said), finding)
    return first.values()


def _skipped(one: Check, proof: Proof) -> Skipped | None:
    missing = [need.value for need in one.needs if not _HAS[need](proof)]
    return Skipped(one.rule, one.title, "，".join(missing)) if missing else None


def _finding(one: Check, said: Objection) -> Finding:
    return Finding(
        one.rule,
        one.severity,
        said.passage,
        said.span,
        said.text,
        said.message,
        one.ground,
        said.suggestions,
    )


def _verified(one: Check, said: Objection) -> Verified:
    return Verified(said.passage, said.span, one.rule, said.text, said.message)


def _left_alone(proof: Proof, passages: set[str]) -> dict[Leaves, Names]:
    """Return the names in these passages that each sort of check must leave alone."""
    confirmed: Names = {}
    for ref in (ref for ref in proof.confirmed if ref.passage in passages):
        confirmed.setdefault(ref.passage, []).append(ref.span)
    read = {
        line.id: [*_sure_names(line), *confirmed.get(line.id, ())]
        for line in proof.lines
        if line.id in passages
    }
    return {Leaves.READ: read, Leaves.CONFIRMED: confirmed, Leaves.NONE: {}}


def _sure_names(line: Line) -> Iterator[Span]:
    for kind, sure in _SURE.items():
        yield from (fact.span for fact in line.of_kind(kind) if fact.confidence >= sure)


def _lies_in_any(said: Objection, names: Names) -> bool:
    start, end = said.span.start, said.span.end
    return any(name.start <= start and end <= name.end for name in names.get(said.passage, ()))
