"""Rules that take turns over all lines."""

from __future__ import annotations

import re

import pytest

from desktop.facts.in_turn import anywhere, in_turn


def test_each_line_has_what_all_rules_find_in_the_order_of_the_rules() -> None:
    rules = anywhere(re.compile("[街镇]").findall, re.compile("[甲乙]").findall)
    assert in_turn(rules, [("甲街",), ("丙",), ("乙镇甲",)]) == [["街", "甲"], [], ["镇", "乙", "甲"]]


def test_a_rule_is_asked_of_all_lines_before_the_next_one_is() -> None:
    asked: list[str] = []
    rules = [lambda text, name=name: asked.append(name + text) or () for name in "一二"]
    in_turn(anywhere(*rules), [("左",), ("右",)])
    assert asked == ["一左", "一右", "二左", "二右"]


@pytest.mark.parametrize("sign", ["街", re.compile("[街巷]")], ids=["word", "pattern"])
def test_a_rule_is_asked_only_of_lines_that_have_its_sign(sign: str | re.Pattern[str]) -> None:
    rules = ((sign, re.compile(".街").findall), *anywhere(re.compile("[甲乙]").findall))
    assert in_turn(rules, [("甲街",), ("乙镇",)]) == [["甲街", "甲"], ["乙"]]
    asked: list[str] = []
    in_turn([(sign, lambda text: asked.append(text) or ())], [("甲街",), ("乙镇",)])
    assert asked == ["甲街"]
