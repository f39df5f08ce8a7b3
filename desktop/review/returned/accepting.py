"""A proposal made into an edit of the issue as it stands now, wherever its words have gone meanwhile."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from desktop.model import (
    AttachPicture,
    ChangeText,
    Edit,
    InsertPassage,
    Issue,
    JoinPassages,
    MovePassage,
    PassageKind,
    SetKind,
    SplitPassage,
    Together,
)
from desktop.model.returned import Proposal, ProposalKind
from desktop.review.returned.places import (
    article_of,
    gap_of,
    neighbour_of,
    only_place,
    passage_of,
    slot_of,
    slot_over,
)


def accepting(issue: Issue, proposal: Proposal) -> Edit | None:
    """Return the edit that carries a proposal out, or None where its words are not found."""
    maker = _MAKERS.get(proposal.kind)
    return maker(issue, proposal) if maker else None


def _changed(issue: Issue, proposal: Proposal) -> Edit | None:
    passage = passage_of(issue, proposal.passage)
    at = only_place(passage.text, proposal.before, proposal.old, proposal.after) if passage else None
    if passage is None or at is None:
        return None
    return ChangeText(passage.id, at, at + len(proposal.old), proposal.new)


def _inserted(issue: Issue, proposal: Proposal) -> Edit | None:
    article, before = gap_of(issue, proposal)
    if article is None or proposal.role is None:
        return None
    return InsertPassage(article.id, proposal.role, proposal.new, before)


def _deleted(issue: Issue, proposal: Proposal) -> Edit | None:
    passage = passage_of(issue, proposal.passage)
    if passage is None or passage.text != proposal.old:
        return None
    emptied = ChangeText(passage.id, 0, len(passage.text), "")
    neighbour = neighbour_of(issue, passage)
    # The empty paragraph goes with it; what was taken out of it is kept by its neighbour.
    return Together("删去一段", (emptied, JoinPassages(neighbour, passage.id))) if neighbour else emptied


def _moved(issue: Issue, proposal: Proposal) -> Edit | None:
    article, before = gap_of(issue, proposal)
    if article is None or passage_of(issue, proposal.passage) is None or before == proposal.passage:
        return None
    return MovePassage(proposal.passage, article.id, before)


def _split(issue: Issue, proposal: Proposal) -> Edit | None:
    passage = passage_of(issue, proposal.passage)
    if passage is None or passage.text != proposal.before + proposal.after:
        return None
    return SplitPassage(passage.id, len(proposal.before))


def _joined(issue: Issue, proposal: Proposal) -> Edit | None:
    first, second = (passage_of(issue, one) for one in (proposal.follows or "", proposal.passage))
    if first is None or second is None or (first.text, second.text) != (proposal.before, proposal.after):
        return None
    return JoinPassages(first.id, second.id)


def _slot_gone(issue: Issue, proposal: Proposal) -> Edit | None:
    slot = slot_of(issue, proposal.passage)
    if slot is None:
        return None
    article = article_of(issue, slot.id)
    others = [one.id for one in article.passages if one.kind is not PassageKind.PICTURE] if article else []
    # Words in it are kept: a slot is no place for them.
    words = bool(slot.runs or slot.left_out or not others)
    gone = SetKind(slot.id, PassageKind.CAPTION) if words else JoinPassages(others[0], slot.id)
    return Together("删去图位", (gone,))


def _slot_added(issue: Issue, proposal: Proposal) -> Edit | None:
    article, before = gap_of(issue, proposal)
    return InsertPassage(article.id, PassageKind.PICTURE, "", before) if article else None


def _slot_moved(issue: Issue, proposal: Proposal) -> Edit | None:
    return _moved(issue, proposal) if slot_of(issue, proposal.passage) else None


def _pictured(issue: Issue, proposal: Proposal) -> Edit | None:
    """Return the edit that puts a picture into its slot, or into a new one behind its text."""
    digest = digest_of(proposal.picture)
    slot = slot_of(issue, proposal.passage) or slot_over(issue, proposal.passage)
    if slot is not None:
        return AttachPicture(slot.id, digest)
    article = article_of(issue, proposal.passage)
    if article is None:
        return None
    ids = [one.id for one in article.passages]
    before = next(iter(ids[ids.index(proposal.passage) + 1 :]), None)
    return InsertPassage(article.id, PassageKind.PICTURE, "", before, digest)


def digest_of(picture: bytes) -> str:
    """Return what a picture's file is called by in the issue."""
    return hashlib.sha256(picture).hexdigest()


_MAKERS: dict[ProposalKind, Callable[[Issue, Proposal], Edit | None]] = {
    ProposalKind.CHANGED: _changed,
    ProposalKind.INSERTED: _inserted,
    ProposalKind.DELETED: _deleted,
    ProposalKind.MOVED: _moved,
    ProposalKind.SPLIT: _split,
    ProposalKind.JOINED: _joined,
    ProposalKind.SLOT_GONE: _slot_gone,
    ProposalKind.SLOT_ADDED: _slot_added,
    ProposalKind.SLOT_MOVED: _slot_moved,
    ProposalKind.PICTURE: _pictured,
}
