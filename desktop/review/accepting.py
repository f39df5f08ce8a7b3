"""A proposal made into an edit of the issue as it stands now, wherever its words have gone meanwhile."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from desktop.model import (
    Article,
    AttachPicture,
    ChangeText,
    Edit,
    InsertPassage,
    Issue,
    JoinPassages,
    MovePassage,
    Passage,
    PassageKind,
    SetKind,
    SplitPassage,
    Together,
)
from desktop.model.returned import TOLD_KINDS, Proposal, ProposalKind


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


def accepting(issue: Issue, proposal: Proposal) -> Edit | None:
    """Return the edit that carries a proposal out, or None where its words are not found."""
    maker = _MAKERS.get(proposal.kind)
    return maker(issue, proposal) if maker else None


def _changed(issue: Issue, proposal: Proposal) -> Edit | None:
    passage = _passage(issue, proposal.passage)
    at = _only_place(passage.text, proposal.before, proposal.old, proposal.after) if passage else None
    if passage is None or at is None:
        return None
    return ChangeText(passage.id, at, at + len(proposal.old), proposal.new)


def _inserted(issue: Issue, proposal: Proposal) -> Edit | None:
    article, before = _gap(issue, proposal)
    if article is None or proposal.role is None:
        return None
    return InsertPassage(article.id, proposal.role, proposal.new, before)


def _deleted(issue: Issue, proposal: Proposal) -> Edit | None:
    passage = _passage(issue, proposal.passage)
    if passage is None or passage.text != proposal.old:
        return None
    emptied = ChangeText(passage.id, 0, len(passage.text), "")
    neighbour = _neighbour(issue, passage)
    # The empty paragraph goes with it; what was taken out of it is kept by its neighbour.
    return Together("删去一段", (emptied, JoinPassages(neighbour, passage.id))) if neighbour else emptied


def _moved(issue: Issue, proposal: Proposal) -> Edit | None:
    article, before = _gap(issue, proposal)
    if article is None or _passage(issue, proposal.passage) is None or before == proposal.passage:
        return None
    return MovePassage(proposal.passage, article.id, before)


def _split(issue: Issue, proposal: Proposal) -> Edit | None:
    passage = _passage(issue, proposal.passage)
    if passage is None or passage.text != proposal.before + proposal.after:
        return None
    return SplitPassage(passage.id, len(proposal.before))


def _joined(issue: Issue, proposal: Proposal) -> Edit | None:
    first, second = (_passage(issue, one) for one in (proposal.follows or "", proposal.passage))
    if first is None or second is None or (first.text, second.text) != (proposal.before, proposal.after):
        return None
    return JoinPassages(first.id, second.id)


def _slot_gone(issue: Issue, proposal: Proposal) -> Edit | None:
    slot = _slot(issue, proposal.passage)
    if slot is None:
        return None
    article = _article_of(issue, slot.id)
    others = [one.id for one in article.passages if one.kind is not PassageKind.PICTURE] if article else []
    # Words in it are kept: a slot is no place for them.
    words = bool(slot.runs or slot.left_out or not others)
    gone = SetKind(slot.id, PassageKind.CAPTION) if words else JoinPassages(others[0], slot.id)
    return Together("删去图位", (gone,))


def _slot_added(issue: Issue, proposal: Proposal) -> Edit | None:
    article, before = _gap(issue, proposal)
    return InsertPassage(article.id, PassageKind.PICTURE, "", before) if article else None


def _slot_moved(issue: Issue, proposal: Proposal) -> Edit | None:
    return _moved(issue, proposal) if _slot(issue, proposal.passage) else None


def _pictured(issue: Issue, proposal: Proposal) -> Edit | None:
    """Return the edit that puts a picture into its slot, or into a new one behind its text."""
    digest = digest_of(proposal.picture)
    slot = _slot(issue, proposal.passage) or _slot_over(issue, proposal.passage)
    if slot is not None:
        return AttachPicture(slot.id, digest)
    article = _article_of(issue, proposal.passage)
    if article is None:
        return None
    ids = [one.id for one in article.passages]
    before = next(iter(ids[ids.index(proposal.passage) + 1 :]), None)
    return InsertPassage(article.id, PassageKind.PICTURE, "", before, digest)


def digest_of(picture: bytes) -> str:
    """Return what a picture's file is called by in the issue."""
    return hashlib.sha256(picture).hexdigest()


def _slot(issue: Issue, wanted: str) -> Passage | None:
    passage = _passage(issue, wanted)
    return passage if passage and passage.kind is PassageKind.PICTURE else None


def _slot_over(issue: Issue, caption: str) -> Passage | None:
    """Return the empty slot directly over a caption."""
    article = _article_of(issue, caption)
    pairs = pairwise(article.passages) if article else ()
    over = (
        one
        for one, below in pairs
        if below.id == caption and below.kind is PassageKind.CAPTION and one.kind is PassageKind.PICTURE
    )
    return next((one for one in over if not one.picture), None)


def _is_changed(issue: Issue, proposal: Proposal) -> bool:
    """Return whether the new words stand there more surely than the old ones."""
    passage = _passage(issue, proposal.passage)
    if passage is None:
        return False
    new, old = (_sure(passage.text, proposal, words) for words in (proposal.new, proposal.old))
    return new > old


def _is_inserted(issue: Issue, proposal: Proposal) -> bool:
    return any(passage.text == proposal.new for passage in issue.passages())


def _is_deleted(issue: Issue, proposal: Proposal) -> bool:
    passage = _passage(issue, proposal.passage)
    return passage is None or not passage.text


def _is_moved(issue: Issue, proposal: Proposal) -> bool:
    order = [passage.id for passage in issue.passages()]
    wanted = [one for one in (proposal.follows, proposal.passage, proposal.precedes) if one in order]
    places = [order.index(one) for one in wanted]
    return len(wanted) > 1 and places == sorted(places)


def _is_slot_gone(issue: Issue, proposal: Proposal) -> bool:
    return _slot(issue, proposal.passage) is None


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
    passage = _passage(issue, proposal.passage)
    return passage is not None and passage.text == proposal.before


def _is_joined(issue: Issue, proposal: Proposal) -> bool:
    first = _passage(issue, proposal.follows or "")
    return first is not None and first.text == proposal.before + proposal.after


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


def _only_place(text: str, before: str, old: str, after: str) -> int | None:
    """Return where ``old`` stands between these words: with as many of them as are still there.

    None where it stands nowhere, or in several places that nothing tells apart.
    """
    for near in range(max(len(before), len(after)), 0, -1):
        places = _places(text, before[-near:], old, after[:near])
        if places:
            return places[0] if len(places) == 1 else None
    return 0 if not before and not after and text == old else None


def _sure(text: str, proposal: Proposal, words: str) -> int:
    """Return within how many characters of what stood around them the words still stand; -1 for nowhere."""
    if not proposal.before and not proposal.after:
        return 0 if text == words else -1
    nearest = max(len(proposal.before), len(proposal.after))
    for near in range(nearest, 0, -1):
        if _places(text, proposal.before[-near:], words, proposal.after[:near]):
            return near
    return -1


def _places(text: str, left: str, words: str, right: str) -> list[int]:
    return [match.start() + len(left) for match in _overlapping(left + words + right, text)]


def _overlapping(words: str, text: str) -> list[re.Match[str]]:
    return [*re.finditer(f"(?={re.escape(words)})", text)]


def _gap(issue: Issue, proposal: Proposal) -> tuple[Article | None, str | None]:
    """Return the article of a gap between two passages, and before which of its passages the gap is."""
    first, second = (_article_of(issue, one) for one in (proposal.follows, proposal.precedes))
    if second is not None and (first is None or first.id == second.id):
        return second, proposal.precedes
    return first, None


def _article_of(issue: Issue, passage: str | None) -> Article | None:
    return next((one for one in issue.articles if passage in {each.id for each in one.passages}), None)


def _passage(issue: Issue, wanted: str) -> Passage | None:
    return next((passage for passage in issue.passages() if passage.id == wanted), None)


def _neighbour(issue: Issue, passage: Passage) -> str | None:
    """Return the passage of the same article that a text can be joined to, the one before first."""
    article = _article_of(issue, passage.id)
    others = [one for one in article.passages if one.kind is not PassageKind.PICTURE] if article else []
    ids = [one.id for one in others]
    at = ids.index(passage.id) if passage.id in ids else 0
    return ids[at - 1] if at else None
