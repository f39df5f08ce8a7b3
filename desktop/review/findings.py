"""The editor's word on findings: accepted, dismissed, taken back."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    AcceptFinding,
    ChangeText,
    DismissFinding,
    FindingDecision,
    FindingRef,
    FindingVerdict,
    RestoreFinding,
    Review,
    SetHouseRule,
)
from desktop.review.errors import EditError
from desktop.review.places import find_passage
from desktop.review.words import change_text

OF_ISSUE = ""
"""The passage id of a finding that speaks of the issue as a whole."""


def accept_finding(review: Review, edit: AcceptFinding) -> Review:
    """Put the replacement in place of the words; the decision outlives them as an orphan."""
    finding = edit.finding
    _check_words(review, finding)
    change = ChangeText(finding.passage, finding.span.start, finding.span.end, edit.replacement)
    decision = FindingDecision(finding, FindingVerdict.ACCEPTED, orphaned=True)
    return _decided(change_text(review, change), decision)


def dismiss_finding(review: Review, edit: DismissFinding) -> Review:
    """Let the words stand."""
    if edit.finding.passage != OF_ISSUE:
        _check_words(review, edit.finding)
    return _decided(review, FindingDecision(edit.finding, FindingVerdict.DISMISSED))


def restore_finding(review: Review, edit: RestoreFinding) -> Review:
    """Take a decision back; words that were replaced stay so.

    Raises:
        EditError: where nothing was decided
    """
    kept = _others(review, edit.finding)
    if len(kept) == len(review.finding_decisions):
        raise EditError(f"nothing was decided about {edit.finding}")
    return replace(review, finding_decisions=kept)


def set_house_rule(review: Review, edit: SetHouseRule) -> Review:
    """Keep the decision behind those before it, which it overrules."""
    return replace(review, house=(*review.house, edit.decision))


def _decided(review: Review, decision: FindingDecision) -> Review:
    return replace(review, finding_decisions=(*_others(review, decision.finding), decision))


def _others(review: Review, finding: FindingRef) -> tuple[FindingDecision, ...]:
    return tuple(decision for decision in review.finding_decisions if decision.finding != finding)


def _check_words(review: Review, finding: FindingRef) -> None:
    if finding.span.of(find_passage(review.issue, finding.passage).text) != finding.text:
        raise EditError(f"“{finding.text}” does not stand at {finding.span} of {finding.passage}")
