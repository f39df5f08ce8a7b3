"""Parts that the lay-out glued onto one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import Source
from desktop.structure import read_structure
from desktop.structure.glue import unglued
from desktop.structure.lines import cut_lines
from desktop.text.view import restore

CUT = {
    "a credit behind the last sentence": ["居民们纷纷点赞。", "（食安办 供稿）"],
    "a credit that is an office": ["居民们纷纷点赞。", "（柳荫居委会）"],
    "a byline behind a title": ["柳荫街道开学第一课", " □记者 陈立 周敏"],
    "a section before a title": ["【社区动态】", "柳荫里添了新书屋"],
}
WHOLE = {
    "an aside": "会上表彰了三个家庭（见右图）。",
    "words in brackets": "他们都是老街坊。（笑）",
    "a paper's own opening": "【本报讯】昨日，柳荫里的书屋开门了。",
    "a reporter amid a sentence": "他对 记者 说起了三年前的事，眼里有光。",
}


def parts(text: str) -> list[str]:
    return [line.text for line in unglued(cut_lines(Source.of_text(text), restore(text)))]


@pytest.mark.parametrize("expected", CUT.values(), ids=CUT.keys())
def test_a_glued_line_is_cut(expected: list[str]) -> None:
    assert parts("".join(expected)) == [part.strip() for part in expected]


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_what_is_one_thing_is_left_whole(text: str) -> None:
    assert parts(text) == [text]


@given(
    st.lists(
        st.sampled_from(["。", "（", "）", "【", "】", " ", "□", "记者", "陈立", "社区动态", "甲", "\n"]),
        max_size=24,
    )
)
def test_nothing_but_white_space_is_lost_between_parts(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join("".join(parts(text)).split()) == "".join(text.split())


def test_a_credit_glued_to_the_last_paragraph_is_a_credit() -> None:
    text = (
        "柳荫里添了新书屋\n\n3月4日，柳荫里的书屋开门了，居民们纷纷点赞。（柳荫居委会）\n\n"
        "老楼装上新电梯\n\n3月5日，3号楼的电梯通了，老人们下楼不再难。"
    )
    first, _ = read_structure(Source.of_text(text)).articles
    assert [(str(passage.kind), passage.text) for passage in first.passages] == [
        ("headline", "柳荫里添了新书屋"),
        ("paragraph", "3月4日，柳荫里的书屋开门了，居民们纷纷点赞。"),
        ("credit", "（柳荫居委会）"),
    ]


def test_a_part_that_goes_on_is_no_seam_and_keeps_its_space() -> None:
    text = "社区动态 邻里新风\n\n3月4日，柳荫里的书屋开门了，居民们纷纷点赞。"
    (article,) = read_structure(Source.of_text(text)).articles
    assert "".join(passage.text for passage in article.passages).startswith("社区动态")
    assert not any(list(passage.seams()) for passage in article.passages)
