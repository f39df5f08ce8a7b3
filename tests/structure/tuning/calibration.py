"""How sure the labelling may be: the temperature at which its doubts are worth asking about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.model.passage import UNSURE_BELOW
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import KINDS
from desktop.structure.labelling.weights import Weights
from tests.structure.tuning.sheet import Sheet

WORTHWHILE = 0.27
"""What share of the made lines asked about must be wrong: more than a quarter.

Papers to come are read worse than they are made here, never better. Where it is asked so often, nearly half
of what was asked about in two lots of street papers that nobody had seen was wrong, and a third in six that
had been seen; of what was not asked about 3 % and 1 %. With a lower temperature 4.5 % of what was not asked
about in the former were wrong.
"""

_TEMPERATURES = [step / 10 for step in range(40, 9, -1)]


@dataclass(frozen=True)
class Doubts:
    """Of many lines: how many are asked about, and how often those and the others are wrong."""

    asked: float
    wrong_asked: float
    wrong_unasked: float


def temperature_for(sheets: Sequence[Sheet], weights: Weights) -> float:
    """Return the highest temperature at which asking is still worthwhile, 1 if it never is."""
    readings = [(sheet, label_lines(sheet.page, weights)) for sheet in sheets]
    for temperature in _TEMPERATURES:
        if _doubts(readings, temperature).wrong_asked >= WORTHWHILE:
            return temperature
    return 1.0


def doubts(sheets: Sequence[Sheet], weights: Weights) -> Doubts:
    """Return how the doubts of these weights fare on sheets whose labels are known."""
    return _doubts([(sheet, label_lines(sheet.page, weights)) for sheet in sheets], weights.temperature)


def _doubts(readings: list[tuple[Sheet, list[Labelled]]], temperature: float) -> Doubts:
    asked, unasked = [], []
    for sheet, lines in readings:
        for truth, line in zip(sheet.truth, lines, strict=True):
            kind = KINDS[line.label]
            weights = replace(line.weights, temperature=temperature)
            sure = replace(line, weights=weights).likelihoods[kind] >= UNSURE_BELOW
            (unasked if sure else asked).append(KINDS[truth] is not kind)
    return Doubts(len(asked) / max(1, len(asked) + len(unasked)), _share(asked), _share(unasked))


def _share(wrong: list[bool]) -> float:
    return sum(wrong) / max(1, len(wrong))
