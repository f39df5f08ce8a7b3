from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.line_breaks import advance, ruler


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("街报", 2), ("nb", 1), ("“街报”", 4), ("5月", 1.7), ("周三5月", 3.9), ("9.5", 1.25)],
    ids=["empty", "chinese", "latin", "quotes are Chinese", "air after", "air on both sides", "a thin mark"],
)
def test_the_width_of_a_text_is_counted_in_characters(text: str, width: float) -> None:
    assert advance(text) == pytest.approx(width)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("一二三四", 1),
        ("一二三四五", 2),
        ("一二三四，五六", 2),
        ("一二三四，五六七", 3),
        ("一二三“四五六七", 3),
        ("一二三2023年", 2),
        ("一二三——四五六", 3),
        ("一二三四五六七八" * 2, 4),
        ("x" * 17, 3),
    ],
    ids=[
        "an empty text has a line",
        "a full line",
        "one more",
        "a closing mark takes its character along",
        "which lengthens the text",
        "an opening mark goes down",
        "a number stays whole",
        "a dash stays whole",
        "several lines",
        "a word longer than the column is cut",
    ],
)
def test_lines_end_where_they_may(text: str, lines: int) -> None:
    assert ruler(text).lines(4) == lines


@pytest.mark.parametrize(
    ("text", "end"),
    [("一二三。9点", 2), ("一二三”A座", 2), ("一二9（三四", 2), ("一二三“9点", 2), ("一二三！9点", 4)],
    ids=["behind a full stop", "behind a quote", "before a bracket", "before a quote", "but behind others"],
)
def test_marks_and_digits_stay_together_as_they_do_in_print(text: str, end: int) -> None:
    assert ruler(text).cuts(4)[0] == end


@given(st.text("字，“”a7 —…", max_size=60), st.integers(2, 9))
def test_narrower_columns_never_have_fewer_lines(text: str, characters: int) -> None:
    assert 1 <= ruler(text).lines(characters * 3) <= ruler(text).lines(characters) <= max(1, len(text))
