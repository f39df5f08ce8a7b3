"""Tuning: the slope it follows is the true one, and following it makes the truth likelier."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from desktop.structure.labelling.weights import declared_weights, write_weights
from tests.structure.tuning.__main__ import sheets
from tests.structure.tuning.calibration import doubts, temperature_for
from tests.structure.tuning.lattice import surprise
from tests.structure.tuning.search import likeliest
from tests.structure.tuning.sheet import Sheet
from tests.structure.tuning.vector import vector_of, weights_of

NUDGE = 1e-4


@pytest.fixture(scope="module")
def few() -> Sequence[Sheet]:
    """Three made issues with their true labels."""
    return list(sheets("tune", 5000, 3))


def test_weights_survive_being_numbers() -> None:
    declared = declared_weights()
    again = weights_of(vector_of(declared), declared)
    assert write_weights(again) == write_weights(declared)


@pytest.mark.parametrize("part", ["labels", "after", "features", "links"])
def test_the_gradient_is_the_slope(few: Sequence[Sheet], part: str) -> None:
    vector = vector_of(declared_weights())
    _, gradient = surprise(few[0], vector)
    slopes, numbers = getattr(gradient, part), getattr(vector, part)
    steepest = np.unravel_index(np.argmax(np.abs(slopes)), slopes.shape)
    numbers[steepest] += NUDGE
    above, _ = surprise(few[0], vector)
    numbers[steepest] -= 2 * NUDGE
    below, _ = surprise(few[0], vector)
    assert slopes[steepest] == pytest.approx((above - below) / (2 * NUDGE), rel=1e-3)


def test_tuning_makes_the_truth_likelier(few: Sequence[Sheet]) -> None:
    means: list[float] = []
    likeliest(few, vector_of(declared_weights()), 4, lambda _, mean: means.append(mean))
    assert means[-1] < means[0] / 2


def test_doubts_at_the_temperature_are_worth_asking() -> None:
    # Of three issues hardly a line is in doubt.
    declared, issues = declared_weights(), list(sheets("tune", 5000, 12))
    temperature = temperature_for(issues, declared)
    found = doubts(issues, declared)
    assert temperature >= 1
    assert found.wrong_asked > found.wrong_unasked
