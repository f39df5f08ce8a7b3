"""Events: the dated sentences of an article, with when, where and who."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from tests.gold import issue_of_article, issue_of_text


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
