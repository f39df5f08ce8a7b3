"""What finds a word in a text agrees with how the index writes both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.archive.folding import loose, pattern
from desktop.archive.grams import folded

CHARACTERS = st.sampled_from(list("户⼾⾨門门楼樓，,；;（(AaＡａ１1é《 \u3000\n"))


@given(st.text(CHARACTERS, max_size=20), st.text(CHARACTERS, min_size=1, max_size=3))
def test_a_word_is_found_where_the_index_takes_it_for_that_word(text: str, word: str) -> None:
    assert bool(pattern(word, is_loose=False).search(text)) is (folded(word) in folded(text))
    assert bool(pattern(word, is_loose=True).search(text)) is (folded(loose(word)) in folded(loose(text)))


@pytest.mark.parametrize(
    ("word", "text", "is_loose"),
    [
        ("门户", "⻔ ⼾", False),
        ("楼,", "楼，", False),
        ("开门", "開門", True),
        ("ab座", "ＡＢ\u3000座", True),
        ("⻔⼾", "門戶", True),
    ],
)
def test_a_word_is_found_in_another_form(word: str, text: str, is_loose: bool) -> None:
    assert pattern(word, is_loose=is_loose).search(text)
