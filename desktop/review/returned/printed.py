"""What of an issue stands in its reading proof."""

from __future__ import annotations

from desktop.model import Issue, Passage, PassageKind
from desktop.model.returned import ReturnedProof


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
