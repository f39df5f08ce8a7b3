"""Quantities: number, unit, roughness, and what is no quantity at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.facts.gather import gather_facts
from desktop.facts.quantities.phrases import quantity_phrases
from desktop.model import Fact, FactKind
from tests.gold import issue_of_text


def found_in(text: str) -> list[Fact]:
    return [fact for fact in gather_facts(issue_of_text(text)) if fact.kind is FactKind.QUANTITY]


COUNTED = {
    "多 behind the unit": (
        "3岁多的孩子学了5年多，三公里多。",
        [("3岁多", 3, "岁", True), ("5年多", 5, "年", True), ("三公里多", 3, "公里", True)],
    ),
    "people": ("发动居民300余名参加。", [("300余名", 300, "名", True)]),
    "about": ("接待约4200人次。", [("4200人次", 4200, "人次", True)]),
    "万": ("投入1.2万元。", [("1.2万元", 12000, "元", False)]),
    "多万": ("惠及10多万人。", [("10多万人", 100000, "人", True)]),
    "thousands": ("共1,560户。", [("1,560户", 1560, "户", False)]),
    "no unit": ("服务8.6万常住人口。", [("8.6万", 86000, None, False)]),
    "persons": ("班上12个人都到了。", [("12个人", 12, "个人", False)]),
    "lakes": ("挖了2个人工湖。", [("2个", 2, "个", False)]),
    "share": ("签约率达43.5%。", [("43.5%", 43.5, "%", False)]),
    "below zero": ("气温降至零下7摄氏度。", [("零下7摄氏度", -7, "摄氏度", False)]),
    "days counted": ("公示不少于10日。", [("10日", 10, "日", False)]),
    "working days": ("15个工作日内答复。", [("15个工作日", 15, "个工作日", False)]),
    "months": ("忙了2个多月。", [("2个多月", 2, "个月", True)]),
    "years": ("一放就是13年。", [("13年", 13, "年", False)]),
    "numerals": ("提出三点希望。", [("三点", 3, "点", False)]),
    "大": ("围绕5大主题座谈。", [("5大", 5, "大", False)]),
    "minutes and seconds": ("全程用时8分20秒。", [("8分20秒", 500, "秒", False)]),
    "hours and minutes": ("抢修2小时15分钟。", [("2小时15分钟", 135, "分钟", False)]),
    "money of two units": ("一斤卖4块5。", [("4块5", 4.5, "元", False)]),
    "metres and centimetres": ("水深1米75。", [("1米75", 1.75, "米", False)]),
    "Chinese miles": ("三个渡口隔着不到4里地。", [("三个", 3, "个", False), ("4里", 4, "里", False)]),
    "detonators": ("雷管3.9万发，全部用完。", [("3.9万发", 39000, "发", False)]),
    "fraction": ("须经三分之二以上代表同意。", [("三分之二", 0.667, None, False)]),
    "per cent in words": ("超过百分之三十。", [("百分之三十", 30, "%", False)]),
}


@pytest.mark.parametrize(("text", "expected"), COUNTED.values(), ids=COUNTED)
def test_quantities_are_read(text: str, expected: list[tuple[object, ...]]) -> None:
    facts = found_in(text)
    assert [(fact.text, fact.value, fact.attrs["unit"], fact.attrs["approx"]) for fact in facts] == expected


NONE = {
    "which building": "7栋的居民和5幢2单元的老人、9幢业主来了。",
    "house numbers": "住在云台路12弄3号楼2层的人家。",
    "a staircase": "走到9号楼7单元，住在78号1幢。",
    "a building of an estate": "新沙苑三期9幢、渡口家园5幢获评先进楼栋。",
    "a vehicle": "蹬着一辆三轮车。",
    "a grade": "小学五年级的孩子来了。",
    "a storey": "从1楼走到5楼。",
    "a branch": "第五党支部开会。",
    "a date": "2021年6月5日至8日开放。",
    "a time": "每天9:30至16:30开放，10时30分敲钟。",
    "a decade": "20世纪90年代的老楼。",
    "a year of an era": "民国26年造的老房子。",
    "a title": "学习《关于办好100件实事的意见》。",
    "a telephone": "电话65550132。",
    "a hotline": "拨打12345市民热线。",
    "an article": "送上一份报纸，说一声谢谢。",
    "an idiom": "十分热闹，走进千家万户。",
    "a session": "学习十三届七次全会精神。",
    "a rank": "二级调研员到场。",
    "a version": "升级2.0版。",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_numbers_that_name_things_are_no_quantities(text: str) -> None:
    assert found_in(text) == []


RANGES = {
    "one unit": ("每天上课5至6小时。", [(5, 6)]),
    "two units": ("素菜2元至4元。", [(2, 4), (4, None)]),
}


@pytest.mark.parametrize(("text", "expected"), RANGES.values(), ids=RANGES)
def test_a_range_names_both_ends(text: str, expected: list[tuple[int, int | None]]) -> None:
    assert [(fact.value, fact.attrs.get("value_max")) for fact in found_in(text)] == expected


def test_ordinals_are_marked_as_such() -> None:
    (fact,) = found_in("第12个睦邻节开幕。")
    assert (fact.value, fact.attrs["ordinal"]) == (12, True)


def test_what_is_counted_stands_behind_the_unit() -> None:
    (fact,) = found_in("召集126名党员、志愿者扫雪。")
    assert fact.attrs["of"] == "党员"


@given(st.text(st.sampled_from("0123456789.,，万亿千百十余多个名户元%年月日至第一二三两分之零下楼号 ")))
@settings(max_examples=200)
def test_every_quantity_lies_in_its_text(text: str) -> None:
    for phrase in quantity_phrases(text):
        assert 0 <= phrase.start < phrase.end <= len(text)
