"""What a reading is unsure of: roles, borders of articles and joins, to be asked about one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.model import (
    TITLE_KINDS,
    Article,
    ConfirmStructure,
    DoubtRef,
    Edit,
    Issue,
    MergeArticles,
    Passage,
    PassageKind,
    Review,
    SetKind,
    SplitArticle,
    SplitPassage,
    Together,
)
from desktop.review.errors import EditError
from desktop.review.passages import decided
from desktop.review.places import find_passage, with_passage
from desktop.review.runs import JOINED_BY_EDITOR

_HEADS = TITLE_KINDS | {PassageKind.SECTION}
_OPENERS = _HEADS - {PassageKind.DECK}


class DoubtKind(StrEnum):
    """What the reading is unsure of."""

    ROLE = "role"
    BORDER = "border"
    """Whether an article begins here; the role of its first passage hangs on it."""
    OPENING = "opening"
    """A role whose rival would begin an article."""
    SEAM = "seam"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to ask the editor.

    ``article`` is empty for the furniture in front. ``otherwise`` is the edit that takes the
    other reading; None where none is near.
    """

    ref: DoubtRef
    kind: DoubtKind
    article: str
    passage: Passage
    evidence: str
    otherwise: Edit | None


def doubts_of(issue: Issue) -> Iterator[Doubt]:
    """Yield what the reading of an issue is unsure of, in reading order."""
    for passage in issue.front:
        yield from _role_doubts(passage, "", DoubtKind.ROLE, _with_rival(passage))
        yield from _seam_doubts(passage, "")
    for before, article in zip((None, *issue.articles), issue.articles, strict=False):
        yield from _article_doubts(article, before)


def confirm_structure(review: Review, edit: ConfirmStructure) -> Review:
    """Say that roles and joins were read rightly.

    Raises:
        EditError: where a passage is gone, or nothing is joined at an offset
    """
    issue = review.issue
    for ref in edit.doubts:
        issue = with_passage(issue, ref.passage, _confirmed(find_passage(issue, ref.passage), ref))
    return replace(review, issue=issue)


def _article_doubts(article: Article, before: Article | None) -> Iterator[Doubt]:
    above: Passage | None = None
    for passage in article.passages:
        if above is None and before is not None:
            kind, otherwise = _at_border(passage, before, article)
        else:
            kind, otherwise = _inside(passage, above)
        yield from _role_doubts(passage, article.id, kind, otherwise)
        yield from _seam_doubts(passage, article.id)
        above = above if passage.kind is PassageKind.FURNITURE else passage


def _role_doubts(passage: Passage, article: str, kind: DoubtKind, otherwise: Edit | None) -> Iterator[Doubt]:
    if passage.is_unsure:
        yield Doubt(DoubtRef(passage.id), kind, article, passage, passage.evidence, otherwise)


def _seam_doubts(passage: Passage, article: str) -> Iterator[Doubt]:
    for offset, seam in passage.seams():
        if seam.is_unsure:
            ref, apart = DoubtRef(passage.id, offset), SplitPassage(passage.id, offset)
            yield Doubt(ref, DoubtKind.SEAM, article, passage, seam.evidence, apart)


def _at_border(passage: Passage, before: Article, article: Article) -> tuple[DoubtKind, Edit | None]:
    """Return what is in doubt of the first passage of an article that stands behind another."""
    if passage.rival in _HEADS | {PassageKind.FURNITURE} or passage.kind is PassageKind.FURNITURE:
        return DoubtKind.ROLE, _with_rival(passage)
    merged = MergeArticles(before.id, article.id)
    role = _with_rival(passage)
    return DoubtKind.BORDER, Together("并入上一篇", (merged, role)) if role else merged


def _inside(passage: Passage, above: Passage | None) -> tuple[DoubtKind, Edit | None]:
    """Return what is in doubt of a passage that stands behind ``above`` in its article."""
    role = _with_rival(passage)
    below_text = above is not None and above.kind not in _HEADS
    if role and below_text and passage.rival in _OPENERS and passage.kind not in _HEADS:
        return DoubtKind.OPENING, Together("另起一篇", (role, SplitArticle(passage.id)))
    return DoubtKind.ROLE, role


def _with_rival(passage: Passage) -> Edit | None:
    return SetKind(passage.id, passage.rival) if passage.rival else None


def _confirmed(passage: Passage, ref: DoubtRef) -> Passage:
    if ref.seam is None:
        return decided(passage)
    if ref.seam not in dict(passage.seams()):
        raise EditError(f"nothing is joined at {ref.seam} of {passage.id}")
    runs = (
        replace(run, seam=JOINED_BY_EDITOR) if offset == ref.seam and run.seam else run
        for offset, run in passage.placed_runs()
    )
    return replace(passage, runs=tuple(runs))
