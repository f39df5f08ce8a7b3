"""Who is guessed by the words around a name where no rule finds anyone."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.facts.guesses.likelihood import likelihood, read_weights, weights, write_weights
from desktop.facts.guesses.openings import ends, openings
from desktop.facts.guesses.signs import signs
from desktop.model import Fact, FactKind, Roster, RosterEntry
from desktop.review.judge import SURE
from tests.gold import issue_of_text

GUESSED = "据上下文推测是人名"
RESIDENT = "外出务工回来的居民岑有生算了一笔账。"


def guessed(*paragraphs: str, roster: Roster | None = None) -> list[Fact]:
    facts = gather_facts(issue_of_text(*paragraphs), roster)
    return [fact for fact in facts if fact.kind is FactKind.PERSON and fact.evidence.startswith(GUESSED)]


PEOPLE = {
    "resident with a rare surname": (RESIDENT, "岑有生"),
    "verb before the name": ("提起柏若青，大家都夸她手巧。", "柏若青"),
    "where someone comes from": ("从外地回来的麻玉成承包了村口的鱼塘。", "麻玉成"),
}


@pytest.mark.parametrize(("text", "name"), PEOPLE.values(), ids=PEOPLE)
def test_people_without_a_post_are_guessed(text: str, name: str) -> None:
    assert [fact.text for fact in guessed(text)] == [name]


def test_who_stands_beside_a_guess_is_one() -> None:
    assert [fact.text for fact in guessed("说起费远山、祝小禾，巷子里没有人不认识。")] == ["费远山", "祝小禾"]


def test_who_is_guessed_once_is_found_again() -> None:
    facts = gather_facts(issue_of_text(RESIDENT, "岑有生嘿嘿笑了两声。"))
    assert [fact.evidence for fact in facts if fact.text == "岑有生"][1:] == ["本篇另一处推测是人名"]


def test_a_guess_is_shown_as_unsure_with_its_post() -> None:
    (fact,) = guessed(RESIDENT)
    assert fact.confidence < SURE
    assert fact.attrs["titles"] == ("居民",)


def test_the_likeliest_guess_is_sure() -> None:
    (fact,) = guessed("大家说起从前，陆荣兴都是第一个到场。")
    assert fact.confidence >= SURE


NOBODY = {
    "place of the article": "沙田坝街道治水。\n守得住吗？沙田坝的办法是三长联动。",
    "row of places": "荷淀、石马、云岫等6个居民区参加。",
    "brand in quotation marks": "河口的“柳荫里”社区商业街开街。",
    "post torn": "可由家属或网格员向家庭医生预约上门接种。",
    "body that only opens like a name": "文促会的老先生忙着写字，文促会其他人说，文促会要办到百年。",
    "kin": "他把孙女扛在肩上，孙女手里的风车转个不停。",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_other_words_are_not_guessed(text: str) -> None:
    assert guessed(*text.split("\n")) == []


def test_a_rule_is_not_overruled() -> None:
    assert guessed("区委书记岑有生算了一笔账。") == []


def test_a_rejected_name_is_not_guessed_again() -> None:
    stopped = Roster((RosterEntry("岑有生", stopped=True),))
    assert guessed(RESIDENT, roster=stopped) == []


def test_places_for_names_are_few() -> None:
    text = "全国各地的居民高度评价这项工作，岑有生也来了。"
    assert [text[start : start + 1] for start in openings(text)] == ["岑"]
    assert [text[text.index("岑") : end] for end in ends(text, text.index("岑"))] == ["岑有", "岑有生"]


def test_signs_that_were_never_seen_say_nothing() -> None:
    assert likelihood(["从未见过"]) == 0.5
    assert likelihood(["一"], {"一": 100.0}) == pytest.approx(1.0)


def test_weights_are_read_as_they_were_written() -> None:
    given = {"前一  ": 1.25, "后 MARK": -0.5, "姓 常 2": 0.001}
    assert read_weights("# 说明\n" + write_weights(given)) == {"前一  ": 1.25, "后 MARK": -0.5}


def test_the_weights_know_the_signs() -> None:
    known = weights()
    shown = signs(RESIDENT, RESIDENT.index("岑"), RESIDENT.index("算"), RESIDENT)
    assert sum(sign in known for sign in shown) > len(shown) / 2


def test_who_stands_beside_two_of_a_row_is_one() -> None:
    spans = [fact.span for fact in guessed("志愿者给潘巧云、劳福根、应阿毛三位老人过生日。")]
    assert len(spans) == len(set(spans))
