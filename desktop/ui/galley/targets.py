"""What the mouse points at: chips, seams, glyphs, marks, borders, or plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF

from desktop.model import DoubtRef
from desktop.ui.galley import spots
from desktop.ui.galley.geometry import Pin, Placed, Shown
from desktop.ui.galley.marks import Mark
from desktop.ui.galley.measures import Scale


class Spot(Enum):
    """What sort of thing lies under the pointer."""

    TEXT = "text"
    GUTTER = "gutter"
    CHIP = "chip"
    PIN = "pin"
    GLYPH = "glyph"
    MARK = "mark"
    BORDER = "border"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Target:
    """One thing under the pointer, in the row it belongs to."""

    spot: Spot
    row: Shown
    mark: Mark | None = None
    pin: Pin | None = None

    def is_same(self, other: Target | None) -> bool:
        """Return whether both are the same thing, wherever it has been scrolled to."""
        return other is not None and self._key == other._key

    @property
    def doubt(self) -> DoubtRef | None:
        """The doubt that the thing stands for, if any."""
        row = self.row.row
        if self.spot is Spot.BORDER and row.border:
            return row.border.doubt
        if self.spot is Spot.CHIP and row.passage.is_unsure:
            return DoubtRef(row.id)
        return DoubtRef(row.id, self.pin.offset) if self.pin and self.pin.is_unsure else None

    @property
    def _key(self) -> tuple[object, ...]:
        return self.spot, self.row.row.id, self.mark, self.pin and self.pin.offset


def target_at(scale: Scale, shown: Iterable[Shown], width: float, point: QPointF) -> Target | None:
    """Return what lies at ``point`` of the viewport; None beside and between the rows."""
    for row in shown:
        local = QPointF(point.x() - row.origin.x(), point.y() - round(row.top))
        if row.row.border and spots.fold(scale, row).contains(local):
            return Target(Spot.FOLD, row)
        if row.row.border and spots.strip(scale, row, width).contains(local):
            return Target(Spot.BORDER, row)
        if 0 <= local.y() < row.layout.height:
            return _in_row(scale, row, width, local)
    return None


def _in_row(scale: Scale, row: Shown, width: float, local: QPointF) -> Target:
    if spots.chip(scale, row).contains(local):
        return Target(Spot.CHIP, row)
    if local.x() < 0:
        return Target(Spot.GUTTER, row)
    if pin := spots.pin_at(scale, row, local):
        return Target(Spot.PIN, row, pin=pin)
    for box, placed in spots.glyphs(scale, row, width):
        if box.contains(local):
            return Target(Spot.GLYPH, row, placed.mark)
    mark = _mark_at(row.layout.marks, local)
    return Target(Spot.MARK, row, mark) if mark else Target(Spot.TEXT, row)


def _mark_at(marks: Iterable[Placed], local: QPointF) -> Mark | None:
    """Return the shortest mark over a point: a person's name inside a long finding is meant."""
    found = (placed.mark for placed in marks if placed.covers(local))
    return min(found, key=lambda mark: len(mark.span), default=None)
