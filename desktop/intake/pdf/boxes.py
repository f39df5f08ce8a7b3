"""Rectangles on a sheet, in points from its left upper corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``top`` is less than ``bottom``, as the eye goes down the page."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Self:
        """Return the smallest box that holds all of ``boxes``.

        Raises:
            ValueError: where there is none
        """
        lefts, tops, rights, bottoms = zip(
            *((box.left, box.top, box.right, box.bottom) for box in boxes), strict=True
        )
        return cls(min(lefts), min(tops), max(rights), max(bottoms))

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Square points."""
        return self.width * self.height

    def holds_center(self, other: Box) -> bool:
        """Return whether the middle of ``other`` lies inside."""
        x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def overlap_across(self, other: Box) -> float:
        """Return how much of the line both share, left to right; negative for the gap between them."""
        return min(self.right, other.right) - max(self.left, other.left)

    def overlap_down(self, other: Box) -> float:
        """Return how much of the height both share; negative for the gap between them."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)

    def turned(self, quarters: int, width: float, height: float) -> Box:
        """Return where the box comes to lie when its sheet is turned clockwise.

        ``width`` and ``height`` are those of the sheet before it is turned.
        """
        box = self
        for _ in range(quarters % 4):
            box = Box(height - box.bottom, box.left, height - box.top, box.right)
            width, height = height, width
        return box
