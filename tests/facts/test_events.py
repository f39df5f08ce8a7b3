"""Events: the dated sentences of an article, with when, where and who."""

from __future__ import annotations

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from tests.gold import issue_of_text


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
