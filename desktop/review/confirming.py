"""The editor's word on roles, cuts and joins that were read rightly: they are asked about no more."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import ConfirmStructure, Passage, Review
from desktop.review.errors import EditError
from desktop.review.passages import decided
from desktop.review.places import find_passage, with_passage
from desktop.review.runs import CUT_BY_EDITOR, JOINED_BY_EDITOR


def confirm_structure(review: Review, edit: ConfirmStructure) -> Review:
    """Say that roles, cuts and joins were read rightly.

    Raises:
        EditError: where a passage is gone, or nothing is joined at an offset
    """
    issue = review.issue
    for ref in edit.doubts:
        passage = find_passage(issue, ref.passage)
        issue = with_passage(issue, ref.passage, _confirmed(passage, ref.seam))
    return replace(review, issue=issue)


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
