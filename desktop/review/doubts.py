"""What a reading is unsure of: roles, borders of articles, cuts and joins, to be asked about one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.model import (
    TITLE_KINDS,
    Article,
    DoubtRef,
    Edit,
    Issue,
    JoinPassages,
    MergeArticles,
    Passage,
    PassageKind,
    SetKind,
    SplitArticle,
    SplitPassage,
    Together,
)
from desktop.review.titles import role_edit
from desktop.text.remembered import Remembered

_HEADS = TITLE_KINDS | {PassageKind.SECTION}
_OPENERS = _HEADS - {PassageKind.DECK}
_TEXT = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
_BETWEEN = frozenset({PassageKind.PICTURE, PassageKind.CAPTION, PassageKind.FURNITURE})


class DoubtKind(StrEnum):
    """What the reading is unsure of."""

    ROLE = "role"
    BORDER = "border"
    """Whether an article begins here; the role of its first passage hangs on it."""
    OPENING = "opening"
    """A role whose rival would begin an article."""
    SEAM = "seam"
    CUT = "cut"
    """Whether a passage begins here, or goes on with the one before."""


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


Asked = tuple[DoubtKind, Edit | None]
"""What is asked about a role, and the edit of the other reading."""


def doubts_of(issue: Issue) -> tuple[Doubt, ...]:
    """Return what the reading of an issue is unsure of, in reading order."""
    (found,) = _of_issue.each([(issue,)])
    return found


def _doubts_of(issue: Issue) -> tuple[Doubt, ...]:
    front = (_passage_doubts(passage, "", _inside(passage, None, None), None) for passage in issue.front)
    before = (None, *(article.id for article in issue.articles))
    articles = _of_articles.each(zip(issue.articles, before, strict=False))
    return tuple(doubt for doubts in (*front, *articles) for doubt in doubts)


def _article_doubts(article: Article, before: str | None) -> tuple[Doubt, ...]:
    return tuple(_doubts_in(article, before))


_of_issue = Remembered(_doubts_of)
_of_articles = Remembered(_article_doubts)


def _doubts_in(article: Article, before: str | None) -> Iterator[Doubt]:
    above: Passage | None = None
    text: Passage | None = None
    for passage in article.passages:
        opens = before if above is None else None
        asked = _at_border(passage, opens, article) if opens else _inside(passage, above, article)
        yield from _passage_doubts(passage, article.id, asked, text)
        above = above if passage.kind is PassageKind.FURNITURE else passage
        text = _text_above(text, passage)


def _passage_doubts(passage: Passage, article: str, asked: Asked, text: Passage | None) -> Iterator[Doubt]:
    """Yield the doubts of a passage; ``text`` is what it might go on with."""
    seams = dict(passage.seams())
    for ref in passage.doubts:
        if ref.seam is None:
            yield Doubt(ref, asked[0], article, passage, passage.evidence, asked[1])
        elif ref.seam in seams:
            apart = SplitPassage(passage.id, ref.seam)
            yield Doubt(ref, DoubtKind.SEAM, article, passage, seams[ref.seam].evidence, apart)
        elif passage.unjoined:
            joined = JoinPassages(text.id, passage.id) if text else None
            yield Doubt(ref, DoubtKind.CUT, article, passage, passage.unjoined.evidence, joined)


def _text_above(text: Passage | None, passage: Passage) -> Passage | None:
    """Return the text that what follows ``passage`` might go on with, over pictures between them."""
    if passage.kind in _TEXT:
        return passage
    return text if passage.kind in _BETWEEN else None


def _at_border(passage: Passage, before: str, article: Article) -> Asked:
    """Return what is in doubt of the first passage of an article that stands behind another."""
    if passage.rival in _HEADS | {PassageKind.FURNITURE} or passage.kind is PassageKind.FURNITURE:
        return DoubtKind.ROLE, _with_rival(passage, article)
    merged = MergeArticles(before, article.id)
    if passage.rival is None:
        return DoubtKind.BORDER, merged
    return DoubtKind.BORDER, Together("并入上一篇", (merged, SetKind(passage.id, passage.rival)))


def _inside(passage: Passage, above: Passage | None, article: Article | None) -> Asked:
    """Return what is in doubt of a passage that stands behind ``above`` in its article."""
    below_text = above is not None and above.kind not in _HEADS
    if passage.rival in _OPENERS and below_text and passage.kind not in _HEADS:
        role = SetKind(passage.id, passage.rival)
        return DoubtKind.OPENING, Together("另起一篇", (role, SplitArticle(passage.id)))
    return DoubtKind.ROLE, _with_rival(passage, article)


def _with_rival(passage: Passage, article: Article | None) -> Edit | None:
    return role_edit(article, passage, passage.rival) if passage.rival else None
