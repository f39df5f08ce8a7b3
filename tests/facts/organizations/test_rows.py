"""Bodies that a row tells, where nothing else would."""

from __future__ import annotations

import pytest

from tests.facts.organizations.test_gatherer import texts

FOUND = {
    "a firm that no dictionary has": ("禾光口腔、潮之韵等爱心企业设摊。", {"潮之韵"}),
    "firms without a trade": (
        "走访了德润铜带、禾光油嘴、青梧水泵等企业。",
        {"德润铜带", "禾光油嘴", "青梧水泵"},
    ),
    "a firm between firms": ("来到恒丰重工、卓禾景润、瑞康药业、德润食品的车间。", {"卓禾景润"}),
    "papers and accounts": (
        "柳州晚报、青梧发布、青梧文明网等媒体到场。",
        {"柳州晚报", "青梧发布", "青梧文明网"},
    ),
    "units that are counted": ("治安大队、荷风培训学校等6家辖区单位设摊。", {"荷风培训学校"}),
    "a sort of team amid teams": (
        "有柳塘橄榄绿服务队、禾光助老服务队、青年先锋突击队等队伍。",
        {"青年先锋突击队"},
    ),
    "behind whose it is": (
        "有青梧帮帮团、京华社区的禾光老兵服务队、桂花社区的红心祥和调解队等队伍。",
        {"红心祥和调解队"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_bodies_of_a_row_are_found(text: str, expected: set[str]) -> None:
    assert expected <= texts(text)


NONE = {
    "posts": ("柳湾镇党委、区派第一书记、驻村工作队到会，区妇联、区残联参加。", "区派第一书记"),
    "fields of work": ("区住建、市场监管、消防救援等单位到场。", "市场监管"),
    "projects and roads": ("察看了恒丰重工、环城路桥、瑞康药业、德润食品。", "环城路桥"),
    "all of them": ("派出所、司法所、各事业单位、市场监管所参加。", "各事业单位"),
    "where the clause goes on": ("由区妇联、区残联、区环卫处主办的活动开始了。", "区环卫处主办"),
}


@pytest.mark.parametrize(("text", "body"), NONE.values(), ids=NONE)
def test_what_else_stands_in_a_row_is_no_body(text: str, body: str) -> None:
    assert body not in texts(text)


def test_a_row_without_a_first_word_is_none() -> None:
    assert "派出所受理中心" in texts("等、派出所受理中心")
