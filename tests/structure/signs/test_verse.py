"""Verse keeps its lines, and the titles below it stay titles."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

VERSE = ("南山的菊", "开成一盏一盏灯", "照着母亲的白发", "也照着回家的路", "弯下腰的人", "写给看不见的秋天")
STORY = (
    "6月18日，柳荫小学三年级的学生在湿地公园上了一堂露天数学课，量荷叶的直径，数莲蓬的孔，孩子们玩得高兴。"
)


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank lines", "blank lines"])
def test_titles_below_verse_are_titles(between: str) -> None:
    found = labels(between.join(("菊花台", "陈立", *VERSE, "荷塘边上了一堂算术课", STORY, STORY)))
    assert {found[line] for line in VERSE[1:]} == {Label.START}
    assert found["荷塘边上了一堂算术课"] is Label.TITLE


def test_section_title_and_name_over_verse_are_no_verse() -> None:
    above = "街道表示，窗口还将延长服务时间，让上班族也能来办事。"
    found = labels("\n".join((STORY, above, "柳荫诗页", "谷雨时节", "白鹤鸣", *VERSE)))
    assert found["白鹤鸣"] is Label.BYLINE
    assert {found[line] for line in VERSE[1:]} == {Label.START}


def test_a_title_and_its_name_below_verse_are_no_verse() -> None:
    found = labels("\n".join(("菊花台", "陈立", *VERSE, "磨盘上的年轮", "穆青禾", STORY, STORY)))
    assert [found["磨盘上的年轮"], found["穆青禾"]] == [Label.TITLE, Label.BYLINE]


def test_a_line_without_a_mark_below_verse_that_has_them_is_no_verse() -> None:
    verse = ("灶台火旺不知愁，", "米香菜香满弄堂。", "渡口来往都是客，", "一碗清粥话短长。")
    found = labels(
        "\n\n".join(("灶台谣", "陈立", *verse, "老街旧事", "温小满：“渡口的风还是那样”", STORY, STORY))
    )
    assert {found[line] for line in verse} == {Label.START}
    assert found["老街旧事"] is not Label.START


def test_a_stanza_of_its_own_is_verse_from_its_first_line_and_ends_at_the_blank_line() -> None:
    below = "荷塘边上了一堂算术课"
    found = labels(
        "\n\n".join((STORY, "致南山，致母亲", "（写在重阳）", "\n".join(VERSE), below, STORY, STORY))
    )
    assert {found[line] for line in VERSE} == {Label.START}
    assert found[below] is Label.TITLE


def test_below_its_author_verse_begins_with_the_first_line() -> None:
    verse = ("一夜西风到小楼，", "满城桂子报新秋，", "江声不改旧时流。", "人间至味是无愁。")
    found = labels(
        "\n".join((STORY, STORY, "浣溪沙·望江秋", "□ 陈立", *verse, "荷塘边上了一堂算术课", STORY))
    )
    assert {found[line] for line in verse} == {Label.START}
    assert found["浣溪沙·望江秋"] is Label.TITLE
