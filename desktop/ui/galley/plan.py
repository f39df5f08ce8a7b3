"""The plan: which row stands in which block, where on the screen, and what is measured there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from desktop.model import Span
from desktop.ui.galley.change import Change
from desktop.ui.galley.geometry import BlockLayout, Box, Ruler, Shown
from desktop.ui.galley.marks import Mark
from desktop.ui.galley.sheet import Row
from desktop.ui.offsets import offset_of, position_of

Marks = Mapping[str, tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place between two characters; ``offset`` counts code points in the block's text."""

    passage: str
    offset: int


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into a passage and is not in the model yet."""

    passage: str
    change: Change


class Plan:
    """Rows and marks over the blocks of a text view.

    Attributes:
        rows: one for each block, in the same order
        typed: the change that the document is ahead of the rows by, if any
    """

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._marks: Marks = {}
        self._numbers: dict[str, int] = {}
        self._layouts: dict[str, BlockLayout] = {}
        self.rows: tuple[Row, ...] = ()
        self.typed: Typed | None = None

    def take(self, rows: Sequence[Row], marks: Marks) -> None:
        """Plan for these rows; what was measured in unchanged passages is kept.

        What was typed into a passage is kept while the passage's own text stays the same.
        """
        before = {row.id: row for row in self.rows}
        now = {row.id: row for row in rows}
        self._layouts = {
            name: kept
            for name, kept in self._layouts.items()
            if name in now and before[name] == now[name] and self._marks.get(name) == marks.get(name)
        }
        self.rows, self._marks = tuple(rows), marks
        self._numbers = {name: number for number, name in enumerate(now)}
        if self.typed and not _reads_alike(before.get(self.typed.passage), self.row(self.typed.passage)):
            self.typed = None

    def forget(self) -> None:
        """Drop all that was measured: the width or the type has changed."""
        self._layouts.clear()

    def forget_changed(self, position: int, removed: int, added: int) -> None:
        """Drop what was measured in the blocks that ``QTextDocument.contentsChange`` names."""
        block, end = self._view.document().findBlock(position), position + max(removed, added)
        while block.isValid() and block.position() <= end:
            if row := self.row_in(block):
                self._layouts.pop(row.id, None)
            block = block.next()

    def row(self, passage: str) -> Row | None:
        """Return the row of a passage, or None where it is not shown."""
        number = self._numbers.get(passage)
        return None if number is None else self.rows[number]

    def number(self, passage: str) -> int:
        """Return which row, and so which block, shows a passage."""
        return self._numbers[passage]

    def row_in(self, block: QTextBlock) -> Row | None:
        """Return the row that a block shows; an empty galley has a block and no row."""
        number = block.blockNumber()
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def block(self, passage: str) -> QTextBlock:
        """Return the block of a passage."""
        return self._view.document().findBlockByNumber(self._numbers[passage])

    def marks(self, passage: str) -> tuple[Mark, ...]:
        """Return the marks of a passage, findings behind facts."""
        return self._marks.get(passage, ())

    def place(self, position: int) -> Place | None:
        """Return the place at a position of the whole document."""
        block = self._view.document().findBlock(position)
        row = self.row_in(block)
        return Place(row.id, offset_of(block.text(), position - block.position())) if row else None

    def position(self, place: Place) -> int:
        """Return the position of a place in the whole document."""
        block = self.block(place.passage)
        return block.position() + position_of(block.text(), place.offset)

    def shown(self) -> Iterator[Shown]:
        """Yield the rows that stand in the viewport, top to bottom."""
        block = self._view.cursorForPosition(QPoint(0, 0)).block()
        if block.previous().isValid():
            block = block.previous()
        end = self._view.viewport().height()
        while row := self.row_in(block):
            shown = self._shown(row, block)
            yield shown
            if shown.bottom > end:
                return
            block = block.next()

    def show(self, passage: str) -> Shown:
        """Return where a passage stands, in the viewport or beyond its edges."""
        return self._shown(self.rows[self._numbers[passage]], self.block(passage))

    def rect(self, passage: str, span: Span | None) -> QRectF:
        """Return the rectangle in the viewport round the words of ``span``, or the whole passage."""
        shown = self.show(passage)
        whole = QRectF(shown.origin.x(), shown.top, 1, max(shown.layout.height, 1))
        if span is None:
            return whole
        found = QRectF()
        for box in self.boxes(passage, span):
            found = found.united(box.rect.translated(shown.origin))
        return found if found.isValid() else whole

    def boxes(self, passage: str, span: Span) -> tuple[Box, ...]:
        """Return where words of a passage stand, relative to its block; none if it is not shown."""
        if passage not in self._numbers:
            return ()
        return tuple(self._ruler(passage).boxes(self.show(passage).layout.lines, span))

    def _shown(self, row: Row, block: QTextBlock) -> Shown:
        origin = self._view.document().documentLayout().blockBoundingRect(block).topLeft()
        scrolled = QPointF(0, self._view.verticalScrollBar().value())
        if row.id not in self._layouts:
            self._layouts[row.id] = self._ruler(row.id).layout(row.passage, self.marks(row.id))
        return Shown(row, origin - scrolled, self._layouts[row.id])

    def _ruler(self, passage: str) -> Ruler:
        typed = self.typed
        return Ruler(self.block(passage), typed.change if typed and typed.passage == passage else None)


def _reads_alike(before: Row | None, after: Row | None) -> bool:
    return before is not None and after is not None and before.passage.text == after.passage.text
