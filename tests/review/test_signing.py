"""An article is 待编, 已校 or 已签; three reviewers sign it in their order."""

from __future__ import annotations

import pytest

from desktop.model import (
    Edit,
    MarkProofread,
    Reviewer,
    Signature,
    SignOff,
    SplitArticle,
    Stage,
    Together,
    WithdrawSignOff,
)
from desktop.review import EditError, apply_edit, edit_label
from tests.review.review_samples import REVIEW

NOON = "2024-05-06T12:00:00+08:00"
THREE = ((Reviewer.FIRST, "林晓"), (Reviewer.SECOND, "陶然"), (Reviewer.FINAL, "林晓"))


def stage_after(*edits: Edit) -> Stage:
    review = REVIEW
    for number, edit in enumerate(edits, 2):
        review = apply_edit(review, edit, str(number))
    return review.issue.articles[0].stage


def signing(*names: tuple[Reviewer, str]) -> SignOff:
    return SignOff(("1.a0",), names, NOON)


@pytest.mark.parametrize(
    ("edits", "stage"),
    [
        ((), Stage.TO_EDIT),
        ((MarkProofread("1.a0"),), Stage.PROOFREAD),
        ((MarkProofread("1.a0"), MarkProofread("1.a0", done=False)), Stage.TO_EDIT),
        ((signing(*THREE[:2]),), Stage.PROOFREAD),
        ((signing(*THREE),), Stage.SIGNED),
        ((signing(*THREE[:2]), signing(THREE[2])), Stage.SIGNED),
        ((signing(*THREE), WithdrawSignOff("1.a0")), Stage.PROOFREAD),
    ],
)
def test_how_far_an_article_is(edits: tuple[Edit, ...], stage: Stage) -> None:
    assert stage_after(*edits) is stage


@pytest.mark.parametrize(
    "edits",
    [
        (signing(THREE[1]),),
        (signing(THREE[2]),),
        (signing(),),
        (WithdrawSignOff("1.a0"),),
        (signing(*THREE), MarkProofread("1.a0", done=False)),
    ],
    ids=["second before first", "final alone", "nobody", "not signed", "signed"],
)
def test_what_does_not_fit_is_refused(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(EditError):
        stage_after(*edits)


def test_a_signature_names_the_state_that_it_froze() -> None:
    review = apply_edit(REVIEW, Together("签发", (signing(*THREE),)), "7")
    final = review.issue.articles[0].signature(Reviewer.FINAL)
    assert final == Signature(Reviewer.FINAL, "林晓", NOON, "7")


def test_what_is_cut_off_a_signed_article_is_not_signed() -> None:
    review = apply_edit(apply_edit(REVIEW, signing(*THREE), "2"), SplitArticle("1.3"), "3")
    assert [article.stage for article in review.issue.articles[:2]] == [Stage.SIGNED, Stage.TO_EDIT]


def test_signing_is_named() -> None:
    assert edit_label(signing(*THREE)) == "签发定稿"
    assert edit_label(MarkProofread("a", done=False)) == "退回待编"
