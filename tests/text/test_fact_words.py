"""What is known of a thing is said in the same words in window, table and Word."""

from __future__ import annotations

import pytest

from desktop.model import Fact, FactKind, Span, Value
from desktop.text.fact_words import grounds_of, known_words, name_of_fact


def fact(kind: FactKind, text: str, value: Value = None, **attrs: Value) -> Fact:
    return Fact(kind, "1.0", Span(0, len(text)), text, value, attrs, evidence="日期写法")


KNOWN = {
    "a person": (
        fact(FactKind.PERSON, "巢宁", "巢宁", titles=("书记", "委员"), organization="柳岸居民区"),
        "书记；委员；柳岸居民区",
    ),
    "a body": (fact(FactKind.ORGANIZATION, "居委", "柳岸居委会"), "柳岸居委会"),
    "a place": (fact(FactKind.PLACE, "双梅里", "双梅里"), ""),
    "a date": (fact(FactKind.DATE, "3月8日", "2024-03-08"), "2024-03-08"),
    "an hour": (fact(FactKind.DATE, "3月8日14时", "2024-03-08T14:00"), "2024-03-08 14:00"),
    "a day of no year": (fact(FactKind.DATE, "3月8日", "--03-08"), "03-08（年份未定）"),
    "a figure": (
        fact(FactKind.QUANTITY, "1200余名", 1200, unit="名", of="居民", approx=True),
        "居民，1,200 名，约数",
    ),
    "speech": (fact(FactKind.QUOTE, "很好。", "很好。", speaker="巢宁"), "巢宁说"),
    "speech of nobody": (fact(FactKind.QUOTE, "很好。", "很好。"), "没有写明谁说的"),
    "a telephone": (fact(FactKind.CONTACT, "62100000", "62100000", type="phone"), "电话"),
    "an event of many days": (
        fact(FactKind.EVENT, "6月30日至8月31日值班。", "值班", date="2024-06-30/2024-08-31"),
        "2024-06-30 至 2024-08-31",
    ),
    "an event": (
        fact(FactKind.EVENT, "3月8日开张。", "开张", date="2024-03-08", people=("巢宁",)),
        "2024-03-08，巢宁",
    ),
}


@pytest.mark.parametrize(("known", "words"), KNOWN.values(), ids=KNOWN)
def test_what_is_known_is_said(known: Fact, words: str) -> None:
    assert known_words([known]) == words


def test_the_posts_of_all_mentions_are_one_person_s() -> None:
    first, second = (fact(FactKind.PERSON, "巢宁", "巢宁", titles=(post,)) for post in ("书记", "主任"))
    assert known_words([first, second, first]) == "书记；主任"


def test_a_namesake_is_numbered() -> None:
    assert name_of_fact(fact(FactKind.PERSON, "宁宁", "巢宁", namesake=2)) == "巢宁（同名 2）"


def test_a_year_that_was_inferred_says_from_what() -> None:
    assert grounds_of(fact(FactKind.DATE, "3月8日", year_from="报头")) == "年份由“报头”推得"
    assert grounds_of(fact(FactKind.DATE, "3月8日")) == "日期写法"
