"""The making of the weights for guesses: what is learned from, what is changed, what is found."""

from __future__ import annotations

from random import Random

from desktop.facts.guesses.likelihood import likelihood
from tests.facts.teaching.__main__ import likely
from tests.facts.teaching.examples import Example, examples
from tests.facts.teaching.fitting import fitted
from tests.facts.teaching.substitution import substituted
from tests.facts.teaching.texts import Told, told
from tests.gold import issue_of_text

TEXT = "荷淀社区的居民岑有生算了一笔账。岑有生说，荷淀社区变了。"
ONE = Told(issue_of_text(TEXT), frozenset({"岑有生"}))


def text_of(one: Told) -> str:
    return "\n".join(passage.text for passage in one.issue.passages())


def test_every_name_stands_in_its_article() -> None:
    assert len(told()) > 400
    assert [(one.names, text_of(one)) for one in told() if not _has_names(one)] == []


def _has_names(one: Told) -> bool:
    return all(name in text_of(one) for name in one.names)


def test_names_are_changed_everywhere_alike() -> None:
    copies = [substituted(ONE, Random(number)) for number in range(20)]
    assert all(_has_names(copy) and text_of(copy).count(next(iter(copy.names))) == 2 for copy in copies)
    assert len({copy.names for copy in copies}) > 10
    assert any("荷淀" not in text_of(copy) for copy in copies)


def test_a_place_of_a_name_is_told_from_others() -> None:
    found = list(examples(ONE))
    assert {one.start for one in found if one.is_name} == {TEXT.index("岑"), TEXT.rindex("岑")}
    assert any(not one.is_name for one in found)


def example(sign: str, is_name: bool, start: int = 0) -> Example:
    return Example("甲乙丙", start, (sign,), is_name, is_open=True)


def test_signs_of_names_get_weight() -> None:
    weights = fitted([example("是", True), example("否", False)] * 50, rounds=5)
    assert likelihood(["是"], weights) > 0.8 > 0.2 > likelihood(["否"], weights)


def test_of_two_ends_the_likelier_is_claimed() -> None:
    places = [example("短", False), example("长", True), example("无", False, start=1)]
    assert list(likely(places, {"短": 2.0, "长": 4.0, "无": -3.0})) == [places[1]]
