"""The year of an issue: what settles it, what merely hints at it, and when it stays open."""

from __future__ import annotations

import pytest

from desktop.facts.year.inference import infer_year
from desktop.model import Issue, Masthead
from tests.gold import issue_of_text

KNOWN = {
    "founding of the country": (["喜迎新中国成立70周年，社区挂起灯笼。"], 2019),
    "founding of the party": (["纪念中国共产党成立100周年。"], 2021),
    "numbered day": (["第39个教师节前夕，区领导走访学校。"], 2023),
    "numbered fair": (["第五届中国国际进口博览会开幕。"], 2022),
    "an anniversary of its own": (["食堂创办于2014年6月。", "店庆十周年，老客半价。"], 2024),
    "a yearly series": (["第八届邻居节开幕。", "邻居节自2013年起，每年9月举办一届。"], 2020),
    "date in the lead": (["2019年9月17日上午，区领导走访。"], 2019),
    "half-year meeting": (["街道召开2019年半年度工作会。"], 2019),
    "a meeting of the year": (["4月21日，街道召开2023年重点工作推进会。"], 2023),
    "a quarter": (["点评2021年第一季度工作。", "听取2022年度监督议题的建议。"], 2021),
    "a recent day": (["记者日前获悉，2024年12月26日公布的名单里有本区。"], 2024),
    "a numbered sitting": (["2月26日，商圈发展联席会2025年第一次会议举行。"], 2025),
    "a review of a quarter": (["——锦墨街道2024年三季度经济运行综述"], 2024),
    "a notice": (["锦墨街道公办小学2026年秋季新生登记须知", "网上登记5月8日开始。"], 2026),
    "the day of a notice": (["现将名单予以公示。", "2024年10月28日"], 2024),
    "honours in winter": (["2025年度“溪上之光”名单揭晓", "12月20日，颁奖典礼举行。"], 2025),
    "honours in the new year": (["关于表彰2024年度先进的通报", "1月10日，颁奖仪式举行。"], 2025),
    "words of one year": (["今年是“十四五”开局之年。"], 2021),
    "how long it lasted": (["从1998年开始，她在村口守着小卖部，一守就是26年。"], 2024),
    "weekdays and a sign of the times": (
        ["6月5日（星期六）开课，8月1日（周日）结束。", "今年疫情防控不松劲。"],
        2021,
    ),
    "zodiac and a cyclical name": (["龙年春节，社区送福。", "甲辰年新春团拜会举行。"], 2024),
    "two hints that agree": (["2020年由于疫情的暴发，大家很关注健康。今年的疫情防控不松劲。"], 2020),
}


@pytest.mark.parametrize(("paragraphs", "year"), KNOWN.values(), ids=KNOWN)
def test_the_year_follows_from_the_words(paragraphs: list[str], year: int) -> None:
    inferred = infer_year(issue_of_text(*paragraphs))
    assert inferred is not None
    assert inferred[0] == year


OPEN = {
    "nothing": ["11月3日，区领导走访。"],
    "a day in a case": ["近日，法院审结一起借款案，2023年3月5日，甲向乙借款。"],
    "the second half of a year": ["与2023年上半年相比，2023年下半年投诉减少。"],
    "one weekday": ["6月5日（星期六）开课。", "今年疫情防控不松劲。"],
    "about so long": ["从1998年开始，她已经守了20多年。"],
    "a year long gone": ["老楼建于1986年。"],
    "a beginning": ["自2021年9月1日起，窗口受理加装电梯。"],
    "a plan": ["到2035年基本实现现代化。", "将于2025年上半年推广。"],
    "an age": ["2010年成立的食堂，65周岁以上老人半价。"],
    "a review": ["街道召开2022年工作总结会。"],
    "one hint": ["2019年，小区改造完成，居民很高兴。"],
    "an entry made a year ahead": ["2026年上半年征兵报名已经开始。"],
    "a notice for next spring": ["2026年春节期间垃圾清运通告", "请相互转告。"],
    "honours without a day": ["2024年度先进名单揭晓。"],
    "a meeting in January that praises": ["1月27日上午，白鹤街道举行2023年志愿者表扬大会。"],
    "a look back in January": ["1月27日上午，白鹤街道开会。2023年白鹤街道办了不少实事，人人称好。"],
    "two answers": ["庆祝新中国成立70周年。", "庆祝中国共产党成立100周年。"],
    "an old anniversary": ["2019年庆祝新中国成立70周年时种下的树，到2023年已经成荫。", "2024年，树又高了。"],
}


@pytest.mark.parametrize("paragraphs", OPEN.values(), ids=OPEN)
def test_the_year_stays_open_without_evidence_that_agrees(paragraphs: list[str]) -> None:
    assert infer_year(issue_of_text(*paragraphs)) is None


def test_the_evidence_is_quoted_with_its_reckoning() -> None:
    inferred = infer_year(issue_of_text("庆祝建军95周年。"))
    assert inferred == (2022, "文中“建军95周年”（1927＋95）")


def test_the_masthead_comes_first() -> None:
    masthead = Masthead(date="2020-08-12")
    issue = Issue((), masthead, (), issue_of_text("庆祝建军95周年。").articles)
    assert infer_year(issue) == (2020, "报头日期 2020-08-12")


def test_a_year_entered_by_hand_counts() -> None:
    assert infer_year(Issue((), Masthead(year=2018))) == (2018, "报头")
