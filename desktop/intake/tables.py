"""Tables: rows of data, or a mere frame for columns of text and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from desktop.intake.blocks import PICTURE, Block
from desktop.model import HintKind

Cell = list[Block]
Row = list[Cell]
Rows = list[Row]
"""The blocks of each cell of each row; a cell that another one covers is empty."""

_MOST_PARAGRAPHS_A_CELL = 2
_LONGEST_DATUM = 60
_LONGEST_HEAD, _FEWEST_HEADS = 12, 3


def table_blocks(rows: Rows, holds_table: bool) -> Iterator[Block]:
    """Yield the table as one block, or what it arranges where it only does that.

    ``holds_table`` says that another table stands in one of its cells.
    """
    if holds_table or _is_lay_out(rows):
        yield from (block for part in _parts(rows) for block in _arranged(part))
    elif text := _table_text(rows):
        yield Block(text, HintKind.TABLE)


def _is_lay_out(rows: Rows) -> bool:
    """Return whether no cell has a neighbour, a single row holds prose, or cells hold pictures or stories."""
    inked = [cells for row in rows if (cells := _inked(row))]
    cells = [cell for row in inked for cell in row]
    return (
        all(len(row) == 1 for row in inked)
        or (len(inked) == 1 and any(map(_is_prose, cells)))
        or any(PICTURE in cell for cell in cells)
        or any(map(_has_stories, inked))
        or (any(map(_is_text, cells)) and not _has_heads(inked))
    )


def _inked(row: Row) -> Row:
    return [cell for cell in row if cell]


def _length(cell: Cell) -> int:
    return sum(len(block.text) for block in cell)


def _paragraphs(cell: Cell) -> int:
    return sum(not block.tight for block in cell)


def _is_prose(cell: Cell) -> bool:
    """Return whether a cell that has none below or above it is more than a datum."""
    return _paragraphs(cell) > _MOST_PARAGRAPHS_A_CELL or any(
        len(block.text) > _LONGEST_DATUM for block in cell
    )


def _is_text(cell: Cell) -> bool:
    return _paragraphs(cell) > _MOST_PARAGRAPHS_A_CELL and _length(cell) > _LONGEST_DATUM


def _has_stories(row: Row) -> bool:
    """Return whether every cell of a row, two at least, is more than a datum."""
    inked = _inked(row)
    return len(inked) > 1 and all(_length(cell) > _LONGEST_DATUM for cell in inked)


def _has_heads(rows: Rows) -> bool:
    """Return whether a row of short heads stands over rows of as many cells."""
    heads = rows[0]
    return (
        len(heads) >= _FEWEST_HEADS
        and all(_length(cell) <= _LONGEST_HEAD for cell in heads)
        and all(len(row) == len(heads) for row in rows)
    )


def _is_of_pictures(row: Row) -> bool:
    inked = _inked(row)
    return len(inked) > 1 and all(block == PICTURE for cell in inked for block in cell)


def _parts(rows: Rows) -> Iterator[Rows]:
    """Yield the rows that belong together: the stories or pictures of one and what is above and below.

    The row behind stories begins the next part, and so does a second row of pictures. What is
    left at the end, such as who wrote the stories, belongs to the last part.
    """
    part: Rows = []
    parts = [part]
    for row in rows:
        inked = _inked(row)
        is_alone = len(inked) == 1
        begins = (
            is_alone
            or (part and (_has_stories(part[-1]) or len(_inked(part[-1])) == 1))
            or (_is_of_pictures(row) and any(map(_is_of_pictures, part)))
        )
        if inked and begins:
            part = []
            parts.append(part)
        part.append(row)
    if len(parts) > 1 and _is_below(parts[-1], parts[-2]):
        parts[-2:] = [parts[-2] + parts[-1]]
    yield from parts


def _is_below(part: Rows, before: Rows) -> bool:
    """Return whether the part is but a last short row under the columns of the one before."""
    return (
        len(part) == 1
        and len(_inked(part[0])) > 1
        and not any(PICTURE in cell or _length(cell) > _LONGEST_DATUM for cell in part[0])
        and any(map(_has_stories, before))
        and [bool(cell) for cell in part[0]] == [bool(cell) for cell in before[-1]]
    )


def _arranged(part: Rows) -> Iterator[Block]:
    """Yield what a part holds, by columns where stories or pictures have rows of their own."""
    by_columns = any(_has_stories(row) or _is_of_pictures(row) for row in part)
    lines = zip_longest(*part, fillvalue=()) if by_columns else part
    yield from (block for line in lines for cell in line for block in cell)


def _table_text(rows: Rows) -> str:
    """Return the table as lines with cells parted by tabs; rows without text are left out."""
    lines = ("\t".join(map(_cell_text, row)) for row in rows)
    return "\n".join(line for line in lines if line.strip())


def _cell_text(cell: Cell) -> str:
    return " ".join(" ".join(block.printed for block in cell).split())
