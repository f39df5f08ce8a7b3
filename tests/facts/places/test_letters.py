"""Names of places look like it by their first and last letters."""

from __future__ import annotations

import pytest

from desktop.facts.places.letters import likeness


@pytest.mark.parametrize("name", ["大坪", "石狗垅", "柳林咀", "棠梨涧"])
def test_villages_look_like_places(name: str) -> None:
    assert likeness(name) > 2.5


@pytest.mark.parametrize("name", ["学习", "电视机", "开会"])
def test_other_words_do_not(name: str) -> None:
    assert likeness(name) < 0


def test_a_letter_that_no_name_has_tells_nothing() -> None:
    assert likeness("αβ") == 0
