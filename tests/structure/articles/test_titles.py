from __future__ import annotations

import pytest

from desktop.model import UNSURE_BELOW, PassageKind
from desktop.structure.articles.titles import (
    TITLE_FEATURES,
    headline_chances,
    ranked,
    speaking_for,
    title_evidence,
    title_roles,
)
from tests.structure.press.pieces import pieces

GROUPS = {
    "one line": (["街道召开推进会"], 0),
    "slogan before event": (["一盏灯 一座城", "柳荫街道党工委书记走访夜间岗位职工"], 0),
    "event before slogan": (["柳荫街道2021年工作会议召开", "同心向未来 携手再出发"], 1),
    "occasion first": (["喜迎社区文化节", "三百名志愿者上岗"], 1),
    "a comma in the kicker": (["“八一”前夕，街道干部走访军属", "情系军营 爱在东篱"], 1),
    "three lines": (["庆祝建街三十周年", "银杏街道第二届邻里节开幕", "门对门笑声朗 心连心日子甜"], 1),
    "a kicker that is not finished": (["停演三年之后——", "老戏台又开锣了"], 1),
    "a deck behind a dash": (["钟不走了找老秦", "——一位修表匠和他的半条街"], 0),
    "an addition in brackets": (["井台", "（外一首）"], 0),
    "a deck that names the genre": (["旧衣变新衣", "柳荫里改衣铺见闻"], 0),
    "a place above": (["柳荫街道东篱社区", "冷了就来坐一坐"], 1),
    "a speech above": (["“日子好了，心也宽了”", "柳荫里的晚饭桌"], 1),
    "several questions above": (["谁来管？怎么管？", "楼道里立了新规矩"], 1),
    "a short line over a long one": (["青稞黄", "收割的人赶在下雪前上了高坡"], 1),
    "two of a kind": (["路灯亮了", "菜场近了"], 1),
}


@pytest.mark.parametrize(("titles", "headline"), GROUPS.values(), ids=GROUPS.keys())
def test_the_headline_is_chosen(titles: list[str], headline: int) -> None:
    assert ranked(headline_chances(titles))[0] == headline


SEEN = {
    "破折号领起": (["钟不走了找老秦", "——一位修表匠和他的半条街"], 1),
    "话没说完": (["停演三年之后——", "老戏台又开锣了"], 0),
    "在括号里": (["井台", "（外一首）"], 1),
    "交代由头": (["喜迎社区文化节", "三百名志愿者上岗"], 0),
    "只有地名": (["柳荫街道东篱社区", "冷了就来坐一坐"], 0),
    "交代体裁": (["旧衣变新衣", "柳荫里改衣铺见闻"], 1),
    "整句引语": (["“日子好了，心也宽了”", "柳荫里的晚饭桌"], 0),
    "接连发问": (["谁来管？怎么管？", "楼道里立了新规矩"], 0),
    "长出许多": (["青稞黄", "收割的人赶在下雪前上了高坡"], 1),
    "在中间": (["庆祝建街三十周年", "银杏街道第二届邻里节开幕", "门对门笑声朗 心连心日子甜"], 1),
    "以了字收尾": (["停演三年之后——", "老戏台又开锣了"], 1),
    "是对称的词组": (["一盏灯 一座城", "柳荫街道党工委书记走访夜间岗位职工"], 0),
    "不提机构职务": (["一盏灯 一座城", "柳荫街道党工委书记走访夜间岗位职工"], 0),
    "下面还有一行": (["路灯亮了", "菜场近了"], 0),
}


@pytest.mark.parametrize("rule", [feature.name for feature in TITLE_FEATURES])
def test_a_rule_sees_its_own_line_alone(rule: str) -> None:
    titles, number = SEEN[rule]
    seen = [rule in dict(title_evidence(titles, line)) for line in range(len(titles))]
    assert seen == [line == number for line in range(len(titles))]


SURE = {"one line", "a kicker that is not finished", "a deck behind a dash", "an addition in brackets"}


@pytest.mark.parametrize("name", GROUPS)
def test_what_nothing_tells_for_certain_is_not_sure(name: str) -> None:
    titles, _ = GROUPS[name]
    is_sure = max(headline_chances(titles)) >= UNSURE_BELOW
    assert is_sure or name not in SURE
    assert not is_sure or name != "two of a kind"


def test_leanings_count_beside_the_words() -> None:
    titles, _ = GROUPS["two of a kind"]
    assert ranked(headline_chances(titles, [2.0, 0.0])) == [0, 1]


@pytest.mark.parametrize("pool", ["tune", "test"])
def test_a_choice_is_as_sure_as_it_says(pool: str) -> None:
    asked, sure = list[bool](), list[bool]()
    for piece in pieces(pool):
        if piece.kind != "sidebar" and len(piece.titles) > 1:
            chances = headline_chances(piece.titles)
            best = ranked(chances)[0]
            (sure if chances[best] >= UNSURE_BELOW else asked).append(piece.roles[best] == "headline")
    assert sum(sure) >= 0.8 * len(sure)
    assert len(asked) - sum(asked) >= len(asked) / 5


def test_a_choice_says_what_spoke_for_it() -> None:
    assert list(speaking_for(["一盏灯 一座城", "柳荫街道党工委书记走访职工"], 0)) == [
        "不提机构职务",
        "是对称的词组",
    ]


def test_lines_before_the_headline_are_kickers_and_those_after_it_decks() -> None:
    assert title_roles(3, 1) == (PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK)
    assert title_roles(1, 0) == (PassageKind.HEADLINE,)
