"""Parts that the lay-out glued onto one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import Source
from desktop.structure import read_structure
from desktop.structure.lines.glue import unglued
from desktop.structure.lines.line import cut_lines
from desktop.text.view import restore

CUT = {
    "a credit behind the last sentence": ["居民们纷纷点赞。", "（食安办 供稿）"],
    "a credit that is an office": ["居民们纷纷点赞。", "（柳荫居委会）"],
    "a byline behind a title": ["柳荫街道开学第一课", " □记者 陈立 周敏"],
    "names behind a title": ["柳荫街道开学第一课", " 陈立 文/图"],
    "names alone behind a title": ["柳荫街道开学第一课", "　陈立明 周敏"],
    "names set wide behind a title of two phrases": ["锅炉停了 暖气热了", "　见习记者 陈立　周敏　温小满"],
    "a bracketed reporter behind a title": ["柳荫街道开学第一课", "（记者 陈立）"],
    "a byline behind the last sentence": ["居民们纷纷点赞。", "□记者 陈立"],
    "a byline with its own paper": ["居民们纷纷点赞。", " 东篱社区报记者陈立"],
    "a credit in half-width brackets": ["居民们纷纷点赞。", "(文明办)"],
    "a credit in mixed brackets": ["居民们纷纷点赞。", "（通讯员 陈立明、周敏)"],
    "a credit of names alone": ["居民们纷纷点赞。", "（陈立明、周敏）"],
    "a credit that is a pen name": ["居民们纷纷点赞！”", "（小芹）"],
    "an agency": ["居民们纷纷点赞。", "（据新华社东篱9月9日电）"],
    "a source without brackets": ["居民们纷纷点赞。", "来源：东篱发布"],
    "a sender without brackets": ["居民们纷纷点赞。", " 东篱里居委会 供稿"],
    "a section before a title": ["【社区动态】", "柳荫里添了新书屋"],
    "a page label before a title": ["02版 要闻 ", "柳荫里添了新书屋"],
    "a page and its number before a section": ["要闻 02 ", "柳荫快递"],
    "a wide section before a title": ["网 格 日 记　", "停水十小时，社区这样做"],
    "a boxed section before a title": ["■民声直通车　", "区司法局走进东篱社区宣传民法典"],
    "a section by its ending": ["时政快报　", "亲子同读绘本《早安，小巷》"],
    "a section between rules": ["—— 红色引擎 ——", " 柳荫街道举行专题研讨"],
    "an editor before a title": ["2版·街事 责任编辑 陈立　", "一位妈妈的感谢信"],
    "a page label before section and title": ["第3版 ", "【社区动态】", "柳荫里添了新书屋"],
}
WHOLE = {
    "who reports": "陈立报道 “书屋开门了吗？”居民一早就来问",
    "an aside": "会上表彰了三个家庭（见右图）。",
    "words in brackets": "他们都是老街坊。（笑）",
    "a paper's own opening": "【本报讯】昨日，柳荫里的书屋开门了。",
    "a stage direction": "他们都是老街坊。（全场笑）",
    "whoever took the picture": "居民们在书屋里看书。（陈立 摄）",
    "a caption and its photographer": "居民们在书屋里看书 陈立 摄",
    "a byline of several roles": "本报记者 陈立 通讯员 周敏 文/图",
    "a byline of several boxes": "□本报记者 陈立 □本报通讯员 周敏",
    "a lead and its bracket": "本报讯（记者 陈立 周敏",
    "what somebody said": "“谢谢大家！”陈立明笑着说",
    "a reporter amid a sentence": "他对 记者 说起了三年前的事，眼里有光。",
}


GLUED = {
    "a byline": ("柳荫里添了新书屋 □记者 陈立", "居民们纷纷点赞。", ["headline", "byline", "paragraph"]),
    "a byline behind": (
        "柳荫里添了新书屋",
        "居民们纷纷点赞。□记者 陈立",
        ["headline", "paragraph", "byline"],
    ),
    "a credit": ("柳荫里添了新书屋", "居民们纷纷点赞。（柳荫居委会）", ["headline", "paragraph", "credit"]),
    "names": ("柳荫里添了新书屋", "居民们纷纷点赞。（陈立明、周敏)", ["headline", "paragraph", "credit"]),
}


def test_names_in_brackets_below_each_other_are_no_sections() -> None:
    rows = "【用餐地点】东篱里三号一楼\n【怎样报名】请到门口登记"
    assert parts(rows) == rows.split("\n")
    assert len(parts(rows.split("\n")[0])) == 2


def parts(text: str) -> list[str]:
    return [line.text for line in unglued(cut_lines(Source.of_text(text), restore(text)))]


@pytest.mark.parametrize("expected", CUT.values(), ids=CUT.keys())
def test_a_glued_line_is_cut(expected: list[str]) -> None:
    assert parts("".join(expected)) == [restore(part.strip()) for part in expected]


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


@pytest.mark.parametrize(("title", "ending", "kinds"), GLUED.values(), ids=GLUED.keys())
def test_glued_parts_are_passages_of_their_own(title: str, ending: str, kinds: list[str]) -> None:
    text = (
        f"{title}\n\n3月4日，柳荫里的书屋开门了，{ending}\n\n"
        "老楼装上新电梯\n\n3月5日，3号楼的电梯通了，老人们下楼不再难。"
    )
    first, _ = read_structure(Source.of_text(text)).articles
    assert [str(passage.kind) for passage in first.passages] == kinds


def test_a_part_that_goes_on_is_no_seam_and_keeps_its_space() -> None:
    text = "社区动态 邻里新风\n\n3月4日，柳荫里的书屋开门了，居民们纷纷点赞。"
    (article,) = read_structure(Source.of_text(text)).articles
    assert "".join(passage.text for passage in article.passages).startswith("社区动态")
    assert not any(list(passage.seams()) for passage in article.passages)
