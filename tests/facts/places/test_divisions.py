"""Cities, districts and counties are known in full, and for short where nothing else is called so."""

from __future__ import annotations

import pytest

from desktop.facts.places.divisions import is_division, is_division_for_short, surely_divisions


@pytest.mark.parametrize("name", ["海曙区", "徽县", "循化撒拉族自治县", "呼和浩特市", "陈巴尔虎旗"])
def test_divisions_are_known_in_full(name: str) -> None:
    assert is_division(name)


@pytest.mark.parametrize("name", ["郊区", "新城", "柳湾区"])
def test_other_words_are_no_divisions(name: str) -> None:
    assert not is_division(name)


def test_a_minority_is_no_part_of_the_short_name() -> None:
    assert is_division_for_short("循化")


def test_a_common_word_is_no_division_without_its_level() -> None:
    assert not is_division_for_short("合作")


def test_what_many_places_are_called_is_not_surely_a_division() -> None:
    assert is_division_for_short("西湖")
    assert "西湖" not in surely_divisions()


def test_no_division_is_called_by_one_letter() -> None:
    assert not is_division_for_short("徽")
