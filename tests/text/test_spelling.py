"""Words are found by their pinyin, whole or by initials."""

from __future__ import annotations

import pytest

from desktop.text.spelling import is_typed


@pytest.mark.parametrize("query", ["xingqi", "riqi", "xqyrq", "xq"])
def test_pinyin_and_initials_find_words(query: str) -> None:
    assert is_typed("星期与日期不符", query)


@pytest.mark.parametrize("query", ["rqbf", "yue", "星期"])
def test_other_letters_and_characters_do_not(query: str) -> None:
    assert not is_typed("星期与日期不符", query)


@pytest.mark.parametrize("query", ["chongzuo", "zhongzuo", "cz", "zz", "zuo"])
def test_a_character_of_several_readings_is_typed_in_any(query: str) -> None:
    assert is_typed("重做", query)
