"""Edits of single passages: their role, their borders, their place."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    TITLE_KINDS,
    Article,
    ArticleKind,
    AttachPicture,
    DressPicture,
    InsertPassage,
    Issue,
    JoinPassages,
    MovePassage,
    Passage,
    PassageKind,
    Review,
    Run,
    SetKind,
    SplitPassage,
)
from desktop.review.decisions import after_join, after_split, rebound
from desktop.review.errors import EditError
from desktop.review.places import (
    FRONT,
    article_number,
    find_passage,
    passages_of,
    place_of,
    settled,
    with_passage,
    with_passages,
)
from desktop.review.runs import CUT_BY_EDITOR, divided, fused, joined, merged, runs_between

BY_EDITOR = "编者所定"
# A picture may be cropped to these heights over its width.
FLATTEST, TALLEST = 0.2, 3.0


def set_kind(review: Review, edit: SetKind, entry: str) -> Review:
    """Give a passage its role; furniture of the front that is more than that opens the first article."""
    passage = find_passage(review.issue, edit.passage)
    if edit.kind is PassageKind.PICTURE and passage.text:
        raise EditError(f"{passage.id} has a text and is no picture slot")
    issue = with_passage(review.issue, edit.passage, decided(passage, edit.kind))
    if edit.kind is not PassageKind.FURNITURE:
        issue = _out_of_front(issue, edit.passage, entry)
    return replace(review, issue=settled(issue))


def split_passage(review: Review, edit: SplitPassage, entry: str) -> Review:
    """Cut a passage in two; the half behind the cut gets a new id and the same role, or is a deck."""
    passage = find_passage(review.issue, edit.passage)
    if not 0 < edit.offset < len(passage.text):
        raise EditError(f"no cut at {edit.offset} of {len(passage.text)} characters")
    first, second = halves(passage, edit.offset, f"{entry}.0")
    issue = with_passage(review.issue, edit.passage, first, second)
    move = after_split(passage.id, second.id, edit.offset)
    return rebound(replace(review, issue=issue), move)


def join_passages(review: Review, edit: JoinPassages) -> Review:
    """Put one passage behind another, from wherever it stands; its decisions come along.

    A title line that takes up the headline is the headline. An empty picture slot goes away with it.
    """
    first = find_passage(review.issue, edit.first)
    second = find_passage(review.issue, edit.second)
    has_words = bool(second.runs or second.left_out)
    slots = first.kind is PassageKind.PICTURE or (has_words and second.kind is PassageKind.PICTURE)
    if first.id == second.id or slots:
        raise EditError(f"{first.id} and {second.id} cannot be one passage")
    takes_headline = first.kind in TITLE_KINDS and second.kind is PassageKind.HEADLINE
    whole = replace(
        decided(first, second.kind) if takes_headline else first,
        runs=joined(first.runs, second.runs),
        left_out=merged(*first.left_out, *second.left_out),
    )
    issue = with_passage(with_passage(review.issue, first.id, whole), second.id)
    move = after_join(first.id, second.id, len(first.text))
    return rebound(replace(review, issue=settled(issue)), move)


def move_passage(review: Review, edit: MovePassage) -> Review:
    """Take a passage out of its place and put it in another, in its own article or elsewhere."""
    if edit.passage == edit.before:
        raise EditError(f"{edit.passage} cannot stand before itself")
    passage = find_passage(review.issue, edit.passage)
    issue = with_passage(review.issue, edit.passage)
    return replace(review, issue=settled(put_in(issue, passage, edit.article, edit.before)))


def insert_passage(review: Review, edit: InsertPassage, entry: str) -> Review:
    """Write a new passage; an empty text gives one without runs, such as a picture slot."""
    passage = replace(written(f"{entry}.0", edit.kind, edit.text), picture=edit.picture)
    return replace(review, issue=put_in(review.issue, passage, edit.article, edit.before))


def attach_picture(review: Review, edit: AttachPicture) -> Review:
    """Put a picture into its slot, or empty it; another picture is not of the same photographer."""
    passage = find_passage(review.issue, edit.passage)
    if passage.kind is not PassageKind.PICTURE:
        raise EditError(f"{passage.id} is no picture slot")
    credit = "" if passage.picture not in (None, edit.picture) else passage.credit
    filled = replace(decided(passage), picture=edit.picture, credit=credit)
    return replace(review, issue=with_passage(review.issue, edit.passage, filled))


def dress_picture(review: Review, edit: DressPicture) -> Review:
    """Say who took a picture and how it is cropped."""
    passage = find_passage(review.issue, edit.passage)
    if passage.kind is not PassageKind.PICTURE:
        raise EditError(f"{passage.id} is no picture slot")
    if edit.shape is not None and not FLATTEST <= edit.shape <= TALLEST:
        raise EditError(f"no picture is cropped to {edit.shape}")
    dressed = replace(passage, credit=edit.credit.strip(), shape=edit.shape)
    return replace(review, issue=with_passage(review.issue, edit.passage, dressed))


def decided(passage: Passage, kind: PassageKind | None = None) -> Passage:
    """Return the passage with the role (None: its own) that the editor stands for."""
    return replace(passage, kind=kind or passage.kind, confidence=1.0, evidence=BY_EDITOR, rival=None)


def written(passage: str, kind: PassageKind, text: str) -> Passage:
    """Return a passage that an editor typed."""
    return Passage(passage, kind, fused([Run(text)]), evidence=BY_EDITOR)


def halves(passage: Passage, offset: int, second: str) -> tuple[Passage, Passage]:
    """Return a passage cut before the character at ``offset``; its second half has the id ``second``.

    An article has one headline: what is cut off it is a deck.
    """
    kind = PassageKind.DECK if passage.kind is PassageKind.HEADLINE else passage.kind
    before = fused(runs_between(passage, 0, offset))
    behind = fused(runs_between(passage, offset, len(passage.text)))
    left_before, left_behind = divided(passage.left_out, before, behind)
    return (
        replace(passage, runs=before, left_out=left_before),
        Passage(second, kind, behind, left_behind, evidence=BY_EDITOR, unjoined=CUT_BY_EDITOR),
    )


def put_in(issue: Issue, passage: Passage, article: str, before: str | None) -> Issue:
    """Return the issue with ``passage`` in front of ``before``, or at the end of ``article``."""
    number = article_number(issue, article)
    passages = passages_of(issue, number)
    index = len(passages)
    if before is not None:
        place = place_of(issue, before)
        if place.article != number:
            raise EditError(f"{before} does not stand in {article}")
        index = place.index
    return with_passages(issue, number, (*passages[:index], passage, *passages[index:]))


def _out_of_front(issue: Issue, passage: str, entry: str) -> Issue:
    """Return the issue with the front from ``passage`` on at the head of the first article."""
    place = place_of(issue, passage)
    if place.article != FRONT:
        return issue
    front, behind = issue.front[: place.index], issue.front[place.index :]
    first, *others = issue.articles or (Article(f"{entry}.a0", ArticleKind.NEWS),)
    opened = replace(first, passages=behind + first.passages)
    return replace(issue, front=front, articles=(opened, *others))
