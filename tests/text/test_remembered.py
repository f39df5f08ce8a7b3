"""What was made of frozen values is made once."""

from __future__ import annotations

from desktop.model import Span
from desktop.text.remembered import Recalled, Remembered


def test_only_what_is_new_is_made() -> None:
    asked: list[str] = []

    def make(span: Span, name: str) -> str:
        asked.append(name)
        return f"{name}{span.start}"

    remembered = Remembered(make)
    one, other = Span(1, 2), Span(3, 4)
    assert remembered.each([(one, "甲"), (other, "乙")]) == ["甲1", "乙3"]
    assert remembered.each([(one, "甲"), (Span(5, 6), "乙")]) == ["甲1", "乙5"]
    assert asked == ["甲", "乙", "乙"]


def test_values_that_were_left_out_are_forgotten() -> None:
    made = Remembered(lambda span: object())
    one = Span(1, 2)
    (first,) = made.each([(one,)])
    made.each([])
    assert made.each([(one,)]) != [first]


def test_a_value_that_comes_twice_is_made_once() -> None:
    made = Remembered(lambda span: object())
    one = Span(1, 2)
    first, second = made.each([(one,), (one,)])
    assert first is second


def test_equal_values_are_recalled_over_another_question() -> None:
    asked: list[Span] = []
    recalled = Recalled(lambda span: asked.append(span) or span.start)
    assert recalled.each([Span(1, 2), Span(3, 4)]) == [1, 3]
    assert recalled.each([Span(5, 6)]) == [5]
    assert recalled.each([Span(1, 2), Span(3, 4)]) == [1, 3]
    assert asked == [Span(1, 2), Span(3, 4), Span(5, 6)]


def test_nothing_is_an_answer_as_well() -> None:
    asked: list[str] = []
    recalled = Recalled(asked.append)
    assert recalled.each(["甲", "甲"]) == [None, None]
    assert recalled.each(["甲"]) == [None]
    assert asked == ["甲"]


def test_what_was_not_asked_for_long_is_not_held() -> None:
    recalled = Recalled(lambda _number: object())
    (first,) = recalled.each([0])
    for number in range(1, 100):
        recalled.each([number])
    assert recalled.each([0]) != [first]
