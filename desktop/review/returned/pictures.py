"""What a proof that came back says of the places of pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop.model import Issue, Passage, PassageKind
from desktop.model.returned import Proposal, ProposalKind, ReturnedProof
from desktop.review.returned.comparison import Placed, ProofComparison
from desktop.review.returned.printed import proofed

_WORDS = {
    ProposalKind.SLOT_GONE: "删去了一个图位",
    ProposalKind.SLOT_ADDED: "多了一个图位",
    ProposalKind.SLOT_MOVED: "移动了一个图位",
    ProposalKind.PICTURE: "放进了一张图片",
    ProposalKind.NO_PICTURE: "放进了一张取不出来的图片",
}


def picture_proposals(comparison: ProofComparison, base: Issue, proof: ReturnedProof) -> Iterator[Placed]:
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

    def proposals(self, comparison: ProofComparison, gap: int) -> Iterator[Placed]:
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


def _gaps(comparison: ProofComparison, base: Issue, proof: ReturnedProof) -> dict[int, _Gap]:
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
