"""Bodies and places of which something makes doubt are asked about first."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind, Roster, RosterEntry
from desktop.review.judge import SURE
from tests.gold import issue_of_text


def named(text: str, name: str, roster: Roster | None = None) -> Fact:
    return next(fact for fact in gather_facts(issue_of_text(text), roster) if fact.text == name)


IN_DOUBT = {
    "those of a city": ("微更新进入上海社区，居民叫好。", "上海社区", "专名是个常用词"),
    "of a city without name": (
        "活动在市荷塘镇中心小学举行。",
        "市荷塘镇中心小学",
        "开头的市、区、县没有名字",
    ),
    "of words alone": ("大家看了综合性山体公园。", "综合性山体公园", "全由常用词组成"),
    "begun by a verb": ("他现在住西荷柳塘，常回来。", "住西荷柳塘", "开头像是动词或虚词"),
    "torn out of a word": ("一行来到东风巷战旧址。", "东风巷", "可能断在词的中间"),
    "where a body begins": ("他们聚焦人大代表之家的建设。", "人大代表之家", "从哪个字起没有把握"),
    "of no sort that is known": ("一行来到桐花坊青年基地。", "桐花坊青年基地", "不见单位常用的结尾"),
    "of common words": ("活动在大厅举行，社区睦邻中心承办。", "社区睦邻中心", "全由常用词组成"),
    "of praise, more than once": (
        "小区成了幸福之家，人人爱这幸福之家。",
        "幸福之家",
        "全由常用词组成",
    ),
    "called by a common word": ("一行来到梧桐街道。", "梧桐街道", "专名是个常用词"),
    "short form": ("荷淀居民区变了，这为荷淀带来了活力。", "荷淀", "只是简称"),
}


@pytest.mark.parametrize(("text", "name", "reason"), IN_DOUBT.values(), ids=IN_DOUBT)
def test_what_is_in_doubt_says_why(text: str, name: str, reason: str) -> None:
    fact = named(text, name)
    assert fact.confidence < SURE
    assert fact.evidence.endswith(reason)


IN_NONE = {
    "office for town and country": ("请区住房城乡建设局来人。", "区住房城乡建设局"),
    "part of the army": ("中国人民解放军空军某部派员到场。", "中国人民解放军空军某部"),
    "body behind a mark": ("柳湾街道党群服务中心开门了。", "柳湾街道党群服务中心"),
    "organ that stands by itself": ("由党群服务中心主办。", "党群服务中心"),
    "firm of a trade": ("一行走进德润食品，看了车间。", "德润食品"),
    "community of a street": ("医生来到银溪区梧桐街道。", "梧桐街道"),
    "road called by a common word": ("一行走到桃源路，停了下来。", "桃源路"),
    "county behind its province": ("学生来自广西南宁市。", "南宁市"),
}


@pytest.mark.parametrize(("text", "name"), IN_NONE.values(), ids=IN_NONE)
def test_what_is_plain_is_in_no_doubt(text: str, name: str) -> None:
    assert named(text, name).confidence >= SURE


def test_what_comes_again_is_in_no_doubt() -> None:
    assert named("梧桐街道开会，梧桐街道很大。", "梧桐街道").confidence >= SURE


def test_what_is_torn_out_of_a_word_is_in_doubt_however_often() -> None:
    fact = named("一行来到东风巷战旧址，东风巷战已经过去。", "东风巷")
    assert fact.evidence.endswith("可能断在词的中间")


def test_what_the_roster_knows_is_in_no_doubt() -> None:
    known = Roster((RosterEntry("梧桐街道", kind=FactKind.PLACE, issues=1),))
    assert named("一行来到梧桐街道。", "梧桐街道", known).confidence >= SURE
