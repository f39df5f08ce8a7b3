"""Letters that only look like a name with a suffix."""

from __future__ import annotations

import pytest

from desktop.facts.phrases.torn import is_object, is_torn

TORN = {"verb goes on": ("药片弄混了", "药片弄"), "ends a verb": ("给人引路。", "人引路")}
WHOLE = {
    "end of the text": ("西浜泵站", "西浜泵站"),
    "lane": ("青竹弄里", "青竹弄"),
    "road": ("船厂路口", "船厂路"),
    "lake": ("莲湖边", "莲湖"),
}


@pytest.mark.parametrize(("text", "name"), TORN.values(), ids=TORN)
def test_a_letter_of_another_word_ends_no_name(text: str, name: str) -> None:
    start = text.index(name)
    assert is_torn(text, start, start + len(name))


@pytest.mark.parametrize(("text", "name"), WHOLE.values(), ids=WHOLE)
def test_a_name_is_whole(text: str, name: str) -> None:
    start = text.index(name)
    assert not is_torn(text, start, start + len(name))


OBJECTS = {
    "aspect": ("印着商场", True),
    "verb of two letters": ("街道协调银行", True),
    "verb of one letter": ("开裁缝铺", True),
    "work in the name": ("街道检测中心", False),
    "name alone": ("光明银行", False),
}


@pytest.mark.parametrize(("text", "is_one"), OBJECTS.values(), ids=OBJECTS)
def test_the_object_of_a_verb_is_no_name(text: str, is_one: bool) -> None:
    assert is_object(text, 0, len(text)) is is_one
