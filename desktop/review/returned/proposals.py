"""What a reading proof that came back proposes: every difference as something to accept or not."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import Issue
from desktop.model.returned import Proposal, ProposalKind, ReturnedProof
from desktop.review.returned.comparison import Placed, ProofComparison
from desktop.review.returned.pictures import picture_proposals
from desktop.review.returned.printed import proofed


def proposals(base: Issue, proof: ReturnedProof) -> tuple[Proposal, ...]:
    """Return how ``proof`` differs from the issue that it was made from, in the order of its text."""
    comparison = ProofComparison(proofed(base), proof.paragraphs)
    found = [
        *comparison.in_order(),
        *picture_proposals(comparison, base, proof),
        *_comments(comparison, proof),
    ]
    return tuple(proposal for _, proposal in sorted(found, key=lambda one: one[0]))


def _comments(comparison: ProofComparison, proof: ReturnedProof) -> Iterator[Placed]:
    for comment in proof.comments:
        passage = comparison.passage_of(comment.paragraph)
        yield (
            comment.paragraph,
            Proposal(
                ProposalKind.COMMENT, passage, old=comment.quoted, new=comment.text, author=comment.author
            ),
        )
