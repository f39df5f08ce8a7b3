"""Whether a proposal is still to be decided, was carried out, or lost its words."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from desktop.model import Issue, PassageKind
from desktop.model.returned import TOLD_KINDS, Proposal, ProposalKind
from desktop.review.returned.accepting import accepting, digest_of
from desktop.review.returned.places import nearness, passage_of, slot_of


class Standing(StrEnum):
    """How a proposal stands: to be decided, carried out, or without its words in the issue."""

    OPEN = "open"
    DONE = "done"
    LOST = "lost"


def standing(issue: Issue, proposal: Proposal) -> Standing:
    """Return how a proposal stands in the issue; what is only told is always open."""
    if proposal.kind in TOLD_KINDS:
        return Standing.OPEN
    if _IS_DONE[proposal.kind](issue, proposal):
        return Standing.DONE
    return Standing.LOST if accepting(issue, proposal) is None else Standing.OPEN


def _is_changed(issue: Issue, proposal: Proposal) -> bool:
    """Return whether the new words stand there more surely than the old ones."""
    passage = passage_of(issue, proposal.passage)
    if passage is None:
        return False
    new, old = (nearness(passage.text, proposal, words) for words in (proposal.new, proposal.old))
    return new > old


def _is_inserted(issue: Issue, proposal: Proposal) -> bool:
    return any(passage.text == proposal.new for passage in issue.passages())


def _is_deleted(issue: Issue, proposal: Proposal) -> bool:
    passage = passage_of(issue, proposal.passage)
    return passage is None or not passage.text


def _is_moved(issue: Issue, proposal: Proposal) -> bool:
    order = [passage.id for passage in issue.passages()]
    wanted = [one for one in (proposal.follows, proposal.passage, proposal.precedes) if one in order]
    places = [order.index(one) for one in wanted]
    return len(wanted) > 1 and places == sorted(places)


def _is_slot_gone(issue: Issue, proposal: Proposal) -> bool:
    return slot_of(issue, proposal.passage) is None


def _is_slot_added(issue: Issue, proposal: Proposal) -> bool:
    passages = [*issue.passages()]
    ids = [one.id for one in passages]
    start = ids.index(proposal.follows) if proposal.follows in ids else -1
    end = ids.index(proposal.precedes) if proposal.precedes in ids else len(ids)
    between = [one for one in passages[start + 1 : end] if one.kind is PassageKind.PICTURE]
    return len(between) >= proposal.slots


def _is_pictured(issue: Issue, proposal: Proposal) -> bool:
    digest = digest_of(proposal.picture)
    return any(passage.picture == digest for passage in issue.passages())


def _is_split(issue: Issue, proposal: Proposal) -> bool:
    passage = passage_of(issue, proposal.passage)
    return passage is not None and passage.text == proposal.before


def _is_joined(issue: Issue, proposal: Proposal) -> bool:
    first = passage_of(issue, proposal.follows or "")
    return first is not None and first.text == proposal.before + proposal.after


_IS_DONE: dict[ProposalKind, Callable[[Issue, Proposal], bool]] = {
    ProposalKind.CHANGED: _is_changed,
    ProposalKind.INSERTED: _is_inserted,
    ProposalKind.DELETED: _is_deleted,
    ProposalKind.MOVED: _is_moved,
    ProposalKind.SPLIT: _is_split,
    ProposalKind.JOINED: _is_joined,
    ProposalKind.SLOT_GONE: _is_slot_gone,
    ProposalKind.SLOT_ADDED: _is_slot_added,
    ProposalKind.SLOT_MOVED: _is_moved,
    ProposalKind.PICTURE: _is_pictured,
}
