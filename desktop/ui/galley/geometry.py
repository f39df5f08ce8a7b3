"""Where words stand inside their block: lines, marks and seams, measured once and kept.

All x and y are relative to the upper left corner of the block's text, so that what is kept
stays true when blocks above grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from desktop.model import DoubtRef, Passage, Seam, Span
from desktop.ui.galley.change import Change
from desktop.ui.galley.marks import Mark, Shape
from desktop.ui.galley.sheet import Row
from desktop.ui.offsets import position_of

_IN_INDENT = 6
"""How far before the first character of a passage the pin of its cut stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: positions ``start <= p < end`` of the block, and its edges in pixels."""

    start: int
    end: int
    left: float
    right: float
    top: float
    bottom: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Box:
    """The part of a mark that stands in one line."""

    left: float
    right: float
    line: Line

    @property
    def rect(self) -> QRectF:
        """The cells of the characters, as high as the line."""
        return QRectF(self.left, self.line.top, self.right - self.left, self.line.bottom - self.line.top)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its boxes, top to bottom."""

    mark: Mark
    boxes: tuple[Box, ...]

    def covers(self, point: QPointF) -> bool:
        """Return whether the mark can be taken hold of at ``point``."""
        if self.mark.stroke.shape is Shape.BRACKET:
            return False
        return any(box.rect.contains(point) for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Pin:
    """A seam before the character ``offset`` of the passage; at 0 one that was nearly made."""

    offset: int
    x: float
    line: Line
    is_unsure: bool = False


@dataclass(frozen=True, slots=True)
class BlockLayout:
    """Everything measured in one block."""

    lines: tuple[Line, ...]
    marks: tuple[Placed, ...] = ()
    pins: tuple[Pin, ...] = ()

    @property
    def height(self) -> float:
        """The height of the text in pixels."""
        return self.lines[-1].bottom if self.lines else 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A row on the screen: ``origin`` is the upper left corner of its text in the viewport."""

    row: Row
    origin: QPointF
    layout: BlockLayout

    @property
    def top(self) -> float:
        """The upper edge of its text in the viewport."""
        return self.origin.y()

    @property
    def bottom(self) -> float:
        """The lower edge of its text in the viewport."""
        return self.origin.y() + self.layout.height


@dataclass(frozen=True, slots=True)
class Ruler:
    """Finds positions and pixels in one block.

    ``change`` is what was typed and is not in the model yet: offsets of the model move with
    it, and positions behind the input method's pre-edit move by its length.
    """

    block: QTextBlock
    change: Change | None = None

    def layout(self, passage: Passage, marks: Iterable[Mark]) -> BlockLayout:
        """Measure the block."""
        lines = tuple(self._lines())
        placed = (Placed(mark, tuple(self.boxes(lines, mark.span))) for mark in marks)
        pins = (self._pin(lines, offset, seam) for offset, seam in passage.seams())
        cut = _cut_pins(lines) if DoubtRef(passage.id, 0) in passage.doubts else ()
        return BlockLayout(lines, tuple(placed), (*cut, *(pin for pin in pins if pin)))

    def boxes(self, lines: tuple[Line, ...], span: Span) -> Iterator[Box]:
        """Yield where the characters of ``span`` stand, a box a line."""
        start, end = self._positions(span)
        for number, line in enumerate(lines):
            first, last = max(start, line.start), min(end, line.end)
            if first < last:
                right = line.right if last == line.end else self._x(number, last)
                yield Box(self._x(number, first), right, line)

    def _positions(self, span: Span) -> tuple[int, int]:
        text = self.block.text()
        if self.change:
            span = self.change.moved(span)
        start, end = position_of(text, span.start), position_of(text, span.end)
        layout = self.block.layout()
        at, length = layout.preeditAreaPosition(), len(layout.preeditAreaText())
        return start + (length if start >= at >= 0 else 0), end + (length if end > at >= 0 else 0)

    def _lines(self) -> Iterator[Line]:
        layout, pitch = self.block.layout(), self.block.blockFormat().lineHeight()
        # A line past the last one ends the process, so only existing ones are asked for.
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = line.textStart()
            end = start + line.textLength()
            yield Line(
                start,
                end,
                _x(line, start),
                line.naturalTextRect().right(),
                number * pitch,
                (number + 1) * pitch,
                line.y() + line.ascent(),
            )

    def _x(self, line: int, position: int) -> float:
        return _x(self.block.layout().lineAt(line), position)

    def _pin(self, lines: tuple[Line, ...], offset: int, seam: Seam) -> Pin | None:
        """Return the pin of a seam; at a line's start it stands at the end of the line above."""
        position, _ = self._positions(Span(offset, offset))
        for number, line in enumerate(lines):
            if line.start < position < line.end:
                return Pin(offset, self._x(number, position), line, seam.is_unsure)
            if position == line.end:
                return Pin(offset, line.right, line, seam.is_unsure)
        return None


def _cut_pins(lines: tuple[Line, ...]) -> tuple[Pin, ...]:
    """Return the pin in the indent of a passage that perhaps goes on with the one above."""
    return tuple(Pin(0, line.left - _IN_INDENT, line, is_unsure=True) for line in lines[:1])


def _x(line: QTextLine, position: int) -> float:
    # The binding returns the pair that C++ hands back through a pointer.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
