"""Two states compared by passage and by character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import (
    ChangeText,
    Edit,
    InsertPassage,
    JoinPassages,
    MovePassage,
    PassageKind,
    SetKind,
    SetMasthead,
    SplitPassage,
)
from desktop.review import BREAK, ComparedPassage, Fate, PieceState, apply_edit, compare
from desktop.review.pieces import pieces_between
from tests.review.review_samples import REVIEW, text_of

KEPT, ADDED, GONE = PieceState.KEPT, PieceState.ADDED, PieceState.GONE


def changed_by(*edits: Edit) -> list[ComparedPassage]:
    after = REVIEW
    for number, edit in enumerate(edits):
        after = apply_edit(after, edit, str(number + 2))
    return [one for one in compare(REVIEW.issue, after.issue).passages if one.fate is not Fate.SAME]


def pieces(one: ComparedPassage) -> list[tuple[str, PieceState]]:
    return [(piece.text, piece.state) for piece in one.pieces]


def test_a_state_differs_in_nothing_from_itself() -> None:
    comparison = compare(REVIEW.issue, REVIEW.issue)
    assert comparison.is_empty
    assert len(comparison.passages) == len(list(REVIEW.issue.passages()))


def test_changed_characters_are_told() -> None:
    (one,) = changed_by(ChangeText("1.2", 2, 4, "装上"))
    assert pieces(one) == [("楼道", KEPT), ("添了", GONE), ("装上", ADDED), ("新扶手", KEPT)]
    assert one.title == "楼道装上新扶手"


def test_another_role_is_told() -> None:
    (one,) = changed_by(SetKind("1.5", PassageKind.BYLINE))
    assert (one.fate, one.former, one.kind) == (Fate.CHANGED, PassageKind.CREDIT, PassageKind.BYLINE)


def test_a_new_passage_is_added() -> None:
    (one,) = changed_by(InsertPassage("1.a1", PassageKind.PARAGRAPH, "欢迎报名。"))
    assert (one.fate, pieces(one)) == (Fate.ADDED, [("欢迎报名。", ADDED)])


def test_a_passage_that_was_cut_shows_the_cut_alone() -> None:
    (one,) = changed_by(SplitPassage("1.3", 5))
    assert [piece for piece in pieces(one) if piece[1] is not KEPT] == [(BREAK, ADDED)]


def test_passages_that_were_joined_show_the_join_alone() -> None:
    (one,) = changed_by(JoinPassages("1.7", "1.8"))
    assert [piece for piece in pieces(one) if piece[1] is not KEPT] == [(BREAK, GONE)]


def test_a_passage_that_moved_is_listed_where_it_was_and_where_it_is() -> None:
    changed = changed_by(MovePassage("1.8", "1.a0", "1.3"))
    assert {one.fate for one in changed} == {Fate.MOVED_AWAY, Fate.MOVED}
    assert {state for one in changed for _, state in pieces(one)} == {KEPT}


def test_fields_of_the_masthead_are_compared() -> None:
    after = apply_edit(REVIEW, SetMasthead("issue_number", 42), "2")
    (field,) = compare(REVIEW.issue, after.issue).fields
    assert (field.name, field.before, field.after) == ("issue_number", "", "42")


def test_a_character_that_stayed_by_chance_is_part_of_the_change() -> None:
    read = [(piece.text, piece.state) for piece in pieces_between("主任林晓", "书记林小妹")]
    assert read == [("主任林晓", GONE), ("书记林小妹", ADDED)]


NUMBERS = {
    "a figure": ("设320座", "设480座", [("设", KEPT), ("320", GONE), ("480", ADDED), ("座", KEPT)]),
    "a longer one": ("12号", "123号", [("12", GONE), ("123", ADDED), ("号", KEPT)]),
    "a decimal": ("约3.5米", "约3.7米", [("约", KEPT), ("3.5", GONE), ("3.7", ADDED), ("米", KEPT)]),
    "the year alone": ("2019年3月", "2021年3月", [("2019", GONE), ("2021", ADDED), ("年3月", KEPT)]),
}


@pytest.mark.parametrize(("old", "new", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_a_number_changes_whole(old: str, new: str, expected: list[tuple[str, PieceState]]) -> None:
    assert [(piece.text, piece.state) for piece in pieces_between(old, new)] == expected


@pytest.mark.parametrize("passage", ["1.0", "1.3"])
def test_the_old_and_the_new_text_can_be_read_out_of_the_pieces(passage: str) -> None:
    (one,) = changed_by(ChangeText(passage, 1, 3, "新的"))
    assert "".join(text for text, state in pieces(one) if state is not ADDED) == text_of(REVIEW, passage)


@settings(max_examples=60)
@given(st.text("甲乙丙，1.2", max_size=30), st.text("甲乙丙，1.2", max_size=30))
def test_pieces_make_up_both_texts(old: str, new: str) -> None:
    found = pieces_between(old, new)
    assert "".join(piece.text for piece in found if piece.state is not ADDED) == old
    assert "".join(piece.text for piece in found if piece.state is not GONE) == new
