"""What the page of an official account prints around its articles is copied along, and is no story."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

HEAD = "柳荫里的电梯用上了"
STORY = "9月26日，柳荫里15号楼的电梯启用。从征询到启用用了十四个月，楼组长说最难的是二楼。"
FURNITURE = {Label.FURNITURE, Label.FURNITURE_INSIDE}


def labels(*lines: str) -> list[Label]:
    return [line.label for line in label_lines(page_of(Source.of_text("\n\n".join(lines))))]


@pytest.mark.parametrize(
    "line",
    [
        "点击上方蓝字 关注我们",
        "↑点击上方蓝字关注“柳荫发布”",
        "— END —",
        "点“在看”的你 最好看",
        "分享 收藏 点赞 在看",
        "左右滑动查看更多",
        "阅读原文",
        "长按识别二维码",
    ],
)
@pytest.mark.parametrize("place", [0, 2], ids=["above", "below"])
def test_a_call_of_the_page_is_furniture(line: str, place: int) -> None:
    around = [HEAD, STORY]
    around.insert(place, line)
    found = labels(*around)
    assert found[place] in FURNITURE
    assert Label.TITLE in found
    assert Label.START in found


def test_titles_below_their_heading_at_the_end_are_links() -> None:
    links = ("往期回顾", "▼", "柳荫街道举行中秋游园会", "这个周末，来听评弹", "又到桂花开的时候")
    assert set(labels(HEAD, STORY, *links, "阅读原文")[2:]) <= FURNITURE


def test_a_section_of_that_name_heads_stories() -> None:
    found = labels(HEAD, STORY, "推荐阅读", "一本写给街坊的书", STORY.replace("电梯", "书屋"), STORY)
    assert found[2:4] == [Label.SECTION, Label.TITLE]


def test_a_title_that_speaks_of_such_words_is_a_title() -> None:
    assert labels("居民为食堂点赞", STORY)[0] is Label.TITLE
