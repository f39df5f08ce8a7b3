"""How many slips the checks find, what they suggest, and how often they object to what is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from random import Random

from desktop.checks.catalogue import CHECKS
from desktop.checks.proof import proof_of
from desktop.checks.report import report_of
from desktop.facts import gather_facts
from desktop.model import Finding, History, Issue, Severity
from tests.checks.proofing.clean import CleanIssue, clean_issues
from tests.checks.proofing.slips import Kind, Slip

ASKED = Severity.QUERY
# A mark that was lost is found at one of its neighbours.
_BESIDE = 2

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """One slip in one issue, with the findings that the issue had not before."""

    kind: Kind
    clean: CleanIssue
    slip: Slip
    new: tuple[Finding, ...]

    @property
    def found(self) -> tuple[Finding, ...]:
        """The findings that speak of the slip."""
        return tuple(one for one in self.new if not self.kind.is_near or self._touches(one))

    @property
    def is_found(self) -> bool:
        """Whether any finding speaks of the slip."""
        return bool(self.found)

    @property
    def suggested(self) -> list[bool]:
        """Of each finding that suggests words, whether they give back what was printed before."""
        return [self._gives_back(one) for one in self.found if one.suggestions]

    def _touches(self, finding: Finding) -> bool:
        start, end = self.slip.span.start, self.slip.span.start + len(self.slip.wrong)
        near = finding.span.start <= end + _BESIDE and start <= finding.span.end + _BESIDE
        return finding.passage == self.slip.passage and near

    def _gives_back(self, finding: Finding) -> bool:
        text = _text(self.slip.made(self.clean.issue), finding.passage)
        before = _text(self.slip.before(self.clean.issue), finding.passage)
        return text[: finding.span.start] + finding.suggestions[0] + text[finding.span.end :] == before


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding in an issue that has no error."""

    clean: CleanIssue
    finding: Finding


def trials(kind: Kind, pool: str, count: int) -> Iterator[Trial]:
    """Yield up to ``count`` slips of a kind, each in another issue."""
    return (_tried(kind, clean, slip) for clean, slip in islice(_slips(kind, pool), count))


def _slips(kind: Kind, pool: str) -> Iterator[tuple[CleanIssue, Slip]]:
    random = Random(f"{pool} {kind.name}")
    for clean in random.sample(clean_issues(pool), len(clean_issues(pool))):
        slips = list(kind.places(clean, random))
        if slips:
            yield clean, random.choice(slips)


def _tried(kind: Kind, clean: CleanIssue, slip: Slip) -> Trial:
    before = findings_of(slip.before(clean.issue)) if slip.right else clean_findings(clean)
    made = findings_of(slip.made(clean.issue))
    return Trial(kind, clean, slip, tuple(_without(Counter(map(_key, before)), made)))


def alarms(pool: str) -> Iterator[Alarm]:
    """Yield what the checks object to in the issues without an error."""
    return (Alarm(clean, finding) for clean in clean_issues(pool) for finding in clean_findings(clean))


def characters(pool: str) -> int:
    """Return how many characters the issues of a pool have."""
    return sum(clean.length for clean in clean_issues(pool))


@cache
def clean_findings(clean: CleanIssue) -> tuple[Finding, ...]:
    """Return what the checks object to in an issue without an error."""
    return findings_of(clean.issue)


def findings_of(issue: Issue) -> tuple[Finding, ...]:
    """Return what all checks find in an issue, those that are off as well."""
    proof = proof_of(issue, gather_facts(issue), History())
    return report_of(CHECKS, proof).findings


def _without(known: Counter[Key], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that are not among those known before."""
    for finding in findings:
        if known[_key(finding)]:
            known[_key(finding)] -= 1
        else:
            yield finding


def _key(finding: Finding) -> Key:
    return finding.rule, finding.passage, finding.text, finding.message


def _text(issue: Issue, passage: str) -> str:
    return next(one.text for one in issue.passages() if one.id == passage)
