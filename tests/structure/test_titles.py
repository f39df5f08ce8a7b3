from __future__ import annotations

import pytest

from desktop.model import PassageKind
from desktop.structure.titles import headline_among, title_roles

GROUPS = {
    "one line": (["街道召开推进会"], 0),
    "slogan before event": (["一盏灯 一座城", "柳荫街道党工委书记走访夜间岗位职工"], 0),
    "event before slogan": (["柳荫街道2021年工作会议召开", "同心向未来 携手再出发"], 1),
    "occasion first": (["喜迎社区文化节", "三百名志愿者上岗"], 1),
    "a comma in the kicker": (["“八一”前夕，街道干部走访军属", "情系军营 爱在东篱"], 1),
    "three lines": (["庆祝建街三十周年", "银杏街道第二届邻里节开幕", "门对门笑声朗 心连心日子甜"], 2),
    "two of a kind": (["路灯亮了", "菜场近了"], 0),
}


@pytest.mark.parametrize(("titles", "headline"), GROUPS.values(), ids=GROUPS.keys())
def test_the_headline_is_chosen(titles: list[str], headline: int) -> None:
    assert headline_among(titles) == headline


def test_lines_before_the_headline_are_kickers_and_those_after_it_decks() -> None:
    kinds = title_roles(["甲", "乙", "丙"], 1)
    assert kinds == (PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK)
