"""What was proposed is shown under what was decided."""

from __future__ import annotations

import pytest

from desktop.model import (
    AddFact,
    ChangeFact,
    ChangeText,
    ConfirmFact,
    DismissFinding,
    Edit,
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    RejectFact,
    Severity,
    Span,
)
from desktop.review import apply_edit, judge
from tests.review.review_samples import REVIEW, person, text_of

LIN = person(REVIEW, "1.3", "林晓")
PROPOSED = Fact(
    LIN.kind, LIN.passage, LIN.span, LIN.text, "林晓", {"titles": ("居委会主任",)}, 0.9, "职务在前"
)
STATES = {
    "nothing": (None, FactState.PROPOSED),
    "confirmed": (ConfirmFact((LIN,)), FactState.CONFIRMED),
    "rejected": (RejectFact((LIN,)), FactState.REJECTED),
    "changed": (ChangeFact(LIN, "林筱"), FactState.CONFIRMED),
    "its words gone": (
        ChangeText("1.3", LIN.span.start, LIN.span.end, ""),
        FactState.ORPHANED,
    ),
}


@pytest.mark.parametrize(("edit", "state"), STATES.values(), ids=STATES.keys())
def test_a_fact_stands_as_it_was_decided(edit: Edit | None, state: FactState) -> None:
    review = apply_edit(REVIEW, ConfirmFact((LIN,)), "2") if state is FactState.ORPHANED else REVIEW
    review = apply_edit(review, edit, "3") if edit else review
    facts = () if state is FactState.ORPHANED else (PROPOSED,)
    (judged,) = judge(review, facts, ()).facts
    assert (judged.state, judged.fact.text) == (state, "林晓")


def test_a_fact_of_low_confidence_is_unsure() -> None:
    doubtful = Fact(LIN.kind, LIN.passage, LIN.span, LIN.text, confidence=0.59)
    assert judge(REVIEW, (doubtful,), ()).facts[0].state is FactState.UNSURE


def test_the_editors_value_stands_over_the_proposed_one() -> None:
    review = apply_edit(REVIEW, ChangeFact(LIN, "林筱", {"titles": ("主任",)}), "2")
    fact = judge(review, (PROPOSED,), ()).facts[0].fact
    assert (fact.value, fact.attrs, fact.evidence) == ("林筱", {"titles": ("主任",)}, "职务在前")


@pytest.mark.parametrize("edit", [ConfirmFact((LIN,)), RejectFact((LIN,)), AddFact(LIN, "林晓")])
def test_a_decision_stands_without_a_proposal(edit: Edit) -> None:
    (judged,) = judge(apply_edit(REVIEW, edit, "2"), (), ()).facts
    assert (judged.fact.ref, judged.fact.value) == (LIN, "林晓")


def test_facts_stand_in_reading_order() -> None:
    start = text_of(REVIEW, "1.2").index("扶手")
    rail = Fact(FactKind.NAME, "1.2", Span(start, start + 2), "扶手")
    date = Fact(FactKind.DATE, "1.3", Span(0, 5), "11月3日", "--11-03")
    review = apply_edit(REVIEW, AddFact(LIN, "林晓"), "2")
    judged = judge(review, (rail, date), ()).facts
    assert [one.fact.text for one in judged] == ["扶手", "11月3日", "林晓"]


def test_a_dismissed_finding_keeps_its_state_and_whole_issue_findings_come_first() -> None:
    words = Finding("numeral", Severity.QUERY, "1.3", Span(0, 5), "11月3日", "没有年份")
    whole = Finding("no-date", Severity.WARNING, "", Span(0, 0), "", "没有出版日期")
    review = apply_edit(REVIEW, DismissFinding(words.ref), "2")
    judged = judge(review, (), (words, whole)).findings
    assert [(one.finding.rule, one.state) for one in judged] == [
        ("no-date", FindingState.OPEN),
        ("numeral", FindingState.DISMISSED),
    ]
