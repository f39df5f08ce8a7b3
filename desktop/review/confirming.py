"""The editor's word on roles, cuts and joins that were read rightly: they are asked about no more."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import TITLE_KINDS, ConfirmStructure, Issue, Passage, Review
from desktop.review.errors import EditError
from desktop.review.passages import decided
from desktop.review.places import find_passage, passages_of, place_of, with_passage
from desktop.review.runs import CUT_BY_EDITOR, JOINED_BY_EDITOR
from desktop.review.titles import is_choice_of_headline


def confirm_structure(review: Review, edit: ConfirmStructure) -> Review:
    """Say that roles, cuts and joins were read rightly.

    Raises:
        EditError: where a passage is gone, or nothing is joined at an offset
    """
    issue = review.issue
    for ref in edit.doubts:
        passage = find_passage(issue, ref.passage)
        meant = _said_together(issue, passage) if ref.seam is None else (passage,)
        for one in meant:
            issue = with_passage(issue, one.id, _confirmed(one, ref.seam))
    return replace(review, issue=issue)


def _said_together(issue: Issue, passage: Passage) -> tuple[Passage, ...]:
    """Return the passages whose roles are confirmed at once: which title is the headline concerns all."""
    if not is_choice_of_headline(passage):
        return (passage,)
    around = passages_of(issue, place_of(issue, passage.id).article)
    return tuple(one for one in around if one.kind in TITLE_KINDS)


def _confirmed(passage: Passage, seam: int | None) -> Passage:
    if seam is None:
        return decided(passage)
    if seam == 0:
        return replace(passage, unjoined=CUT_BY_EDITOR)
    if seam not in dict(passage.seams()):
        raise EditError(f"nothing is joined at {seam} of {passage.id}")
    runs = (
        replace(run, seam=JOINED_BY_EDITOR) if offset == seam and run.seam else run
        for offset, run in passage.placed_runs()
    )
    return replace(passage, runs=tuple(runs))
