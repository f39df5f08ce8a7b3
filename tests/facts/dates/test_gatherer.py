"""Dates: how they are written, what they mean, and which year they hang on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.facts.context import ArticleView, Background, views_of
from desktop.facts.dates.gatherer import dates
from desktop.facts.dates.phrases import date_phrases
from desktop.model import Fact, Masthead
from tests.gold import issue_of_text


def view_of(*paragraphs: str, year: int | None = None, published: str | None = None) -> ArticleView:
    background = Background(Masthead(date=published), year=(year, "报头") if year else None)
    return views_of(issue_of_text(*paragraphs), background)[0]


def found_in(*paragraphs: str, year: int | None = None, published: str | None = None) -> list[Fact]:
    return list(dates(view_of(*paragraphs, year=year, published=published)))


def values_of(*paragraphs: str, year: int | None = None, published: str | None = None) -> list[object]:
    return [fact.value for fact in found_in(*paragraphs, year=year, published=published)]


WRITTEN = {
    "full": ("2021年6月5日，集市开张。", ["2021-06-05"]),
    "no year": ("6月5日下午，集市开张。", ["--06-05"]),
    "hour": ("6月5日下午3时半，集市开张。", ["--06-05T15:30"]),
    "clock": ("6月5日14:30，集市开张。", ["--06-05T14:30"]),
    "back in the year of another time": (
        "他1962年10月1日入伍，5月3日下午，邻居来看他。",
        ["1962-10-01", "--05-03"],
    ),
    "on in the same year": ("他1962年3月1日入伍，5月3日立功。", ["1962-03-01", "1962-05-03"]),
    "without 日": ("6月5下午开会。", ["--06-05"]),
    "month": ("计划6月开工。", ["--06"]),
    "first month": ("元月23日-24日开赛，月租50元月付。", ["--01-23/--01-24"]),
    "end of month": ("6月底前完成。", ["--06"]),
    "ten days": ("8月中旬开学。", ["--08"]),
    "year": ("建成于1986年的老楼。", ["1986"]),
    "since": ("自2019年起，他当上楼组长。", ["2019"]),
    "days of a month": ("3月1日至5日开放。", ["--03-01/--03-05"]),
    "over New Year": ("12月21日至次年1月20日开放。", ["--12-21/--01-20"]),
    "months": ("3至5月施工。", ["--03/--05"]),
    "years": ("2018—2020年连续获奖。", ["2018/2020"]),
    "list of days": ("6月24日、28日，两次上门。", ["--06-24", "--06-28"]),
    "day at a clause's head": ("6月24日开会。28日上午，再次上门。", ["--06-24", "--06-28"]),
    "day as a deadline": (
        "6月24日夜间降雪，截至25日8时全部通行，26日前清完。",
        ["--06-24", "--06-25T08:00", "--06-26"],
    ),
    "Chinese numerals": ("二〇二一年三月五日立碑。", ["2021-03-05"]),
    "points": ("2021.6.5 初稿。", ["2021-06-05"]),
    "in 《》": ("学习《2021年工作要点》。", []),
    "every month": ("每月25日议事，逢双月15日接待。", []),
    "a count of months": ("用了6个月。", []),
    "a count of days": ("在3日内登记。", []),
    "a house": ("住在7号楼2层。", []),
    "a version": ("升级2.0版。", []),
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_dates_are_read_as_they_are_written(text: str, expected: list[str]) -> None:
    assert values_of(text) == expected


KNOWN_YEAR = {
    "this year": ("今年4月开工。", ["2021-04"]),
    "last year": ("去年12月3日夜里。", ["2020-12-03"]),
    "next year": ("明年3月底前完成。", ["2022-03"]),
    "since": ("2018年以来，变化很大。", ["2018/2021"]),
    "bare words count once": ("今年很忙，今年很好。", ["2021"]),
    "the sentence's year": ("将于2022年上半年推广，6月底前见效。", ["2022", "2022-06"]),
    "not a describing year": ("创办于2014年6月的周报，7月起扩版。", ["2014-06", "2021-07"]),
    "same year": ("2018年3月立项，同年9月开工。", ["2018-03", "2018-09"]),
}


@pytest.mark.parametrize(("text", "expected"), KNOWN_YEAR.values(), ids=KNOWN_YEAR)
def test_a_known_year_completes_dates(text: str, expected: list[str]) -> None:
    assert values_of(text, year=2021) == expected


def test_a_bare_year_word_has_no_fact_where_the_year_is_unknown() -> None:
    assert values_of("今年很忙，去年10月更忙。") == ["--10"]


TURN_OF_YEAR = {
    "December in January's paper": ("12月28日，慰问老兵。", "2021-01-13", ["2020-12-28"]),
    "coming January in December's paper": ("展览将于1月5日开幕。", "2020-12-23", ["2021-01-05"]),
    "past January in December's paper": ("1月5日，展览开幕。", "2020-12-23", ["2020-01-05"]),
    "this month's day": ("本月15日开课。", "2020-12-23", ["2020-12-15"]),
}


@pytest.mark.parametrize(("text", "published", "expected"), TURN_OF_YEAR.values(), ids=TURN_OF_YEAR)
def test_the_day_of_publication_decides_at_the_turn_of_the_year(
    text: str, published: str, expected: list[str]
) -> None:
    assert values_of(text, year=int(published[:4]), published=published) == expected


LUNAR = {
    "printed year": ("2018年正月十五的晚上。", None, ["2018-03-02"]),
    "the issue's year": ("农历九月初九，慰问老人。", None, ["2021-10-14"]),
    "leap month": ("2025年闰六月初一。", None, ["2025-07-25"]),
    "no leap month that year": ("2021年闰六月初一。", None, ["2021"]),
    "end of the lunar year": ("腊月廿八，年味浓了。", None, []),
    "nearest to the paper": ("腊月廿八，年味浓了。", "2021-02-20", ["2021-02-09"]),
    "every year": ("每年正月十五，老街有灯会。", "2021-02-20", []),
    "a winter that nothing tells": ("那年腊月廿三，他离开村子。", "2021-02-20", []),
    "a year named by stem and branch": ("庚子年正月初三，他值班。", "2021-02-20", ["2020-01-27"]),
    "a year named by its animal": ("牛年正月初三，他值班。", "2021-02-20", ["2021-02-14"]),
    "the year of the sentence": ("1963年他在茶厂，正月初五开工。", "2021-02-20", ["1963-01-29", "1963"]),
    "the year of the sentence before": ("1963年他进了茶厂。正月初五，机器响了。", "2021-02-20", ["1963"]),
    "a range in one month": ("正月初三至初七，灯会开放。", "2021-02-20", ["2021-02-14/2021-02-18"]),
    "a range over New Year": ("腊月廿八至正月初六，值班。", "2021-02-20", ["2021-02-09/2021-02-17"]),
    "New Year's Day in short": ("年初一，食堂照常开门。", "2021-02-20", ["2021-02-12"]),
    "days of New Year in short": ("年初一到年初三，值班。", "2021-02-20", ["2021-02-12/2021-02-14"]),
    "a new year's first lot": ("年初一批设备到位。", "2021-02-20", ["2021"]),
    "New Year's Eve at home": ("大年夜，保安守在门口。", "2021-02-20", ["2021-02-11"]),
    "around New Year's Eve": ("大年夜前夕，大家忙。", "2021-02-20", []),
    "a feast called by its day": ("“六一”当天，孩子们画长卷。", "2021-02-20", ["2021-06-01"]),
    "a street called by a day": ("五一路上，当天人多。", "2021-02-20", []),
    "a range from New Year's Eve": ("除夕至初三8时开诊。", "2021-02-20", ["2021-02-11/2021-02-14"]),
    "a range from a feast": ("除夕至正月初六，值班。", "2021-02-20", ["2021-02-11/2021-02-17"]),
    "an hour": ("正月初八上午9时，开工。", "2021-02-20", ["2021-02-19T09:00"]),
    "the days of New Year": ("大年初二，他值班。", "2021-02-20", ["2021-02-13"]),
    "New Year's Eve by its other name": ("大年三十，他值班。", "2021-02-20", ["2021-02-11"]),
    "two numbers": ("农历三月三，山歌响起。", "2021-04-20", ["2021-04-14"]),
    "two numbers of the common calendar": ("他三月三日来。", "2021-04-20", ["2021-03-03"]),
    "a day in brackets behind": ("正月初八（2月19日）开工。", "2021-02-20", ["2021-02-19", "2021-02-19"]),
    "New Year's Eve of the winter past": ("除夕夜，他值班。", "2021-02-20", ["2021-02-11"]),
    "feast of this year": ("今年重阳节。", None, ["2021-10-14"]),
    "feast that has its day": ("端午节当天包粽子。", None, ["2021-06-14"]),
    "solar term": ("冬至那天吃汤圆。", None, ["2021-12-21"]),
    "around a feast": ("重阳节前夕，街道慰问老人。", None, []),
    "common month": ("9月9日，九月的天。", None, ["2021-09-09"]),
}


@pytest.mark.parametrize(("text", "published", "expected"), LUNAR.values(), ids=LUNAR)
def test_lunar_days_and_feasts_are_days(text: str, published: str | None, expected: list[str]) -> None:
    assert values_of(text, year=2021, published=published) == expected


NEAR = {
    "yesterday": ("昨天上午，集市开张。", ["2021-06-04"]),
    "at a clause's head": ("今日，集市开张。", ["2021-06-05"]),
    "last Friday": ("上周五下午开会，下周一再开。", ["2021-05-28", "2021-06-07"]),
    "nowadays": ("今天的社区，明天会更好。", []),
    "in speech": ("他说：“昨天上午我来过。”", []),
}


@pytest.mark.parametrize(("text", "expected"), NEAR.values(), ids=NEAR)
def test_near_days_count_from_the_day_of_publication(text: str, expected: list[str]) -> None:
    assert values_of(text, year=2021, published="2021-06-05") == expected
    assert not [value for value in values_of(text, year=2021) if value in expected]


def test_a_date_says_where_its_year_and_its_days_come_from() -> None:
    (fact,) = found_in("5月中旬（星期三）开工。", year=2021)
    assert (fact.text, fact.attrs["year_from"], fact.attrs["range"]) == (
        "5月中旬",
        "报头",
        "2021-05-11/2021-05-20",
    )


def test_a_bracket_that_holds_something_else_is_no_part_of_a_date() -> None:
    facts = [fact.text for fact in found_in("2月16日（除夕），大家守岁。（2021年3月5日）")]
    assert facts == ["2月16日", "2021年3月5日"]


def test_a_printed_weekday_is_kept() -> None:
    (fact,) = found_in("6月5日（星期六）上午开张。")
    assert (fact.text, fact.attrs["weekday"]) == ("6月5日（星期六）上午", "星期六")


def test_a_day_that_no_calendar_has_is_doubted() -> None:
    (fact,) = found_in("2月30日开张。")
    assert fact.confidence < 1


DATE_LETTERS = st.text(
    st.sampled_from("0123456789年月日至、，。（）上下午今去底前起以来星期一二十〇《》第每 :.-")
)


@given(DATE_LETTERS)
@settings(max_examples=200)
def test_every_date_slices_to_its_own_words(text: str) -> None:
    for phrase in date_phrases(text):
        assert 0 <= phrase.start < phrase.end <= len(text)
    for fact in found_in(text or "空", year=2021):
        assert fact.span.of(text) == fact.text
