from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import Span
from desktop.ui.galley.change import Change, difference

TEXTS = st.text(alphabet="好人😀", max_size=8)


@pytest.mark.parametrize(
    ("old", "new", "caret", "change"),
    [
        ("好人", "好人们", 3, Change(2, 2, "们")),
        ("好人", "好好人", 1, Change(0, 0, "好")),
        ("好人", "好好人", 2, Change(1, 1, "好")),
        ("好好人", "好人", 1, Change(1, 2, "")),
        ("好好人", "好人", 0, Change(0, 1, "")),
        ("好人", "坏事", 2, Change(0, 2, "坏事")),
        ("好人", "好人", 1, None),
    ],
    ids=["behind", "first twin", "second twin", "deleted back", "deleted ahead", "replaced", "nothing"],
)
def test_the_caret_says_which_of_equal_characters_was_typed(
    old: str, new: str, caret: int, change: Change | None
) -> None:
    assert difference(old, new, caret) == change


@given(TEXTS, TEXTS, st.data())
def test_a_change_turns_the_old_text_into_the_new(old: str, new: str, data: st.DataObject) -> None:
    change = difference(old, new, data.draw(st.integers(0, len(new))))
    made = old[: change.start] + change.text + old[change.end :] if change else old
    assert made == new


@given(TEXTS, TEXTS, st.data())
def test_words_that_were_not_touched_stay_the_same_words(old: str, new: str, data: st.DataObject) -> None:
    change = difference(old, new, data.draw(st.integers(0, len(new))))
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    if change and (span.end <= change.start or span.start >= change.end):
        assert change.moved(span).of(new) == span.of(old)


@pytest.mark.parametrize(
    ("span", "moved"),
    [(Span(0, 2), Span(0, 2)), (Span(2, 4), Span(3, 5)), (Span(1, 3), Span(1, 4)), (Span(4, 4), Span(5, 5))],
    ids=["ends there", "begins there", "round it", "behind"],
)
def test_a_character_typed_between_two_marks_belongs_to_neither(span: Span, moved: Span) -> None:
    assert Change(2, 2, "字").moved(span) == moved


def test_words_that_were_deleted_leave_an_empty_span() -> None:
    assert Change(1, 5, "").moved(Span(2, 4)) == Span(1, 1)
