"""Names are sorted as in a register: by pinyin, with surnames read as surnames."""

from __future__ import annotations

import pytest

from desktop.text.name_order import name_key


@pytest.mark.parametrize(
    ("surname", "reading"),
    [
        ("单", "shan"),
        ("区", "ou"),
        ("乐", "yue"),
        ("仇", "qiu"),
        ("曾", "zeng"),
        ("查", "zha"),
        ("解", "xie"),
        ("尉迟", "yu"),
        ("万俟", "mo"),
        ("王", "wang"),
    ],
)
def test_a_surname_is_read_as_one(surname: str, reading: str) -> None:
    assert name_key(f"{surname}小满")[0][0] == reading


def test_given_names_are_read_as_words_are() -> None:
    assert [syllable for syllable, _, _ in name_key("王单解")] == ["wang", "dan", "jie"]


def test_names_are_sorted_syllable_by_syllable_then_by_tone() -> None:
    names = ["单闻", "王伟", "沈青", "王薇", "王佩兰", "Anna", "阿里木·买买提"]
    assert sorted(names, key=name_key) == ["Anna", "阿里木·买买提", "单闻", "沈青", "王佩兰", "王薇", "王伟"]
