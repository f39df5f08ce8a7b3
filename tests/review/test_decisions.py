"""Decisions follow their words through every edit, and are orphaned when the words go."""

from __future__ import annotations

import pytest

from desktop.model import (
    AcceptFinding,
    AddFact,
    ChangeFact,
    ChangeText,
    ConfirmFact,
    DismissFinding,
    Edit,
    FactKind,
    FactRef,
    FactVerdict,
    FindingRef,
    FindingVerdict,
    JoinPassages,
    RejectFact,
    RestoreFact,
    RestoreFinding,
    Review,
    Span,
    SplitPassage,
)
from desktop.review import EditError, apply_edit
from tests.review.review_samples import REVIEW, person, text_of

LEAD = "1.3"
LIN = person(REVIEW, LEAD, "林晓")
AT = LIN.span.start
CONFIRMED = apply_edit(REVIEW, ConfirmFact((LIN,)), "2")


def after(*edits: Edit, review: Review = CONFIRMED) -> Review:
    for number, edit in enumerate(edits, start=3):
        review = apply_edit(review, edit, str(number))
    return review


FOLLOWED = {
    "words typed before": (ChangeText(LEAD, 0, 0, "上午"), LEAD),
    "words removed before": (ChangeText(LEAD, 0, 6, ""), LEAD),
    "words typed right before": (ChangeText(LEAD, AT, AT, "新任"), LEAD),
    "words typed right behind": (ChangeText(LEAD, AT + 2, AT + 2, "等"), LEAD),
    "words changed behind": (ChangeText(LEAD, AT + 2, AT + 4, "走进"), LEAD),
    "cut before": (SplitPassage(LEAD, 6), "3.0"),
    "cut right before": (SplitPassage(LEAD, AT), "3.0"),
    "cut behind": (SplitPassage(LEAD, AT + 2), LEAD),
    "joined to another": (JoinPassages("1.2", LEAD), "1.2"),
    "another joined": (JoinPassages(LEAD, "1.5"), LEAD),
}


@pytest.mark.parametrize(("edit", "home"), FOLLOWED.values(), ids=FOLLOWED.keys())
def test_a_decision_follows_its_words(edit: Edit, home: str) -> None:
    review = after(edit)
    (decision,) = review.fact_decisions
    assert (decision.fact.passage, decision.orphaned) == (home, False)
    assert decision.fact.span.of(text_of(review, home)) == "林晓"


ORPHANED = {
    "words removed": ChangeText(LEAD, AT - 1, AT + 3, ""),
    "a character changed": ChangeText(LEAD, AT + 1, AT + 2, "小"),
    "a character typed between": ChangeText(LEAD, AT + 1, AT + 1, "小"),
    "cut between": SplitPassage(LEAD, AT + 1),
}


def test_what_an_edit_leaves_alone_is_shared_with_the_review_before() -> None:
    edited = after(ChangeText("1.2", 0, 1, "新"))
    assert edited.fact_decisions is CONFIRMED.fact_decisions
    moved = after(ChangeText(LEAD, 0, 0, "新"))
    assert moved.fact_decisions[0].fact.span == LIN.span.moved(1)


@pytest.mark.parametrize("edit", ORPHANED.values(), ids=ORPHANED.keys())
def test_a_decision_whose_words_are_gone_is_kept_as_an_orphan(edit: Edit) -> None:
    (decision,) = after(edit).fact_decisions
    assert (decision.fact.text, decision.orphaned) == ("林晓", True)


def test_a_new_verdict_stands_in_place_of_the_old() -> None:
    (decision,) = after(RejectFact((LIN,))).fact_decisions
    assert decision.verdict is FactVerdict.REJECTED


def test_confirming_keeps_the_value_that_the_editor_gave() -> None:
    (decision,) = after(ChangeFact(LIN, "林小"), ConfirmFact((LIN,))).fact_decisions
    assert (decision.verdict, decision.value) == (FactVerdict.CHANGED, "林小")


def test_a_decision_can_be_taken_back() -> None:
    assert after(RestoreFact((LIN,))) == REVIEW
    with pytest.raises(EditError):
        after(RestoreFact((LIN,)), RestoreFact((LIN,)))


def test_words_typed_again_can_be_confirmed_beside_the_orphan() -> None:
    gone = after(ChangeText(LEAD, AT, AT + 2, ""), ChangeText(LEAD, AT, AT, "林晓"))
    both = after(ConfirmFact((LIN,)), review=gone)
    assert [decision.orphaned for decision in both.fact_decisions] == [True, False]
    assert after(RestoreFact((LIN,)), review=both) == gone


@pytest.mark.parametrize(
    "fact",
    [FactRef(LEAD, Span(0, 2), FactKind.PERSON, "林晓"), FactRef(LEAD, Span(3, 3), FactKind.NAME, "")],
    ids=["other words", "no words"],
)
def test_a_fact_is_marked_only_on_its_own_words(fact: FactRef) -> None:
    with pytest.raises(EditError):
        after(AddFact(fact, "林晓"))


QUOTED = FindingRef(LEAD, Span(AT + 4, AT + 7), "numeral", "7号楼")


def test_an_accepted_finding_changes_the_words_and_is_remembered() -> None:
    review = after(AcceptFinding(QUOTED, "七号楼"))
    assert "来到七号楼" in text_of(review, LEAD)
    (decision,) = review.finding_decisions
    assert (decision.verdict, decision.finding.text) == (FindingVerdict.ACCEPTED, "7号楼")


def test_a_dismissed_finding_moves_with_its_words() -> None:
    review = after(DismissFinding(QUOTED), ChangeText(LEAD, 0, 0, "上午"))
    (decision,) = review.finding_decisions
    assert decision.finding.span == QUOTED.span.moved(2)
    assert after(RestoreFinding(decision.finding), review=review).finding_decisions == ()


def test_a_finding_on_the_whole_issue_can_be_dismissed() -> None:
    whole = FindingRef("", Span(0, 0), "no-date", "")
    assert after(DismissFinding(whole)).finding_decisions[0].finding == whole


def test_a_finding_on_other_words_cannot_be_accepted() -> None:
    with pytest.raises(EditError):
        after(AcceptFinding(FindingRef(LEAD, Span(0, 3), "numeral", "7号楼"), "七号楼"))
