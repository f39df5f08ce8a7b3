"""What a reading proof that came back proposes: every difference as something to accept or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from desktop.model import Issue, Passage, PassageKind
from desktop.model.returned import Proposal, ProposalKind, ReturnedParagraph, ReturnedProof
from desktop.text.differences import differences

_WORDS = {
    ProposalKind.SLOT_GONE: "删去了一个图位",
    ProposalKind.SLOT_ADDED: "多了一个图位",
    ProposalKind.SLOT_MOVED: "移动了一个图位",
    ProposalKind.PICTURE: "放进了一张图片",
    ProposalKind.NO_PICTURE: "放进了一张取不出来的图片",
}
# How many characters on either side tell a place from others.
AROUND = 12
# From this likeness on two paragraphs in one place are one that was changed, and elsewhere one that moved.
_ALIKE, _ALIKE_ELSEWHERE = 0.4, 0.6


@dataclass(frozen=True, slots=True)
class _Match:
    """Paragraph number ``theirs`` of the proof is passage number ``ours``; ``moved`` out of its order."""

    ours: int
    theirs: int
    moved: bool = False


def proposals(base: Issue, proof: ReturnedProof) -> tuple[Proposal, ...]:
    """Return how ``proof`` differs from the issue that it was made from, in the order of its text."""
    comparison = _Comparison(proofed(base), proof.paragraphs)
    found = [
        *comparison.in_order(),
        *_pictures(comparison, base, proof),
        *_comments(comparison, proof),
    ]
    return tuple(proposal for _, proposal in sorted(found, key=lambda one: one[0]))


def proofed(issue: Issue) -> tuple[Passage, ...]:
    """Return the passages that a reading proof prints, in its order."""
    return tuple(
        passage
        for article in issue.printed_articles()
        for passage in article.passages
        if passage.kind is not PassageKind.FURNITURE and passage.text.strip()
    )


def likeness_to(issue: Issue, proof: ReturnedProof) -> tuple[int, int]:
    """Return how many passages stand in the proof word for word, and the number of the others below 0."""
    theirs = {paragraph.text for paragraph in proof.paragraphs}
    ours = proofed(issue)
    same = sum(passage.text in theirs for passage in ours)
    return same, same - len(ours)


Placed = tuple[float, Proposal]
"""A proposal with its place in the proof: the number of its paragraph."""


class _Comparison:
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


def _pictures(comparison: _Comparison, base: Issue, proof: ReturnedProof) -> Iterator[Placed]:
    """Yield what was done to the places of pictures; one gone here and one more there was moved."""
    gaps = _gaps(comparison, base, proof)
    found = [placed for gap, here in sorted(gaps.items()) for placed in here.proposals(comparison, gap)]
    gone = [one for one in found if one[1].kind is ProposalKind.SLOT_GONE]
    added = [one for one in found if one[1].kind is ProposalKind.SLOT_ADDED]
    for taken, put in zip(gone, added, strict=False):
        moved = replace(put[1], kind=ProposalKind.SLOT_MOVED, passage=taken[1].passage)
        found = [one for one in found if one is not taken and one is not put] + [(put[0], moved)]
    yield from ((place, replace(one, new=_WORDS[one.kind])) for place, one in found)


@dataclass(slots=True)
class _Gap:
    """What stands between two paragraphs: slots of the issue, lines for such, and pictures put in."""

    slots: list[str] = field(default_factory=list)
    lines: int = 0
    pictures: list[bytes] = field(default_factory=list)

    def proposals(self, comparison: _Comparison, gap: int) -> Iterator[Placed]:
        """Yield what was done here; a picture goes first where the line for it was taken out."""
        homes = [*self.slots[self.lines :], *self.slots[: self.lines]]
        follows, precedes = comparison.neighbours(gap - 0.5)
        for number, picture in enumerate(self.pictures):
            kind = ProposalKind.PICTURE if picture else ProposalKind.NO_PICTURE
            home = homes[number] if number < len(homes) else comparison.passage_of(gap - 1)
            yield gap, Proposal(kind, home, picture=picture)
        for slot in self.slots[self.lines :][len(self.pictures) :]:
            yield gap, Proposal(ProposalKind.SLOT_GONE, slot, follows=follows, precedes=precedes)
        for count in range(len(self.slots) + 1, self.lines + 1):
            yield (
                gap,
                Proposal(ProposalKind.SLOT_ADDED, follows=follows, precedes=precedes, slots=count),
            )


def _gaps(comparison: _Comparison, base: Issue, proof: ReturnedProof) -> dict[int, _Gap]:
    """Return the gaps that have something to do with pictures, by the paragraph behind them."""
    gaps: defaultdict[int, _Gap] = defaultdict(_Gap)
    for before, passage in _slots(base):
        gaps[comparison.gap_behind(before)].slots.append(passage.id)
    for mark in proof.slots:
        gap = gaps[comparison.gap_before(mark.paragraph)]
        if mark.is_picture:
            gap.pictures.append(mark.picture)
        else:
            gap.lines += 1
    return gaps


def _slots(issue: Issue) -> Iterator[tuple[int, Passage]]:
    """Yield the printed picture slots, each with the number of the passages proofed before it."""
    proofed_before = {passage.id: number for number, passage in enumerate(proofed(issue), start=1)}
    count = 0
    for article in issue.printed_articles():
        for passage in article.passages:
            count = proofed_before.get(passage.id, count)
            if passage.kind is PassageKind.PICTURE and passage.id not in proofed_before:
                yield count, passage


def _comments(comparison: _Comparison, proof: ReturnedProof) -> Iterator[Placed]:
    for comment in proof.comments:
        passage = comparison.passage_of(comment.paragraph)
        yield (
            comment.paragraph,
            Proposal(
                ProposalKind.COMMENT, passage, old=comment.quoted, new=comment.text, author=comment.author
            ),
        )


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return 0.0 if matcher.real_quick_ratio() < _ALIKE else matcher.ratio()
