from __future__ import annotations

import pytest

from desktop.model import Hint, HintKind, PassageKind, Source, Span
from desktop.structure import read_structure
from desktop.structure.articles.titles import headline_among, title_roles

GROUPS = {
    "one line": (["街道召开推进会"], 0),
    "slogan before event": (["一盏灯 一座城", "柳荫街道党工委书记走访夜间岗位职工"], 0),
    "event before slogan": (["柳荫街道2021年工作会议召开", "同心向未来 携手再出发"], 1),
    "occasion first": (["喜迎社区文化节", "三百名志愿者上岗"], 1),
    "a comma in the kicker": (["“八一”前夕，街道干部走访军属", "情系军营 爱在东篱"], 1),
    "three lines": (["庆祝建街三十周年", "银杏街道第二届邻里节开幕", "门对门笑声朗 心连心日子甜"], 2),
    "a kicker that is not finished": (["停演三年之后——", "老戏台又开锣了"], 1),
    "a deck behind a dash": (["钟不走了找老秦", "——一位修表匠和他的半条街"], 0),
    "an addition in brackets": (["井台", "（外一首）"], 0),
    "two of a kind": (["路灯亮了", "菜场近了"], 0),
}


@pytest.mark.parametrize(("titles", "headline"), GROUPS.values(), ids=GROUPS.keys())
def test_the_headline_is_chosen(titles: list[str], headline: int) -> None:
    assert headline_among(titles) == headline


def test_lines_before_the_headline_are_kickers_and_those_after_it_decks() -> None:
    kinds = title_roles(["甲", "乙", "丙"], 1)
    assert kinds == (PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK)


def test_the_size_that_the_source_gives_decides() -> None:
    text = "银杏街道举办邻里节\n\n门对门笑声朗 心连心日子甜\n\n3月4日，银杏街道的邻里节开幕，居民们围坐一堂。"
    first, second = Hint(Span(0, 9), HintKind.HEADING, 1), Hint(Span(11, 24), HintKind.HEADING, 2)
    (article,) = read_structure(Source("甲.docx", text, "", hints=(first, second))).articles
    assert [(str(title.kind), title.text[:2]) for title in article.titles] == [
        ("headline", "银杏"),
        ("deck", "门对"),
    ]
