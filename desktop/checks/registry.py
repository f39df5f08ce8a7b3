"""How a check is declared, and how all of them are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.checks.proof import Objection, Proof
from desktop.model import Fact, FactKind, Finding, Severity, Span

Run = Callable[[Proof], Iterable[Objection]]
Names = dict[str, list[Span]]

_CERTAIN = 0.85
# The name of a person is left alone even where it is less sure to be one.
_LIKELY = 0.6
_NAMES = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})


class Leaves(StrEnum):
    """Which names a check leaves alone."""

    READ = "names that were read for sure, and confirmed ones"
    CONFIRMED = "names that an editor confirmed"
    NONE = "none: it speaks of whom a name stands for, and never of its characters"


class Need(StrEnum):
    """What a check cannot do without; the value says in Chinese what is missing."""

    PUBLISHED = "没有出版日期"
    YEAR = "不知道是哪一年"
    PEOPLE = "没有认出人名"
    LAST_ISSUE = "档案里没有上一期"
    ROSTER = "人名库还是空的"
    PAGES = "报头没有印版数"
    LEGAL_STATUS = "报头没有印准印证号或刊号"


_HAS: dict[Need, Callable[[Proof], bool]] = {
    Need.PUBLISHED: lambda proof: proof.published is not None,
    Need.YEAR: lambda proof: proof.issue.masthead.year is not None,
    Need.PEOPLE: lambda proof: any(line.of_kind(FactKind.PERSON) for line in proof.lines),
    Need.LAST_ISSUE: lambda proof: proof.history.last_issue_number is not None,
    Need.ROSTER: lambda proof: bool(proof.history.roster.people),
    Need.PAGES: lambda proof: proof.issue.masthead.page_count is not None,
    Need.LEGAL_STATUS: lambda proof: proof.issue.masthead.legal_number is not None,
}


@dataclass(frozen=True, slots=True)
class Check:
    """A declared check: ``rule`` names it for good, ``title`` for people.

    ``ground`` is the standard or rule it rests on; ``wrong`` is an example that the check objects
    to, ``right`` the same as it should be. ``leaves`` says in which names of people,
    organisations and places it must not object.
    """

    rule: str
    title: str
    severity: Severity
    run: Run
    ground: str
    wrong: str
    right: str
    needs: tuple[Need, ...] = ()
    leaves: Leaves = Leaves.READ


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check that could not run, and in Chinese why."""

    rule: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings in reading order, how many checks ran, and which did not."""

    findings: tuple[Finding, ...] = ()
    ran: int = 0
    skipped: tuple[Skipped, ...] = ()


def check(
    rule: str,
    *,
    title: str,
    severity: Severity,
    ground: str,
    wrong: str,
    right: str,
    needs: tuple[Need, ...] = (),
    leaves: Leaves = Leaves.READ,
) -> Callable[[Run], Check]:
    """Declare the decorated function as a check; the name then stands for the check."""

    def declare(run: Run) -> Check:
        return Check(rule, title, severity, run, ground, wrong, right, needs, leaves)

    return declare


def report_of(checks: Iterable[Check], proof: Proof) -> CheckReport:
    """Return what these checks find."""
    declared = tuple(checks)
    skipped = tuple(note for one in declared if (note := _skipped(one, proof)))
    left_out = {note.rule for note in skipped}
    running = [one for one in declared if one.rule not in left_out]
    left_alone = _left_alone(proof)
    found = {finding for one in running for finding in _findings(one, proof, left_alone[one.leaves])}
    order = {line.id: number for number, line in enumerate([*proof.furniture, *proof.lines])}
    in_order = sorted(found, key=lambda finding: (order[finding.passage], finding.span, finding.rule))
    return CheckReport(tuple(in_order), len(running), skipped)


def _skipped(one: Check, proof: Proof) -> Skipped | None:
    missing = [need.value for need in one.needs if not _HAS[need](proof)]
    return Skipped(one.rule, one.title, "，".join(missing)) if missing else None


def _findings(one: Check, proof: Proof, names: Names) -> Iterator[Finding]:
    for objection in one.run(proof):
        if not any(_lies_in(objection.span, name) for name in names.get(objection.passage, ())):
            yield Finding(
                one.rule,
                one.severity,
                objection.passage,
                objection.span,
                objection.text,
                objection.message,
                one.ground,
                objection.suggestions,
            )


def _left_alone(proof: Proof) -> dict[Leaves, Names]:
    """Return the names that each sort of check must leave alone."""
    confirmed: Names = {}
    for ref in proof.confirmed:
        confirmed.setdefault(ref.passage, []).append(ref.span)
    read = {
        line.id: [fact.span for fact in line.facts if fact.kind in _NAMES and _is_sure(fact)]
        + confirmed.get(line.id, [])
        for line in proof.lines
    }
    return {Leaves.READ: read, Leaves.CONFIRMED: confirmed, Leaves.NONE: {}}


def _is_sure(fact: Fact) -> bool:
    return fact.confidence >= (_LIKELY if fact.kind is FactKind.PERSON else _CERTAIN)


def _lies_in(span: Span, name: Span) -> bool:
    return name.start <= span.start and span.end <= name.end
