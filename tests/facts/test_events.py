"""Events: the dated sentences of an article, with when, where and who."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind, Masthead
from tests.gold import issue_of_article, issue_of_articles, issue_of_text


def events_in(*paragraphs: str) -> list[Fact]:
    return [fact for fact in gather_facts(issue_of_text(*paragraphs)) if fact.kind is FactKind.EVENT]


def test_an_article_reports_each_day_that_somebody_acts() -> None:
    event, second = events_in(
        "冬天来了。6月9日，县委书记祝晓岚到云台街道调研。", "6月10日，县委书记祝晓岚再次到来。"
    )
    assert second.attrs["date"] == "--06-10"
    assert event.value == "县委书记祝晓岚到云台街道调研"
    assert event.attrs["date"] == "--06-09"
    assert event.attrs["people"] == ("祝晓岚",)


def test_a_long_sentence_is_cut_at_a_comma() -> None:
    long = "县委书记祝晓岚到街道调研，" + "听取了居民代表的发言，" * 8 + "并提出要求。"
    (event,) = events_in(f"8月3日，{long}")
    assert len(str(event.value)) <= 80
    assert long.startswith(str(event.value) + "，")


def test_a_date_alone_is_no_event() -> None:
    assert events_in("8月3日起施行。", "今年很忙。") == []


WHERE = {
    "a hall": ("7月8日上午，云桥街道在街道文化活动中心召开总结会。", "街道文化活动中心"),
    "the place that is gone to": ("7月8日，云桥街道的祝远山走进鹿鸣社区。", "鹿鸣社区"),
    "the first place": ("7月8日，鹿鸣社区的食堂开张。", "鹿鸣社区"),
    "a street with its community": ("7月8日，书记祝晓岚来到云桥街道鹿鸣社区走访居民。", "云桥街道鹿鸣社区"),
    "whose body acts": ("7月8日，云桥街道人大工委组织代表走访。", None),
    "nowhere": ("7月8日，区民政局发文。", None),
}


@pytest.mark.parametrize(("text", "where"), WHERE.values(), ids=WHERE)
def test_an_event_says_where_it_happens(text: str, where: str | None) -> None:
    (event,) = events_in(text)
    assert event.attrs["place"] == where


def test_who_reports_an_event_takes_no_part_in_it() -> None:
    (event,) = events_in("本报讯（记者 芮小禾）7月8日，区长祝远山到鹿鸣社区调研。")
    assert event.value == "区长祝远山到鹿鸣社区调研"
    assert event.attrs["people"] == ("祝远山",)


IN_SHORT = {
    "a feast": ("6月15日是鹿鸣社区的开放日。", "鹿鸣社区的开放日"),
    "an hour": ("7月8日、15日14:30，祝晓岚在鹿鸣社区讲课。", "祝晓岚在鹿鸣社区讲课"),
    "the part with the day": (
        "祝晓岚作出回应：路灯已修好；云桥街道计划7月8日铺路。",
        "云桥街道计划7月8日铺路",
    ),
    "whose day it is": ("鹿鸣社区食堂：7月8日停业。", "鹿鸣社区食堂：7月8日停业"),
    "a weekday": ("6月15日是星期六，鹿鸣社区敞开大门。", "鹿鸣社区敞开大门"),
}


@pytest.mark.parametrize(("text", "words"), IN_SHORT.values(), ids=IN_SHORT)
def test_an_event_is_told_without_its_day(text: str, words: str) -> None:
    assert [event.value for event in events_in(text)] == [words]


def test_what_a_heading_names_is_what_happens() -> None:
    blocks = [
        {"kind": "list_item", "text": "●旧物集市"},
        {"kind": "paragraph", "text": "7月8日在鹿鸣社区举行，设摊60个。"},
    ]
    issue = issue_of_article({"kind": "news", "titles": ["邻里节"], "headline": "邻里节", "blocks": blocks})
    (event,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.EVENT)
    assert event.value == "旧物集市：在鹿鸣社区举行，设摊60个"


DAYS = {
    "days of several things": (
        "读书会6月1日报名，6月15日截止，6月20日在鹿鸣社区开讲。",
        [
            ("2024-06-01", "读书会6月1日报名"),
            ("2024-06-15", "读书会：截止"),
            ("2024-06-20", "读书会：在鹿鸣社区开讲"),
        ],
    ),
    "days in a row": (
        "6月1日、2日，鹿鸣社区办起旧书集市。",
        [("2024-06-01/2024-06-02", "鹿鸣社区办起旧书集市")],
    ),
    "days apart": ("6月1日、5日，鹿鸣社区开集市。", [("2024-06-01", "鹿鸣社区开集市")]),
    "a day that begins no clause": (
        "6月1日，鹿鸣社区开会，部署6月9日的集市。",
        [("2024-06-01", "鹿鸣社区开会，部署6月9日的集市")],
    ),
    "a term alone": ("图书漂流角归还截止日期为7月5日。", [("2024-07-05", "图书漂流角归还截止日期为7月5日")]),
    "water": ("因管道改造，5月26日9时停水。", [("2024-05-26T09:00", "因管道改造，5月26日9时停水")]),
}


@pytest.mark.parametrize(("text", "told"), DAYS.values(), ids=DAYS)
def test_each_day_and_each_term_is_told(text: str, told: list[tuple[str, str]]) -> None:
    found = gather_facts(issue_of_articles(text, masthead=Masthead(date="2024-05-20", year=2024)))
    events = [fact for fact in found if fact.kind is FactKind.EVENT]
    assert [(event.attrs["date"], event.value) for event in events] == told


def test_an_announcement_says_when_and_where_by_its_headline() -> None:
    texts = ("时间：7月8日14:00", "地点：鹿鸣社区活动室", "报名时间：7月1日前")
    blocks = [{"kind": "list_item", "text": text} for text in texts]
    data = {"kind": "notice", "titles": ["剪纸课"], "headline": "剪纸课", "blocks": blocks}
    events = [one for one in gather_facts(issue_of_article(data)) if one.kind is FactKind.EVENT]
    assert [(one.value, one.attrs["date"], one.attrs["place"]) for one in events] == [
        ("剪纸课", "--07-08T14:00", "鹿鸣社区活动室"),
        ("剪纸课：报名时间", "--07-01", "鹿鸣社区活动室"),
    ]


def test_who_is_called_in_short_takes_part_by_the_full_name() -> None:
    (event,) = events_in("鹿鸣社区党总支书记祝晓岚到场。7月8日，祝书记带队出发。")
    assert event.attrs["people"] == ("祝晓岚",)
