"""The small version of ``soak hostile``: files that nobody honest sends are read or refused in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.intake.office import converting
from tests.soak.hostile.campaign import Outcome
from tests.soak.hostile.inputs import INPUTS, Input
from tests.soak.hostile.worker import ending, hostile_input

NUMBERS = st.integers(0, 10**6)
WELL = {"read", "refused"}
BY_NAME = {kind.name: kind for kind in INPUTS}

# What once was no sentence: inputs of seed 1 by their kind and number.
REGRESSIONS = [
    ("docx", 1),
    ("archive", 7),
    ("archive", 13),
    ("archive", 21),
    ("archive", 22),
    ("archive", 23),
    ("archive", 37),
    ("archive", 452),
]


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "find_office", lambda: None)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", INPUTS, ids=lambda kind: kind.name)
@given(NUMBERS)
@settings(max_examples=4)
def test_every_input_ends_well(kind: Input, number: int) -> None:
    assert set(ending(kind, hostile_input(kind, 0, number))) <= WELL


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "number"), REGRESSIONS)
def test_what_once_failed_ends_well(name: str, number: int) -> None:
    kind = BY_NAME[name]
    assert set(ending(kind, hostile_input(kind, 1, number))) <= WELL


@pytest.mark.parametrize("kind", INPUTS, ids=lambda kind: kind.name)
def test_a_number_makes_the_same_input_every_time(kind: Input) -> None:
    assert hostile_input(kind, 3, 14) == hostile_input(kind, 3, 14)


FAILURES = [
    (Outcome("pdf", 1, ("read", "refused"), 1.0, 1000), ()),
    (Outcome("pdf", 1, ("KeyError in a.py:1: 'x'",)), ("KeyError in a.py:1: 'x'",)),
    (Outcome("pdf", 1, ("read",), 5.1), ("slow: 5.1 s",)),
    (Outcome("pdf", 1, ("read",), 1.0, 2 << 30), ("swollen: 2048 MB",)),
]


@pytest.mark.parametrize(("outcome", "failures"), FAILURES)
def test_an_outcome_says_which_promise_was_broken(outcome: Outcome, failures: tuple[str, ...]) -> None:
    assert outcome.failures == failures
