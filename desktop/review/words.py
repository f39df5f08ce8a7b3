"""Changing the words of a passage; what was printed stays known as left out."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import ChangeText, Passage, PassageKind, Review, Run, Span
from desktop.review.decisions import after_change, rebound
from desktop.review.errors import EditError
from desktop.review.places import find_passage, with_passage
from desktop.review.runs import fused, merged, runs_between, seam_within


def change_text(review: Review, edit: ChangeText) -> Review:
    """Replace characters of a passage; only those that differ lose their place in the source."""
    passage = find_passage(review.issue, edit.passage)
    if not 0 <= edit.start <= edit.end <= len(passage.text):
        raise EditError(f"{edit.start}..{edit.end} lies outside {passage.id}")
    if passage.kind is PassageKind.PICTURE:
        raise EditError(f"{passage.id} is a picture slot and has no text")
    span, text = narrowed(passage.text, Span(edit.start, edit.end), edit.text)
    issue = with_passage(review.issue, passage.id, replaced(passage, span, text))
    return rebound(replace(review, issue=issue), after_change(passage.id, span, len(text)))


def narrowed(whole: str, span: Span, text: str) -> tuple[Span, str]:
    """Return the change without the characters at its ends that stay as they are."""
    old = span.of(whole)
    head = _shared(old, text)
    tail = _shared(old[head:][::-1], text[head:][::-1])
    return Span(span.start + head, span.end - tail), text[head : len(text) - tail]


def replaced(passage: Passage, span: Span, text: str) -> Passage:
    """Return the passage with ``text`` in place of ``span``; printed characters go to ``left_out``."""
    before = runs_between(passage, 0, span.start)
    behind = runs_between(passage, span.end, len(passage.text))
    if before and behind and behind[0].seam is None:
        # The cut of the lay-out still lies between what is left on its two sides.
        behind = (replace(behind[0], seam=seam_within(passage, span)), *behind[1:])
    return replace(
        passage,
        runs=fused((*before, Run(text), *behind)),
        left_out=merged(*passage.left_out, *passage.source_spans(span)),
    )


def _shared(first: str, second: str) -> int:
    """Return how many characters both begin with."""
    for index, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return index
    return min(len(first), len(second))
