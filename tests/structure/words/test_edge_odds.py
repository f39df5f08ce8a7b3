from __future__ import annotations

import pytest

from desktop.structure.words.edge_odds import LIMIT, closing, heading, opening

GOING_ON = ("的居民都来了", "户人家装上了扶手", "元买来新的灯", "以后再来看")
BEGUN = ("近日，社区办起了夜校", "他把钥匙交给邻居", "目前，工程已经完工", "5月，河边的树绿了")


@pytest.mark.parametrize("text", GOING_ON)
def test_a_word_that_sentences_do_not_begin_with_goes_on_with_one(text: str) -> None:
    assert opening(text) < 0


@pytest.mark.parametrize("text", BEGUN)
def test_a_word_that_sentences_begin_with_begins_one(text: str) -> None:
    assert opening(text) > 0


def test_a_number_is_told_by_what_is_counted() -> None:
    assert opening("5月，河边的树绿了") > opening("5%的住户没有回应")


@pytest.mark.parametrize("text", ["张家有一口老井", "“", "——", ""])
def test_names_and_marks_tell_nothing_of_a_beginning(text: str) -> None:
    assert opening(text) == 0


def test_heads_end_otherwise_than_what_was_cut() -> None:
    assert closing("老厂房变成社区食堂") > 0 > closing("居民区里还有不少")


def test_heads_begin_otherwise_than_sentences() -> None:
    assert heading("志愿者清扫楼道") > 0 > heading("后来他又修好了门铃")


def test_no_word_tells_more_than_the_limit() -> None:
    told = [opening(text) for text in (*GOING_ON, *BEGUN)]
    assert max(map(abs, told)) <= LIMIT
