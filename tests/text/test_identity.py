"""Which posts one person may have, and which say that there are two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import Fact, FactKind, FactState, JudgedFact, Span
from desktop.text.identity import contradict, joined, shared_thing

TWO = {
    "a pupil and an official": ("柳湾小学学生", "柳湾社区党总支书记"),
    "one office of two bodies": ("柳湾社区党总支书记", "云桥社区党总支书记"),
    "a trade and a post": ("钳工", "柳湾小学教师"),
    "two trades": ("钳工", "理发师"),
    "posts of two bodies": ("区卫健委副主任", "柳湾小学教师"),
}
ONE = {
    "the same": ("柳湾社区党总支书记", "柳湾社区党总支书记"),
    "in short": ("柳湾社区党总支书记", "党总支书记"),
    "of two bodies of one community": ("柳湾社区党总支书记", "柳湾居委会主任"),
    "a resident": ("居民", "柳湾小学教师"),
    "besides": ("区人大代表", "柳湾小学教师"),
    "bare": ("主任", "柳湾社区党总支书记"),
    "a student at a university": ("大学生", "志愿者"),
}


@pytest.mark.parametrize(("one", "other"), TWO.values(), ids=TWO)
def test_nobody_has_both_posts(one: str, other: str) -> None:
    assert contradict(frozenset({one}), frozenset({other}))


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE)
def test_one_person_may_have_both_posts(one: str, other: str) -> None:
    assert not contradict(frozenset({one}), frozenset({other}))


def person(name: str, *titles: str, **attrs: int) -> JudgedFact:
    fact = Fact(FactKind.PERSON, "1.0-0", Span(0, len(name)), name, name, {"titles": titles, **attrs})
    return JudgedFact(fact, FactState.PROPOSED)


def parts(*groups: JudgedFact) -> list[list[list[int]]]:
    return list(joined([[one] for one in groups], [shared_thing(one) for one in groups]))


TEACHER, FITTER = ("柳湾小学教师",), ("钳工",)


def test_a_name_that_comes_again_is_one_person() -> None:
    assert parts(person("祝秋白", *TEACHER), person("蒋立冬"), person("祝秋白")) == [[[0, 2]]]


def test_namesakes_are_two_and_of_who_has_no_post_nobody_knows() -> None:
    groups = person("祝秋白", *TEACHER), person("祝秋白", *FITTER), person("祝秋白")
    assert parts(*groups) == [[[0], [1], [2]]]


def test_what_the_editor_said_of_namesakes_holds() -> None:
    said = person("祝秋白", *TEACHER, namesake=1), person("祝秋白", *FITTER, namesake=1)
    assert parts(*said) == [[[0, 1]]]
    assert parts(person("祝秋白", *TEACHER), person("祝秋白", *TEACHER, namesake=2)) == []


def test_what_was_said_to_be_nobody_in_all_articles_is_one_and_apart_from_who_stays() -> None:
    facts = [replace(person("林晓"), state=FactState.REJECTED) for _ in range(2)]
    assert parts(*facts) == [[[0, 1]]]
    assert parts(facts[0], person("林晓")) == []


def test_a_short_form_is_someone_else_in_another_article() -> None:
    assert parts(person("祝阿姨"), person("祝阿姨"), person("老祝"), person("老祝")) == []


BODIES = {"云桥居委会": [[[0, 1]]], "居委会": [], "3号楼": []}


@pytest.mark.parametrize(("name", "one"), BODIES.items(), ids=BODIES)
def test_a_body_with_a_name_is_one_in_all_articles(name: str, one: list[list[list[int]]]) -> None:
    fact = Fact(FactKind.ORGANIZATION, "1.0-0", Span(0, len(name)), name, name)
    assert parts(*[JudgedFact(fact, FactState.PROPOSED)] * 2) == one
