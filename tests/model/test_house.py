"""Rules of a paper: each decision overrules those before it."""

from __future__ import annotations

from desktop.model import HouseDecision, HouseKind, HouseRule, house_of

OFF, ON = HouseRule(HouseKind.OFF, "idiom"), HouseRule(HouseKind.ON, "idiom")
LET = HouseRule(HouseKind.LET, "idiom", "一心一义")


def test_a_rule_holds_until_it_is_taken_back() -> None:
    assert house_of([HouseDecision(LET)]).has(HouseKind.LET, "idiom", "一心一义")
    assert house_of([HouseDecision(LET), HouseDecision(LET, holds=False)]).rules == frozenset()


def test_switching_on_takes_switching_off_back() -> None:
    assert house_of([HouseDecision(OFF), HouseDecision(ON)]).rules == {ON}
    assert house_of([HouseDecision(ON), HouseDecision(OFF)]).rules == {OFF}


def test_the_list_of_words_is_known_by_the_words_replaced() -> None:
    rule = HouseRule(HouseKind.WRITE, words="居委", better="居委会")
    assert house_of([HouseDecision(rule)]).writings == {"居委": "居委会"}
