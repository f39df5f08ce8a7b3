"""The likeliest weights for many sheets, held near the declared leanings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import numpy as np

from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.transitions import NEVER
from tests.structure.tuning.lattice import surprise
from tests.structure.tuning.sheet import Sheet
from tests.structure.tuning.vector import Numbers, Vector

# How far a weight may stray from its leaning before that costs as much as a wrong line;
# what no judgement speaks of has less room.
SPREAD, UNDECLARED_SPREAD = 0.8, 0.2
_SETTLED = 3
_RATE, _FADE, _LEAST = 0.15, (0.9, 0.99), 1e-8

_SAME = ((Label.CAPTION, Label.CAPTION_INSIDE), (Label.FURNITURE, Label.FURNITURE_INSIDE))

Report = Callable[[int, float], None]


def likeliest(sheets: Sequence[Sheet], leanings: Vector, rounds: int, report: Report) -> Vector:
    """Return the weights that ``rounds`` passes over the sheets lead to, by Adam's method (Kingma, Ba 2015).

    It is the mean of the last third of the way (Polyak, Juditsky 1992): the end of the way
    alone hangs on which sheets came last. ``report`` is told the number of each pass and the
    mean surprise of a line in it.
    """
    vector = Vector(*(part.copy() for part in leanings.parts()))
    slopes, squares = vector.zeros(), vector.zeros()
    order = list(sheets)
    taken = settled = 0
    mean = vector.zeros()
    for number in range(1, rounds + 1):
        Random(number).shuffle(order)
        total = 0.0
        for sheet in order:
            taken += 1
            loss, gradient = surprise(sheet, vector)
            total += loss
            rate = _RATE * (1 - number / (rounds + 1))
            _tie(gradient)
            _pull(vector, gradient, leanings, len(sheets))
            for parts in zip(vector.parts(), gradient.parts(), slopes.parts(), squares.parts(), strict=True):
                _move(*parts, rate, taken)
            vector.after[leanings.after <= NEVER] = NEVER
            if number > rounds - max(1, rounds // _SETTLED):
                settled += 1
                _add_to_mean(mean, vector, settled)
        report(number, total / sum(len(sheet.truth) for sheet in sheets))
    return mean


def _add_to_mean(mean: Vector, vector: Vector, count: int) -> None:
    for part, new in zip(mean.parts(), vector.parts(), strict=True):
        part += (new - part) / count


def _tie(gradient: Vector) -> None:
    """Let what is seen in a line speak alike for a label and for the same amid a paragraph."""
    for label, inside in _SAME:
        both = gradient.features[:, label] + gradient.features[:, inside]
        gradient.features[:, label] = gradient.features[:, inside] = both


def _pull(vector: Vector, gradient: Vector, leanings: Vector, sheets: int) -> None:
    """Add the pull back to the leanings, a sheet's share of it."""
    for part, slope, leaning in zip(vector.parts(), gradient.parts(), leanings.parts(), strict=True):
        spread = np.where(leaning, SPREAD, UNDECLARED_SPREAD)
        slope += (part - leaning) / (spread**2 * sheets)


def _move(part: Numbers, slope: Numbers, mean: Numbers, square: Numbers, rate: float, taken: int) -> None:
    first, second = _FADE
    mean += (1 - first) * (slope - mean)
    square += (1 - second) * (slope**2 - square)
    part -= rate * (mean / (1 - first**taken)) / (np.sqrt(square / (1 - second**taken)) + _LEAST)
