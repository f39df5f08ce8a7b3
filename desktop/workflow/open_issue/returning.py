"""A reading proof taken back: compared with the very state of the issue that it was made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from desktop.model import Issue, UserFacingError
from desktop.model.returned import TOLD_KINDS, Proposal, ProposalKind, ReturnedSlot
from desktop.review.returned import Standing, accepting, likeness_to, proposals, standing
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.stages import picture_of, read_returned

__all__ = ["TOLD_KINDS", "Proposal", "ProposalKind", "Standing", "accepting", "standing", "taking_back"]


def taking_back(desk: Desk, exported_at: Iterable[str], path: Path) -> Callable[[], tuple[Proposal, ...]]:
    """Return a function that lists what a reading proof proposes; it may run on any thread.

    It is compared with the issue as it was when exported, at whichever of these steps of its
    log it is most like, or as it is now. It raises ``UserFacingError`` for a file that cannot
    be read, or that has nothing of this issue.
    """
    now = desk.review.issue
    known = {state.entry.id for state in desk.states}
    bases = (now, *(desk.review_at(entry).issue for entry in exported_at if entry in known))

    def compare() -> tuple[Proposal, ...]:
        proof = read_returned(path)
        proof = replace(proof, slots=tuple(_printable(slot, path) for slot in proof.slots))
        base: Issue = max(bases, key=lambda issue: likeness_to(issue, proof))
        if not likeness_to(base, proof)[0]:
            words = "这个文件里没有本期的文字，不像是本期的清样。"
            raise UserFacingError("returned-other", words, str(path), "换一个文件")
        found = proposals(base, proof)
        # What the editor has done meanwhile is no proposal any more.
        return tuple(one for one in found if standing(now, one) is not Standing.DONE)

    return compare


def _printable(slot: ReturnedSlot, path: Path) -> ReturnedSlot:
    """Return what stands for a picture; a picture that cannot be printed has no file."""
    try:
        return replace(slot, picture=picture_of(slot.picture, path).blob) if slot.picture else slot
    except UserFacingError:
        return replace(slot, picture=b"")
