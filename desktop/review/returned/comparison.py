"""The passages of an issue beside the paragraphs of its proof: what was changed, cut, joined or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.model import Passage, PassageKind
from desktop.model.returned import Proposal, ProposalKind, ReturnedParagraph
from desktop.text.differences import differences

# How many characters on either side tell a place from others.
AROUND = 12

# From this likeness on two paragraphs in one place are one that was changed, and elsewhere one that moved.
_ALIKE, _ALIKE_ELSEWHERE = 0.4, 0.6

Placed = tuple[float, Proposal]
"""A proposal with its place in the proof: the number of its paragraph."""


@dataclass(frozen=True, slots=True)
class _Match:
    """Paragraph number ``theirs`` of the proof is passage number ``ours``; ``moved`` out of its order."""

    ours: int
    theirs: int
    moved: bool = False


class ProofComparison:
    """The passages of an issue beside the paragraphs of a proof."""

    def __init__(self, ours: Sequence[Passage], theirs: Sequence[ReturnedParagraph]) -> None:
        self._ours = ours
        self._theirs = theirs
        self._split: dict[int, int] = {}
        self._joined: dict[int, int] = {}
        matches = [*self._in_place()]
        matches += self._elsewhere(matches)
        self._by_theirs = {match.theirs: match for match in matches}
        self._by_ours = {match.ours: match for match in matches}

    def in_order(self) -> Iterator[Placed]:
        """Yield every difference with the number of the paragraph where it is seen."""
        for theirs, paragraph in enumerate(self._theirs):
            match = self._by_theirs.get(theirs)
            if match is not None:
                yield from ((theirs, one) for one in self._of_match(match))
            elif theirs not in self._split:
                yield theirs, self._inserted(theirs, paragraph)
        for ours, passage in enumerate(self._ours):
            if ours not in self._by_ours and ours not in self._joined:
                lost = Proposal(ProposalKind.DELETED, passage.id, old=passage.text)
                yield self._place_of_lost(ours), lost

    def passage_of(self, theirs: int) -> str:
        """Return the passage that a paragraph is, or the one before it; "" before the first."""
        match = next((self._by_theirs[at] for at in range(theirs, -1, -1) if at in self._by_theirs), None)
        return self._ours[match.ours].id if match else ""

    def gap_behind(self, ours: int) -> int:
        """Return the paragraph behind the first ``ours`` passages, those passed over that have none."""
        before = (self._by_ours[at] for at in range(ours - 1, -1, -1) if at in self._by_ours)
        return next((match.theirs + 1 for match in before if not match.moved), 0)

    def gap_before(self, theirs: int) -> int:
        """Return the paragraph where the gap begins that paragraph number ``theirs`` ends."""
        before = (at for at in range(theirs - 1, -1, -1) if at in self._by_theirs)
        return next((at + 1 for at in before if not self._by_theirs[at].moved), 0)

    def _in_place(self) -> Iterator[_Match]:
        """Yield what stands in its order: the same word for word, then what was changed between."""
        ours = [passage.text for passage in self._ours]
        theirs = [paragraph.text for paragraph in self._theirs]
        for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
            if tag == "equal":
                yield from (_Match(a + step, c + step) for step in range(b - a))
            else:
                yield from self._in_gap(range(a, b), range(c, d))

    def _in_gap(self, ours: range, theirs: range) -> Iterator[_Match]:
        """Yield what was changed, cut or joined where nothing is the same word for word."""
        begin = theirs.start
        for own in ours:
            if own in self._joined:
                continue
            for their in range(begin, theirs.stop):
                if self._is_one(own, their, ours, theirs):
                    yield _Match(own, their)
                    begin = their + 1 + (their + 1 in self._split)
                    break

    def _is_one(self, own: int, their: int, ours: range, theirs: range) -> bool:
        """Return whether a paragraph is a passage changed, its first half, or it and the next one."""
        old, new = self._ours[own].text, self._theirs[their].text
        if their + 1 < theirs.stop and new and old == new + self._theirs[their + 1].text:
            self._split[their + 1] = own
            return True
        if own + 1 < ours.stop and new == old + self._ours[own + 1].text:
            self._joined[own + 1] = own
            return True
        # What is word for word in another place was moved there.
        known = new in (passage.text for passage in self._ours)
        return not known and _likeness(old, new) >= _ALIKE

    def _elsewhere(self, found: Sequence[_Match]) -> Iterator[_Match]:
        """Yield what was moved: the same words, or nearly, in another place."""
        taken = {match.ours for match in found} | set(self._joined)
        open_theirs = {*range(len(self._theirs))} - {match.theirs for match in found} - set(self._split)
        for theirs in sorted(open_theirs):
            text = self._theirs[theirs].text
            free = (ours for ours in range(len(self._ours)) if ours not in taken)
            rated = [(_likeness(self._ours[ours].text, text), -ours) for ours in free]
            best, ours = max(rated, default=(0.0, 0))
            if best >= _ALIKE_ELSEWHERE:
                taken.add(-ours)
                yield _Match(-ours, theirs, moved=True)

    def _of_match(self, match: _Match) -> Iterator[Proposal]:
        passage, text = self._ours[match.ours], self._theirs[match.theirs].text
        if match.moved:
            follows, precedes = self.neighbours(match.theirs)
            yield Proposal(
                ProposalKind.MOVED, passage.id, old=passage.text, follows=follows, precedes=precedes
            )
        if match.theirs + 1 in self._split:
            yield Proposal(ProposalKind.SPLIT, passage.id, before=text, after=passage.text[len(text) :])
        elif match.ours + 1 in self._joined:
            following = self._ours[match.ours + 1]
            yield Proposal(
                ProposalKind.JOINED,
                following.id,
                before=passage.text,
                after=following.text,
                follows=passage.id,
            )
        else:
            yield from _changes(passage, text)

    def _inserted(self, theirs: int, paragraph: ReturnedParagraph) -> Proposal:
        follows, precedes = self.neighbours(theirs)
        role = paragraph.kind or PassageKind.PARAGRAPH
        return Proposal(
            ProposalKind.INSERTED, new=paragraph.text, follows=follows, precedes=precedes, role=role
        )

    def _place_of_lost(self, ours: int) -> float:
        """Return where a passage is missing: behind the paragraph of the last one before it."""
        before = (self._by_ours[at] for at in range(ours, -1, -1) if at in self._by_ours)
        return next((match.theirs + 0.5 for match in before if not match.moved), -0.5)

    def neighbours(self, theirs: float) -> tuple[str | None, str | None]:
        """Return the passages that stand, unmoved, before and behind a paragraph, or half a place off it."""
        settled = [at for at, match in self._by_theirs.items() if not match.moved]
        before = max((at for at in settled if at < theirs), default=None)
        behind = min((at for at in settled if at > theirs), default=None)
        return self._id_at(before), self._id_at(behind)

    def _id_at(self, theirs: int | None) -> str | None:
        return None if theirs is None else self._ours[self._by_theirs[theirs].ours].id


def _changes(passage: Passage, text: str) -> Iterator[Proposal]:
    """Yield every stretch of a passage that reads otherwise in the proof."""
    old = passage.text
    for found in differences(old, text):
        start, end = found.before.start, found.before.end
        yield Proposal(
            ProposalKind.CHANGED,
            passage.id,
            old[start:end],
            found.after.of(text),
            old[max(0, start - AROUND) : start],
            old[end : end + AROUND],
        )


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 0.0 if matcher.real_quick_ratio() < _ALIKE else matcher.ratio()
