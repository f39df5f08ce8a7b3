"""The small version of ``soak texts``: what is promised for any text, held for a few hostile ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.soak.hostile.making import hostile_text
from tests.soak.hostile.promises import PROMISES, Promise, is_edited_safely, is_read_whole, is_worked_through
from tests.soak.hostile.trial import shrunk, tried

NUMBERS = st.integers(0, 10**6)
HELD = [promise for promise, _ in PROMISES]

# What once raised, or took the square of its length and more.
REGRESSIONS = {
    "a name of hundreds of parts": "艾山·" * 400,
    "a line of digits": "1" * 30_000,
    "a line of small letters": "a" * 30_000,
    "a line of names without end": "王小明、李小红、" * 800,
    "a line of sayings without end": "他说，" * 5_000,
    "a paragraph of hundreds of halves": "活动\n社区食堂昨日开张，居民们前来用\n(下转第2版)\n" * 300,
    "hundreds of sidebars": ">>>延伸阅读\n社区食堂昨日开张。\n" * 300,
}


@given(NUMBERS)
@settings(max_examples=40)
def test_hostile_texts_are_read_whole(number: int) -> None:
    is_read_whole(hostile_text(0, number))


@pytest.mark.parametrize("promise", HELD, ids=lambda promise: promise.__name__)
@given(NUMBERS)
@settings(max_examples=8)
def test_every_promise_is_kept(promise: Promise, number: int) -> None:
    promise(hostile_text(0, number))


@given(st.text(st.characters(), max_size=120))
@settings(max_examples=40)
def test_any_text_goes_through_facts_and_checks(text: str) -> None:
    is_worked_through(text)


@given(st.text(st.characters(), max_size=120))
@settings(max_examples=30)
def test_any_text_can_be_edited(text: str) -> None:
    is_edited_safely(text)


@pytest.mark.parametrize("text", REGRESSIONS.values(), ids=REGRESSIONS.keys())
def test_long_runs_go_through_facts_and_checks(text: str) -> None:
    is_worked_through(text)


def test_a_number_makes_the_same_text_every_time() -> None:
    assert hostile_text(3, 14) == hostile_text(3, 14) != hostile_text(3, 15)


def test_a_broken_promise_names_its_place_and_least_text() -> None:
    def holds_no_street(text: str) -> None:
        assert "街" not in text, "a street"

    failure = tried(holds_no_street, "东街西街")
    assert failure is not None
    assert failure.bug == ("holds_no_street", "AssertionError", failure.place)
    assert failure.place.startswith("test_hostile.py:")
    assert tried(holds_no_street, "路") is None
    assert shrunk("东街西路", lambda text: tried(holds_no_street, text) is not None) == "街"
