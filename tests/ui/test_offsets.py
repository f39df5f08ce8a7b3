from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.offsets import offset_of, position_of

TEXTS = st.text(alphabet="a漢，😀𠮷", max_size=12)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [("a😀b漢", 4, 5), ("a😀b漢", 1, 1), ("a😀b漢", 2, 3), ("", 0, 0)],
    ids=["end", "before a pair", "behind a pair", "empty"],
)
def test_a_pair_counts_as_one_character_here_and_as_two_in_qt(text: str, offset: int, position: int) -> None:
    assert position_of(text, offset) == position
    assert offset_of(text, position) == offset


@given(TEXTS, st.data())
def test_there_and_back_is_the_same_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert offset_of(text, position_of(text, offset)) == offset
