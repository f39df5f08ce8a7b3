"""Lines and pictures put into columns one by one, as Word fills them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.export.fit import Block, level_height
from desktop.model import Words


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of text, or a picture (its digest, "" for an empty frame) with its captions ``below``.

    ``lines`` is its height in body lines, ``crop`` the height over the width to which a picture is
    cropped; where the words stand is left open.
    """

    lines: int
    words: Words
    picture: str | None = None
    below: tuple[Words, ...] = ()
    crop: float | None = None


Placed = tuple[int, int, Unit]
"""The column (from 0) of a unit, the line in it at which it begins, and the unit."""


def leveled(units: Sequence[Unit], count: int) -> int:
    """Return the height in lines at which the units fill ``count`` columns level."""
    return level_height([Block(unit.lines, whole=True) for unit in units], count)


def fill(units: Sequence[Unit], count: int, height: int) -> tuple[list[Placed], list[Unit]]:
    """Return what stands in ``count`` columns of ``height`` lines, and what is left for the next page.

    A unit taller than a column has one for itself.
    """
    placed: list[Placed] = []
    column = line = 0
    for number, unit in enumerate(units):
        if line and line + unit.lines > height:
            column, line = column + 1, 0
        if column == count:
            return placed, list(units[number:])
        placed.append((column, line, unit))
        line += unit.lines
    return placed, []
