from __future__ import annotations

import pytest

from desktop.model import FactKind, FactState, FindingState, JudgedFact, JudgedFinding, Layers
from desktop.ui.galley.marks import Shape, fact_stroke, marks_by_passage
from tests.ui import samples

ISSUE = samples.review().issue
PERSON = samples.fact(ISSUE, samples.LEAD_ID, "宁可为", FactKind.PERSON)
FINDING = samples.finding(ISSUE, samples.LEAD_ID, "一行来到")


@pytest.mark.parametrize(
    ("kind", "state", "shape", "width", "strength"),
    [
        (FactKind.PERSON, FactState.PROPOSED, Shape.LINE, 2, 0.70),
        (FactKind.NAME, FactState.PROPOSED, Shape.LINE, 2, 0.36),
        (FactKind.PLACE, FactState.UNSURE, Shape.DOTS, 2, 1.0),
        (FactKind.DATE, FactState.CONFIRMED, Shape.LINE, 1, 0.38),
        (FactKind.QUOTE, FactState.PROPOSED, Shape.BRACKET, 1, 0.36),
    ],
    ids=["loud", "quiet", "unsure", "done", "long"],
)
def test_a_stroke_grows_quieter_as_the_fact_gets_done(
    kind: FactKind, state: FactState, shape: Shape, width: float, strength: float
) -> None:
    stroke = fact_stroke(kind, state)
    assert (stroke.shape, stroke.width, stroke.strength) == (shape, width, strength)


@pytest.mark.parametrize("state", [FactState.REJECTED, FactState.ORPHANED])
def test_what_was_rejected_or_lost_its_words_is_not_painted(state: FactState) -> None:
    assert marks_by_passage(Layers((JudgedFact(PERSON, state),))) == {}


@pytest.mark.parametrize("state", [FindingState.ACCEPTED, FindingState.DISMISSED])
def test_a_finding_that_was_dealt_with_is_not_painted(state: FindingState) -> None:
    assert marks_by_passage(Layers((), (JudgedFinding(FINDING, state),))) == {}


def test_marks_are_kept_by_passage_with_what_they_stand_for() -> None:
    marks = marks_by_passage(samples.layers(ISSUE))
    assert sorted(marks) == [samples.LEAD_ID, samples.LAST_ID]
    assert [mark.stroke.shape for mark in marks[samples.LEAD_ID]].count(Shape.WAVE) == 1
