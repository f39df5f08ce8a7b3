"""Words that stand in a text, out of many."""

from __future__ import annotations

import pytest

from desktop.facts.word_index import WordIndex

WORDS = WordIndex({"骆清", "佴建国", "佴建", "石磨镇", "岳"})


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("骆清和佴建国来到荷风小区。", {"骆清", "佴建国", "佴建"}),
        ("佴建", {"佴建"}),
        ("石磨", set()),
        ("清骆", set()),
        ("岳", {"岳"}),
        ("", set()),
    ],
)
def test_the_words_of_a_text_are_those_that_stand_in_it(text: str, standing: set[str]) -> None:
    assert WORDS.standing_in(text) == standing


def test_no_words_stand_anywhere() -> None:
    assert WordIndex(()).standing_in("骆清") == frozenset()
