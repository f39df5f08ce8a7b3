"""Pictures and boxes in a column that its lines run round, and how far the lines go beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.columns import Column
from desktop.intake.pdf.items import Item
from desktop.intake.pdf.rows import Row

# A single line beside a picture is rather its caption.
_FEWEST_ROWS = 2
_BESIDE = 0.5

Thing = Row | Item


def without_asides(things: Sequence[Thing], column: Column) -> tuple[list[Thing], list[Item], Column]:
    """Return the things that follow one another, those beside them, and the column with room for both."""
    rows = [thing for thing in things if isinstance(thing, Row)]
    beside = {id(thing): _rows_beside(thing, rows) for thing in things if isinstance(thing, Item)}
    asides = [thing for thing in things if isinstance(thing, Item) and len(beside[id(thing)]) >= _FEWEST_ROWS]
    if not asides:
        return list(things), [], column
    notches = tuple(notch for aside in asides for notch in _notches(aside, beside[id(aside)], column))
    taken = set(map(id, asides))
    return [thing for thing in things if id(thing) not in taken], asides, replace(column, notches=notches)


def _rows_beside(item: Item, rows: Sequence[Row]) -> list[Row]:
    return [
        row
        for row in rows
        if item.box.overlap_down(row.box) > _BESIDE * row.box.height and item.box.overlap_across(row.box) <= 0
    ]


def _notches(item: Item, beside: Sequence[Row], column: Column) -> Iterator[Box]:
    """Yield what an item takes from the column's lines at their end or at their beginning."""
    before = [row.box.right for row in beside if row.box.right <= item.box.left]
    behind = [row.box.left for row in beside if row.box.left >= item.box.right]
    if before:
        yield replace(item.box, left=max(before), right=max(column.text_right, item.box.right))
    if behind:
        yield replace(item.box, left=min(column.room.left, item.box.left), right=min(behind))
