"""Numbers: what is announced and listed, numbered series, totals and their parts."""

from __future__ import annotations

import pytest

from tests.checks.checking import found_by

KEPT = {
    "brackets": ["今年要办四方面小事：（1）修墙；（2）修灯；（3）种树；（4）换锁。"],
    "over a stop": ["他讲了三点要求。一要快。二要准。三要实。"],
    "in the next paragraphs": ["他提出三点要求。", "第一，要快。", "第二，要准。", "第三，要实。"],
    "bullets": ["主要安排三项活动。", "●集市", "周六举行。", "●议事会", "●课堂"],
    "pairs": ["处理好三对关系：得与失的关系、快与慢的关系、大与小的关系。"],
    "named before": ["“甲一、乙二、丙三”三大品牌。"],
    "no list": ["提出三点要求。会后散去。"],
    "more than ten": [
        "会上提出十二条要求：" + "；".join(f"（{number}）好" for number in range(1, 13)) + "。"
    ],
    "twice ten": ["会上提出二十条要求：" + "；".join(f"（{number}）好" for number in range(1, 21)) + "。"],
    "twelve people": ["表彰了十二位居民：" + "、".join("甲乙丙丁戊己庚辛壬癸子丑") + "。"],
    "a month": ["提前一个月分三路调查：（1）入户；（2）进楼；（3）上网。"],
}


@pytest.mark.parametrize("paragraphs", KEPT.values(), ids=KEPT)
def test_an_announcement_that_is_kept_is_left_alone(paragraphs: list[str]) -> None:
    assert found_by("promised-count", *paragraphs) == []


BROKEN = {
    "brackets": (["今年要办四方面小事：（1）修墙；（2）修灯；（3）种树。"], "四方面"),
    "over a stop": (["他讲了三点要求。一要快。二要准。"], "三点"),
    "bullets": (["注意以下四类骗局：", "●刷单", "●客服", "●投资"], "四类"),
    "pairs": (["处理好三对关系：得与失的关系、快与慢的关系。"], "三"),
    "named before": (["“甲一、乙二”三大品牌。"], "三"),
    "more than ten": (["会上提出十二条要求：（1）快；（2）准；（3）实。"], "十二条"),
    "catchword": (["要做到“四个到位”：一是排查到位；二是整改到位；三是宣传到位。"], "四个"),
    "people": (["表彰了4位居民：钱进、孙莉、周平。"], "4"),
}


@pytest.mark.parametrize(("paragraphs", "words"), BROKEN.values(), ids=BROKEN)
def test_an_announcement_that_is_not_kept_is_found(paragraphs: list[str], words: str) -> None:
    (finding,) = found_by("promised-count", *paragraphs)
    assert finding.text == words


GAPS = {
    "a number missing": (["一是快；三是准。"], ["“一是”后面缺“二是”。"]),
    "a number twice": (["（1）快；（2）准；（2）实。"], ["“（2）”出现了两次。"]),
    "over paragraphs": (["第一，快。", "第二，准。", "第四，实。"], ["“第二”后面缺“第三”。"]),
    "two series": (["一要快。二要准。", "一要省。二要好。"], []),
    "words of a sentence": (["统一是好事，三是好数字。"], []),
}


@pytest.mark.parametrize(("paragraphs", "messages"), GAPS.values(), ids=GAPS)
def test_numbered_series_are_counted_through(paragraphs: list[str], messages: list[str]) -> None:
    assert [finding.message for finding in found_by("series-gap", *paragraphs)] == messages


def test_an_item_listed_twice_is_found_in_any_order_of_words() -> None:
    (finding,) = found_by("repeated-item", "（1）楼道墙面粉刷；（2）增设花坛；（3）粉刷楼道墙面。")
    assert finding.text == "粉刷楼道墙面"


def test_a_listed_matter_is_known_without_the_words_around_it() -> None:
    (finding,) = found_by("repeated-item", "（1）开展楼道堆物清理；（2）增设花坛；（3）清理楼道堆物。")
    assert finding.text == "清理楼道堆物"


MEETINGS = {
    "congress": ("召开第3次党员代表大会。", ("三",)),
    "eleventh": ("召开第11次妇女代表大会。", ("十一",)),
    "twentieth": ("学习20届三中全会精神。", ("二十",)),
    "in words": ("召开第三次党员代表大会。", None),
    "other meeting": ("召开第3次例会。", None),
}


@pytest.mark.parametrize(("text", "suggestions"), MEETINGS.values(), ids=MEETINGS)
def test_congresses_are_numbered_in_words(text: str, suggestions: tuple[str, ...] | None) -> None:
    found = [finding.suggestions for finding in found_by("meeting-number", text)]
    assert found == ([suggestions] if suggestions else [])


SUMS = {
    "fits": ("全村共有320户。其中老户120户，新户200户。", []),
    "a part of it": ("收到173张，其中96张当场认领。", []),
    "a part too large": ("收到73张，其中96张当场认领。", ["part-exceeds-total"]),
    "other things": ("分3个小组。其中志愿者80个。", []),
    "parts too many": ("全村共有300户，其中老户120户，新户200户。", ["parts-sum"]),
    "men and women": ("共有党员420名，其中男党员230名，女党员180名。", ["parts-sum"]),
    "a rate": ("全镇有600人，其中老城每平方公里9500人。", []),
    "the end of a decimal": ("共3·3亿元，其中地方800亿元。", []),
    "the rest": ("对11条意见，答复6条，其余4条转办。", ["parts-sum"]),
    "the rest fits": ("对11条意见，答复6条，其余5条转办。", []),
}


@pytest.mark.parametrize(("text", "rules"), SUMS.values(), ids=SUMS)
def test_totals_are_held_against_their_parts(text: str, rules: list[str]) -> None:
    found = [*found_by("part-exceeds-total", text), *found_by("parts-sum", text)]
    assert [finding.rule for finding in found] == rules


ROUGH = {
    "rough": ("来了3、4个人。", ["3、4"]),
    "some": ("来了20几名志愿者。", ["20几"]),
    "exact months": ("6、7月施工。", []),
    "exact houses": ("1、2号楼施工。", []),
    "not neighbours": ("第3、5名领奖。", []),
}


@pytest.mark.parametrize(("text", "words"), ROUGH.values(), ids=ROUGH)
def test_rough_numbers_are_written_in_words(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("rough-count", text)] == words


LEVELS = {
    "doubled": ("区区委书记到场。", 1),
    "of a residential area": ("永康里居民区区地势低洼。", 1),
    "of the whole": ("全区区小学换灯，全市市民受益。", 1),
    "a residential area's": ("走进社区区委书记调研。", 0),
    "of a county with a short name": ("邛县县委书记和某市市委书记到场。", 0),
    "head of the district": ("云台区区长到场。", 0),
}


@pytest.mark.parametrize(("text", "count"), LEVELS.values(), ids=LEVELS)
def test_doubled_levels_are_found(text: str, count: int) -> None:
    assert len(found_by("doubled-level", text)) == count


COUNTED_LEVELS = {"three called two": ("按省、市、县两级要求。", 1), "two": ("区、街道两级工会。", 0)}


@pytest.mark.parametrize(("text", "count"), COUNTED_LEVELS.values(), ids=COUNTED_LEVELS)
def test_levels_are_counted(text: str, count: int) -> None:
    assert len(found_by("level-count", text)) == count
