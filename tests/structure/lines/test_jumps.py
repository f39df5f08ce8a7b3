"""Articles continued on another page: which line takes up which, and one article comes of both halves."""

from __future__ import annotations

import pytest

from desktop.model import PassageKind, Reading, Source
from desktop.structure import read_structure
from desktop.structure.lines.jumps import is_jump
from desktop.structure.lines.page import page_of

JUMPS = [
    "（下转第2版）",
    "(上接1版)",
    "▶下转A4",
    "◀上接A2",
    "（下转第二版）",
    "（上接第1版《书屋开门》）",
    "接第2版",
]
NO_JUMPS = ["转发第2版通知", "他转身接过话筒", "第2版", "下转机场的旅客请注意安全"]

FIRST = """柳荫里添了新书屋

3月4日上午,柳荫里的书屋开门了,居民们纷纷前来借书,有的还带来了家里的旧

(下转第2版)

老楼装上新电梯

3月5日,3号楼的电梯通了,老人们下楼不再难。

02版 社区

"""
SECOND = """(上接第1版)

书,一天就登记了三百多册。书屋每天开放到晚上八点。

“以后借书方便了。”居民林晓说。

社区食堂开张

3月6日,社区食堂开张,首日接待居民三百余人。"""


@pytest.mark.parametrize("text", JUMPS)
def test_a_jump_is_known(text: str) -> None:
    assert is_jump(text)


@pytest.mark.parametrize("text", NO_JUMPS)
def test_other_words_are_no_jump(text: str) -> None:
    assert not is_jump(text)


def test_a_jump_is_taken_up_by_page() -> None:
    text = "甲\n（下转第2版）\n乙\n（下转第3版）\n第2版\n（上接第1版）\n第3版\n（上接第1版）"
    assert page_of(Source.of_text(text)).taken_up == {5: 1, 7: 3}


def test_what_the_first_page_sent_away_was_sent_away_first() -> None:
    text = "甲\n（下转第3版）\n乙\n（下转第3版）\n丙\n（上接第2版）\n丁\n（上接第1版）"
    assert page_of(Source.of_text(text)).taken_up == {5: 3, 7: 1}


def test_what_nothing_sent_away_is_taken_up_by_nothing() -> None:
    assert page_of(Source.of_text("甲\n（上接第1版）\n乙\n（下转第3版）")).taken_up == {}


def titles_of(reading: Reading) -> list[list[str]]:
    return [[title.text for title in article.titles] for article in reading.articles]


@pytest.mark.parametrize("again", ["", "柳荫里添了新书屋\n\n"], ids=["alone", "under its title again"])
def test_a_continued_article_is_one(again: str) -> None:
    reading = read_structure(Source.of_text(FIRST + again + SECOND))
    assert titles_of(reading) == [["柳荫里添了新书屋"], ["老楼装上新电梯"], ["社区食堂开张"]]
    paragraphs = [passage.text for passage in reading.articles[0].of_kind(PassageKind.PARAGRAPH)]
    assert paragraphs[0].endswith("有的还带来了家里的旧书，一天就登记了三百多册。书屋每天开放到晚上八点。")
    assert len(paragraphs) == 2


def test_the_join_over_a_jump_is_a_seam() -> None:
    first = read_structure(Source.of_text(FIRST + SECOND)).articles[0]
    (joined,) = (passage for passage in first.passages if list(passage.seams()))
    assert joined.text.startswith("3月4日")


def test_a_title_that_is_another_articles_is_not_taken_for_a_repeated_one() -> None:
    other = "桥下的菜园收菜了\n\n"
    reading = read_structure(Source.of_text(FIRST + other + SECOND))
    titles = [title for group in titles_of(reading) for title in group]
    assert "桥下的菜园收菜了" in titles
    assert [title.text for title in reading.articles[0].titles] == ["柳荫里添了新书屋"]


def test_a_section_above_a_jump_is_that_of_the_next_article() -> None:
    reading = read_structure(Source.of_text(FIRST + "【邻里故事】\n\n" + SECOND))
    last = reading.articles[-1]
    assert [passage.text for passage in last.of_kind(PassageKind.SECTION)] == ["【邻里故事】"]
    assert titles_of(reading)[-1] == ["社区食堂开张"]
