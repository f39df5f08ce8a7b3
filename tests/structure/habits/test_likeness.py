"""What lines of several issues have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.structure.habits.likeness import form_of, title_signs, words_of
from desktop.structure.habits.printed_fields import number_in, templates_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("【邻里灯】", "邻里灯"),
        ("邻 里 灯", "邻里灯"),
        ("第12版", "第0版"),
        ("◎第3版◎", "◎第0版◎"),
        ("长" * 25, ""),
        ("", ""),
    ],
)
def test_words_are_known_without_their_decoration(text: str, words: str) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("——青溪居委会", "——乙"),
        ("【文/陈立】", "【甲/甲】"),
        ("撰文 陈立", "撰文 甲"),
        ("NO.043 （总第43期）", "a.0 （甲0甲）"),
        ("一盏灯 一座城", ""),
        ("路灯亮了，居民笑了", ""),
        ("▲居民们在新修好的长廊里下棋，孩子们在一旁看着，谁也舍不得先回家去", "▲…"),
        ("居民们在新修好的长廊里下棋，孩子们在一旁看着，谁也舍不得先回家吃晚饭去", ""),
    ],
)
def test_a_form_keeps_the_marks_and_the_words_for_authors(text: str, form: str) -> None:
    assert form_of(text) == form


@pytest.mark.parametrize(
    ("titles", "signs"),
    [
        (("路灯亮", "青溪街道换上路灯"), ["2行", "2行，第1行最短", "2行，依次是短语、叙事"]),
        (("菜场搬进新楼", "路灯亮", "公园多了秋千"), ["3行", "3行，第2行最短"]),
        (("路灯亮了", "菜场近了"), ["2行"]),
        (("一盏灯 一座城", "青溪街道换路灯"), ["2行", "2行，依次是对句、叙事"]),
        (("路灯亮了",), []),
    ],
    ids=["short and long", "three", "alike", "slogan and news", "a single one"],
)
def test_title_groups_are_alike_by_number_lengths_and_what_they_say(
    titles: tuple[str, ...], signs: list[str]
) -> None:
    assert list(title_signs(titles).values()) == signs


@given(st.text(st.characters(exclude_characters="〔〕")), st.integers(0, 9999), st.text("期 共0版"))
def test_a_number_is_found_again_where_it_was_printed(before: str, number: int, behind: str) -> None:
    line = f"{before}№{number}期{behind}"
    found = [number_in(line, template) for template in templates_of(line, number)]
    assert found
    assert all(match and int(match[1]) == number for match in found)


def test_the_next_number_is_read_in_the_same_place() -> None:
    (template,) = templates_of("NO.017 2024年5月6日", 17)
    found = number_in("NO.018 2024年11月12日", template)
    assert found is not None
    assert found[1] == "018"
