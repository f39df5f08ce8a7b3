"""A review: an issue with the editor's decisions at one point of its edit log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.model.fact import Fact, FactRef, Value
from desktop.model.finding import Finding, FindingRef, Verified
from desktop.model.house import HouseDecision
from desktop.model.issue import Issue


class FactVerdict(StrEnum):
    """What the editor said of a fact."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CHANGED = "changed"
    ADDED = "added"


class FindingVerdict(StrEnum):
    """What the editor said of a finding."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class FactDecision:
    """A verdict bound to the words it was given on; it outlives every new reading.

    ``value`` and ``attrs`` are the editor's for ``CHANGED`` and ``ADDED``. ``orphaned``
    says that those words are gone from the passage.
    """

    fact: FactRef
    verdict: FactVerdict
    value: Value = None
    attrs: Mapping[str, Value] = field(default_factory=dict, hash=False)
    orphaned: bool = False


@dataclass(frozen=True, slots=True)
class FindingDecision:
    """A verdict bound to the words it was given on."""

    finding: FindingRef
    verdict: FindingVerdict
    orphaned: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """An issue with all decisions about it; what ``desktop.review.apply_edit`` turns into the next."""

    issue: Issue
    fact_decisions: tuple[FactDecision, ...] = ()
    finding_decisions: tuple[FindingDecision, ...] = ()
    house: tuple[HouseDecision, ...] = ()


class FactState(StrEnum):
    """How a fact stands before the editor: 待核, 存疑, 已确认, 已否定, 失去原文."""

    PROPOSED = "proposed"
    UNSURE = "unsure"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ORPHANED = "orphaned"


class FindingState(StrEnum):
    """How a finding stands before the editor."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class JudgedFact:
    """A fact with its state; the editor's value and attributes stand in the fact."""

    fact: Fact
    state: FactState


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding with its state."""

    finding: Finding
    state: FindingState


@dataclass(frozen=True, slots=True)
class Layers:
    """Facts and findings over one review, in reading order; derived, never logged.

    ``verified`` is what checks found to be in order.

    ``checks_run`` counts the checks that could run; ``checks_skipped`` says of each other
    one what it lacked, in Chinese.
    """

    facts: tuple[JudgedFact, ...] = ()
    findings: tuple[JudgedFinding, ...] = ()
    verified: tuple[Verified, ...] = ()
    checks_run: int = 0
    checks_skipped: tuple[str, ...] = ()
