import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.text.longest import longest_of

_LETTERS = "".join(map(chr, range(ord("一"), ord("一") + 90)))
_MANY = [first + second for first in _LETTERS for second in "道路街"]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["街", "街道", "街道办"], "在街道办事处", ["街道办"]),
        (["街", "街道办"], "街道", ["街"]),
        (["甲", "乙", "丙"], "丁乙", ["乙"]),
        (["a.b", "a-c"], "axb a.b a-c", ["a.b", "a-c"]),
        ([*_MANY, "一道门"], "一道门二街", ["一道门"]),
        ([*_MANY, "一"], "一一道", ["一", "一道"]),
    ],
)
def test_the_longest_word_that_stands_there_is_found(words: list[str], text: str, found: list[str]) -> None:
    assert re.findall(longest_of(words), text) == found


@settings(max_examples=60)
@given(
    st.lists(st.text(_LETTERS[:70], min_size=1, max_size=3), min_size=1, max_size=200),
    st.text(_LETTERS[:70], max_size=60),
)
def test_many_words_are_found_as_one_by_one(words: list[str], text: str) -> None:
    one_by_one = "|".join(sorted(words, key=len, reverse=True))
    assert re.findall(longest_of(words), text) == re.findall(one_by_one, text)
