"""What a reading is unsure of is listed, and an editor's word settles it for good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    UNSURE_BELOW,
    ConfirmStructure,
    DoubtRef,
    Edit,
    Issue,
    JoinPassages,
    MergeArticles,
    MoveArticleBoundary,
    MovePassage,
    Passage,
    PassageKind,
    ReadAgain,
    Reading,
    Review,
    Seam,
    SetKind,
    SplitArticle,
    SplitPassage,
    Together,
)
from desktop.review import DoubtKind, EditError, apply_edit, doubts_of
from desktop.review.places import find_passage, with_passage
from desktop.text.coverage import doubly_covered, uncovered
from tests.review.review_samples import REVIEW, outline, passage_in

SEAM = DoubtRef("1.3", 27)
FURNITURE, HEADLINE, INTERTITLE = PassageKind.FURNITURE, PassageKind.HEADLINE, PassageKind.INTERTITLE
PARAGRAPH, DECK = PassageKind.PARAGRAPH, PassageKind.DECK


def unsure(passage: str, rival: PassageKind | None = None, review: Review = REVIEW) -> Review:
    """Return the review with the role of a passage in doubt."""
    doubtful = replace(
        find_passage(review.issue, passage), confidence=0.6, evidence="短、无标点", rival=rival
    )
    return replace(review, issue=with_passage(review.issue, passage, doubtful))


def with_unsure_seam(review: Review = REVIEW) -> Review:
    passage = find_passage(review.issue, "1.3")
    first, second = passage.runs
    doubtful = replace(passage, runs=(first, replace(second, seam=Seam(0.5, "上半句未完"))))
    return replace(review, issue=with_passage(review.issue, "1.3", doubtful))


def kinds(issue: Issue) -> list[str]:
    return [f"{doubt.kind} {doubt.ref.passage}" for doubt in doubts_of(issue)]


@pytest.mark.parametrize("confidence", [UNSURE_BELOW, 1.0])
def test_what_was_read_with_confidence_is_not_asked(confidence: float) -> None:
    sure = replace(find_passage(REVIEW.issue, "1.2"), confidence=confidence)
    assert list(doubts_of(with_passage(REVIEW.issue, "1.2", sure))) == []


def test_doubts_stand_in_reading_order() -> None:
    review = with_unsure_seam(unsure("1.8", review=unsure("1.0", review=unsure("1.3"))))
    assert kinds(review.issue) == ["role 1.0", "role 1.3", "seam 1.3", "role 1.8"]


OTHERWISE = {
    "another role": ("1.5", PARAGRAPH, DoubtKind.ROLE, SetKind("1.5", PARAGRAPH)),
    "no other role near": ("1.5", None, DoubtKind.ROLE, None),
    "a title line of another role": ("1.2", DECK, DoubtKind.ROLE, SetKind("1.2", DECK)),
    "no border before the first article": ("1.1", PARAGRAPH, DoubtKind.ROLE, SetKind("1.1", PARAGRAPH)),
    "perhaps the head of an article": (
        "1.5",
        HEADLINE,
        DoubtKind.OPENING,
        Together("另起一篇", (SetKind("1.5", HEADLINE), SplitArticle("1.5"))),
    ),
    "perhaps no article begins": ("1.7", None, DoubtKind.BORDER, MergeArticles("1.a0", "1.a1")),
    "perhaps an intertitle of the article before": (
        "1.7",
        INTERTITLE,
        DoubtKind.BORDER,
        Together("并入上一篇", (MergeArticles("1.a0", "1.a1"), SetKind("1.7", INTERTITLE))),
    ),
    "an article begins at any rate": ("1.7", DECK, DoubtKind.ROLE, SetKind("1.7", DECK)),
    "perhaps furniture": ("1.7", FURNITURE, DoubtKind.ROLE, SetKind("1.7", FURNITURE)),
}


@pytest.mark.parametrize(("passage", "rival", "kind", "otherwise"), OTHERWISE.values(), ids=OTHERWISE.keys())
def test_a_doubt_knows_the_other_reading(
    passage: str, rival: PassageKind | None, kind: DoubtKind, otherwise: Edit | None
) -> None:
    (doubt,) = doubts_of(unsure(passage, rival).issue)
    assert (doubt.kind, doubt.otherwise, doubt.evidence) == (kind, otherwise, "短、无标点")


def test_an_unsure_join_can_be_opened() -> None:
    (doubt,) = doubts_of(with_unsure_seam().issue)
    assert (doubt.ref, doubt.kind) == (SEAM, DoubtKind.SEAM)
    assert doubt.otherwise == SplitPassage("1.3", 27)


def with_unsure_cut(before: PassageKind = PARAGRAPH) -> Review:
    """Return the review with a paragraph in two halves, not joined for sure; the first of kind ``before``."""
    review = apply_edit(REVIEW, SplitPassage("1.3", 27), "cut")
    review = apply_edit(review, SetKind("1.3", before), "kind")
    half = replace(find_passage(review.issue, "cut.0"), evidence="", unjoined=Seam(0.4, "上半句未完"))
    return replace(review, issue=with_passage(review.issue, "cut.0", half))


CUT = DoubtRef("cut.0", 0)


def test_an_unsure_cut_can_be_closed() -> None:
    (doubt,) = doubts_of(with_unsure_cut().issue)
    assert (doubt.ref, doubt.kind, doubt.evidence) == (CUT, DoubtKind.CUT, "上半句未完")
    assert doubt.otherwise == JoinPassages("1.3", "cut.0")


def test_a_caption_between_two_halves_does_not_part_them() -> None:
    review = apply_edit(with_unsure_cut(), MovePassage("1.2", "1.a0", "cut.0"), "2")
    review = apply_edit(review, SetKind("1.2", PassageKind.CAPTION), "3")
    (doubt,) = doubts_of(review.issue)
    assert doubt.otherwise == JoinPassages("1.3", "cut.0")


def test_what_has_no_text_above_it_goes_on_with_nothing() -> None:
    (doubt,) = doubts_of(with_unsure_cut(INTERTITLE).issue)
    assert doubt.otherwise is None


@pytest.mark.parametrize(("confidence", "asked"), [(0.1, 0), (0.2, 0), (0.3, 1)])
def test_a_cut_is_asked_about_where_it_is_less_than_sure(confidence: float, asked: int) -> None:
    review = with_unsure_cut()
    half = replace(find_passage(review.issue, "cut.0"), unjoined=Seam(confidence, ""))
    assert len(list(doubts_of(with_passage(review.issue, "cut.0", half)))) == asked


@pytest.mark.parametrize(
    "edit", [ConfirmStructure((CUT,)), JoinPassages("1.3", "cut.0")], ids=["confirmed", "joined"]
)
def test_a_settled_cut_is_not_asked_again(edit: Edit) -> None:
    assert list(doubts_of(apply_edit(with_unsure_cut(), edit, "2").issue)) == []


PASSAGES = [one.id for one in REVIEW.issue.passages()]


@pytest.mark.parametrize("rival", [*PassageKind, None], ids=str)
@pytest.mark.parametrize("passage", PASSAGES)
def test_the_other_reading_always_fits_and_settles_the_doubt(passage: str, rival: PassageKind | None) -> None:
    review = unsure(passage, rival if rival is not PassageKind.PICTURE else None)
    (doubt,) = doubts_of(review.issue)
    if doubt.otherwise is None:
        return
    issue = apply_edit(review, doubt.otherwise, "2").issue
    assert not list(doubts_of(issue))
    assert not uncovered(issue)
    assert not doubly_covered(issue)


SETTLING = {
    "confirmed": (ConfirmStructure((DoubtRef("1.7"),)), "0 | 1 2 3 5 6 | 7 8 | 9 10"),
    "another role": (SetKind("1.7", DECK), "0 | 1 2 3 5 6 | 7 8 | 9 10"),
    "merged": (MergeArticles("1.a0", "1.a1"), "0 | 1 2 3 5 6 7 8 | 9 10"),
}


@pytest.mark.parametrize(("edit", "expected"), SETTLING.values(), ids=SETTLING.keys())
def test_what_was_settled_is_not_asked_again(edit: Edit, expected: str) -> None:
    issue = apply_edit(unsure("1.7", INTERTITLE), edit, "2").issue
    assert list(doubts_of(issue)) == []
    assert outline(issue) == expected


@pytest.mark.parametrize(
    "edit", [SplitArticle("1.5"), MoveArticleBoundary("1.a1", "1.5")], ids=["new", "moved"]
)
def test_an_article_that_the_editor_begins_is_not_asked_about(edit: Edit) -> None:
    assert list(doubts_of(apply_edit(unsure("1.5"), edit, "2").issue)) == []


def test_a_confirmed_join_is_the_editors() -> None:
    review = apply_edit(with_unsure_seam(), ConfirmStructure((SEAM,)), "2")
    assert list(doubts_of(review.issue)) == []
    assert list(passage_in(review, "1.3").seams()) == [(27, Seam(1.0, "编者接上"))]


@pytest.mark.parametrize("ref", [DoubtRef("9.9"), DoubtRef("1.3", 5)], ids=["no passage", "no join"])
def test_only_what_is_there_is_confirmed(ref: DoubtRef) -> None:
    with pytest.raises(EditError):
        apply_edit(REVIEW, ConfirmStructure((ref,)), "2")


def reading_of(issue: Issue) -> Reading:
    """Return the reading that an issue of one source comes from."""

    def read(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        return tuple(replace(one, id=one.id.removeprefix("1.")) for one in passages)

    articles = (
        replace(one, id=one.id.removeprefix("1."), parent=None, passages=read(one.passages))
        for one in issue.articles
    )
    return Reading("样本", front=read(issue.front), articles=tuple(articles))


def again(*edits: Edit, review: Review) -> Review:
    """Return the review after the edits and the same reading once more, as unsure as before."""
    for number, edit in enumerate((*edits, ReadAgain(0, reading_of(review.issue))), start=2):
        review = apply_edit(review, edit, str(number))
    return review


def test_an_unsure_passage_that_was_left_alone_is_asked_again() -> None:
    assert kinds(again(review=unsure("1.2")).issue) == ["role 2.2"]


DECIDED = {
    "a role": (unsure("1.2"), ConfirmStructure((DoubtRef("1.2"),))),
    "another role": (unsure("1.2", DECK), SetKind("1.2", DECK)),
    "a join": (with_unsure_seam(), ConfirmStructure((SEAM,))),
    "a cut": (with_unsure_seam(), SplitPassage("1.3", 27)),
    "a cut that was made": (with_unsure_cut(), ConfirmStructure((CUT,))),
    "a cut that was closed": (with_unsure_cut(), JoinPassages("1.3", "cut.0")),
}


@pytest.mark.parametrize(("review", "edit"), DECIDED.values(), ids=DECIDED.keys())
def test_reading_again_keeps_what_was_decided(review: Review, edit: Edit) -> None:
    before, after = apply_edit(review, edit, "2"), again(edit, review=review)
    assert list(doubts_of(after.issue)) == []
    assert [(one.kind, one.text) for one in after.issue.passages()] == [
        (one.kind, one.text) for one in before.issue.passages()
    ]
    assert not uncovered(after.issue)


def test_reading_again_keeps_a_join_that_the_editor_made() -> None:
    review = again(SplitPassage("1.3", 27), JoinPassages("1.3", "2.0"), review=with_unsure_seam())
    assert list(doubts_of(review.issue)) == []
