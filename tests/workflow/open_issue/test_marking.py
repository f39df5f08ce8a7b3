"""Words that an editor marks, and facts that get other ends or another kind."""

from __future__ import annotations

import pytest

from desktop.model import (
    AddFact,
    ConfirmFact,
    Fact,
    FactKind,
    FactRef,
    FactState,
    Layers,
    RejectFact,
    RestoreFact,
    Review,
    Span,
    Together,
    Value,
)
from desktop.review import apply_edit
from desktop.workflow import Derived, layers_over, mark, mark_again, stretch
from tests.gold import issue_of_text

TEXT = "队员高原、夏天和常乐3月8日来到双梅里，送去青团200余份。夏天和大家合影。"
HOME = "1.0-0"
REVIEW = Review(issue_of_text(TEXT))
PERSON, PLACE = FactKind.PERSON, FactKind.PLACE


def ref(words: str, kind: FactKind, start: int | None = None) -> FactRef:
    at = TEXT.index(words) if start is None else start
    return FactRef(HOME, Span(at, at + len(words)), kind, words)


def layers_with(*refs: FactRef, **attrs: Value) -> Layers:
    facts = (Fact(one.kind, HOME, one.span, one.text, one.text, attrs) for one in refs)
    return layers_over(REVIEW, Derived(tuple(facts)))


def marked(layers: Layers, words: str, kind: FactKind) -> object:
    return mark(REVIEW, layers, HOME, ref(words, kind).span, kind)


def test_words_that_were_missed_become_a_fact() -> None:
    assert marked(Layers(), "双梅里", PLACE) == AddFact(ref("双梅里", PLACE), "双梅里")


def test_white_space_taken_along_does_not_count() -> None:
    review = Review(issue_of_text("走进 双梅里 看看"))
    edit = mark(review, Layers(), HOME, Span(2, 7), PLACE)
    assert isinstance(edit, AddFact)
    assert edit.fact.text == "双梅里"
    assert mark(review, Layers(), HOME, Span(2, 3), PLACE) is None


def test_a_fact_that_is_proposed_is_confirmed() -> None:
    person = ref("高原", PERSON)
    assert marked(layers_with(person), "高原", PERSON) == ConfirmFact((person,))


def test_a_fact_that_overlaps_gets_the_ends_of_the_words() -> None:
    long, short = ref("夏天和", PERSON), ref("夏天", PERSON)
    edit = marked(layers_with(long, titles=("队员",)), "夏天", PERSON)
    added = AddFact(short, "夏天", {"titles": ("队员",)})
    assert edit == Together("改范围", (RejectFact((long,)), added))


def test_a_fact_at_the_same_place_gets_the_kind_of_the_words() -> None:
    person, place = ref("高原", PERSON), ref("高原", PLACE)
    assert marked(layers_with(place), "高原", PERSON) == Together(
        "改种类", (RejectFact((place,)), AddFact(person, "高原"))
    )


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("3月8日", FactKind.DATE, "--03-08"),
        ("200余份", FactKind.QUANTITY, 200),
        ("青团", FactKind.DATE, None),
    ],
)
def test_the_value_of_a_figure_is_read_from_its_words(words: str, kind: FactKind, value: Value) -> None:
    edit = marked(Layers(), words, kind)
    assert isinstance(edit, AddFact)
    assert edit.value == value


def test_all_mentions_of_a_thing_change_their_kind() -> None:
    facts = [judged.fact for judged in layers_with(ref("高原", PLACE), ref("双梅里", PLACE)).facts]
    edit = mark_again(REVIEW, facts, PERSON)
    assert isinstance(edit, Together)
    assert edit.label == "改种类"
    assert edit.edits[0] == RejectFact(tuple(fact.ref for fact in facts))
    assert mark_again(REVIEW, facts, PLACE) is None


def test_the_end_moves_by_a_character_wherever_the_same_words_come_out() -> None:
    second = TEXT.rindex("夏天")
    long = [ref("夏天和", PERSON), ref("夏天和", PERSON, second)]
    facts = [judged.fact for judged in layers_with(*long).facts]
    edit = stretch(REVIEW, facts, 0, -1)
    assert isinstance(edit, Together)
    assert edit.edits[0] == RejectFact(tuple(long))
    assert [one.fact.text for one in edit.edits[1:] if isinstance(one, AddFact)] == ["夏天", "夏天"]


def test_ends_do_not_pass_each_other_or_leave_the_passage() -> None:
    (fact,) = (judged.fact for judged in layers_with(ref("队员", PERSON)).facts)
    assert stretch(REVIEW, [fact], -1, 0) is None
    assert stretch(REVIEW, [fact], 0, -2) is None


def test_moving_an_end_back_leaves_no_trace() -> None:
    (fact,) = (judged.fact for judged in layers_with(ref("高原", PERSON)).facts)
    longer = stretch(REVIEW, [fact], 0, 1)
    assert longer is not None
    review = apply_edit(REVIEW, longer, "2")
    judged = layers_over(review, Derived()).facts
    added = [one.fact for one in judged if one.state is FactState.CONFIRMED]
    again = stretch(review, added, 0, -1)
    assert isinstance(again, Together)
    assert again.edits[0] == RestoreFact((added[0].ref,))
