"""Weights as one row of numbers, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.transitions import NEVER
from desktop.structure.labelling.weights import Row, Weights

Numbers = NDArray[np.float64]
LABELS = len(Label) + 1


@dataclass(frozen=True)
class Vector:
    """All weights: of labels (K), transitions (K × K), features (F × K) and links (L)."""

    labels: Numbers
    after: Numbers
    features: Numbers
    links: Numbers

    def parts(self) -> Iterator[Numbers]:
        """Yield the four blocks."""
        yield from (self.labels, self.after, self.features, self.links)

    def zeros(self) -> Vector:
        """Return a vector of the same form without any weight."""
        return Vector(*(np.zeros_like(part) for part in self.parts()))


def vector_of(weights: Weights) -> Vector:
    """Return the weights as numbers; what was never declared is 0."""
    after = np.full((LABELS, LABELS), NEVER)
    for before, fits in weights.after.items():
        after[before] = _dense(fits)
    return Vector(
        _dense(weights.labels),
        after,
        np.array([_dense(row) for row in weights.features.values()]),
        np.array(list(weights.links.values())),
    )


def weights_of(vector: Vector, names: Weights) -> Weights:
    """Return the numbers as weights with the names of ``names``."""
    return Weights(
        {label: float(vector.labels[label]) for label in names.labels},
        {before: _row(vector.after[before], Label) for before in names.after},
        {name: _row(row, names.labels) for name, row in zip(names.features, vector.features, strict=True)},
        dict(zip(names.links, map(float, vector.links), strict=True)),
    )


def _dense(row: Row) -> Numbers:
    dense = np.zeros(LABELS)
    for label, weight in row.items():
        dense[label] = weight
    return dense


def _row(dense: Numbers, labels: Iterable[Label]) -> Row:
    return {label: float(dense[label]) for label in labels}
