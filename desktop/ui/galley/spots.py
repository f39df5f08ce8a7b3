"""Where the things round the text stand: painted there, and taken hold of there.

All rectangles are relative to the upper left corner of the row's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from desktop.model import PassageKind
from desktop.ui.galley.geometry import Line, Pin, Placed, Shown
from desktop.ui.galley.measures import (
    BORDER,
    CHIP,
    CHIP_LEFT,
    GLYPH,
    GLYPH_LEFT,
    GLYPH_STEP,
    GLYPHS_A_LINE,
    NUMBER_RIGHT,
    RULE,
    RULE_REACH,
    SLOT,
    SLOT_WIDTH,
    Scale,
)
from desktop.ui.galley.styles import STYLES

_EM_MIDDLE = 0.38
"""Where the middle of a Chinese character lies above the baseline, in ems."""
_PIN_REACH = 5


def first_middle(scale: Scale, row: Shown) -> float:
    """Return the height at which number and chip of a row are centred."""
    if row.row.kind is PassageKind.PICTURE or not row.layout.lines:
        return row.layout.height / 2
    return middle(scale, row, row.layout.lines[0])


def middle(scale: Scale, row: Shown, line: Line) -> float:
    """Return the middle of the characters of a line."""
    return line.baseline - _EM_MIDDLE * scale(STYLES[row.row.kind].px)


def chip(scale: Scale, row: Shown) -> QRectF:
    """Return the square of the role chip."""
    side = scale(CHIP)
    return QRectF(scale(CHIP_LEFT), first_middle(scale, row) - side / 2, side, side)


def slot(scale: Scale, width: float) -> QRectF:
    """Return the frame of a picture slot in a column of ``width`` pixels."""
    frame = min(scale(SLOT_WIDTH), width)
    return QRectF((width - frame) / 2, 0, frame, scale(SLOT))


def rule(scale: Scale, row: Shown) -> float:
    """Return the height of the rule in front of an article; it lies above the row."""
    return scale(RULE - BORDER - row.row.space)


def fold(scale: Scale, row: Shown) -> QRectF:
    """Return the square in the gutter that folds the article and opens it."""
    side = scale(CHIP)
    return QRectF(scale(NUMBER_RIGHT) - side, rule(scale, row) - side / 2, side, side)


def strip(scale: Scale, row: Shown, width: float) -> QRectF:
    """Return the part of an article's border that the mouse takes hold of."""
    y, reach = rule(scale, row), scale(RULE_REACH)
    return QRectF(0, y - reach, width, 2 * reach)


def glyphs(scale: Scale, row: Shown, width: float) -> Iterator[tuple[QRectF, Placed]]:
    """Yield the place of each finding's glyph in the right lane, two a line."""
    for line, found in _by_line(row).items():
        top = middle(scale, row, line) - scale(GLYPH) / 2
        for number, placed in enumerate(found[:GLYPHS_A_LINE]):
            left = width + scale(GLYPH_LEFT + number * GLYPH_STEP)
            yield QRectF(left, top, scale(GLYPH), scale(GLYPH)), placed


def surplus(scale: Scale, row: Shown, width: float) -> Iterator[tuple[QRectF, int]]:
    """Yield the place for ``+n`` in lines that more findings begin in than have room."""
    for line, found in _by_line(row).items():
        if len(found) > GLYPHS_A_LINE:
            left = width + scale(GLYPH_LEFT + GLYPHS_A_LINE * GLYPH_STEP - 2)
            top = middle(scale, row, line) - scale(GLYPH) / 2
            yield QRectF(left, top, scale(GLYPH), scale(GLYPH)), len(found) - GLYPHS_A_LINE


def pin_at(scale: Scale, row: Shown, point: QPointF) -> Pin | None:
    """Return the seam whose pin stands at ``point``."""
    for pin in row.layout.pins:
        near = abs(point.x() - pin.x) <= scale(_PIN_REACH)
        if near and pin.line.top <= point.y() < pin.line.bottom:
            return pin
    return None


def _by_line(row: Shown) -> dict[Line, list[Placed]]:
    """Return the findings of a row by the line they begin in."""
    found: defaultdict[Line, list[Placed]] = defaultdict(list)
    for placed in row.layout.marks:
        if placed.mark.finding and placed.boxes:
            found[placed.boxes[0].line].append(placed)
    return found
