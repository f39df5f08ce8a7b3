"""Tables: rows of data, or a mere frame for columns of text and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.intake.blocks import PICTURE, Block
from desktop.model import HintKind

Rows = list[list[list[Block]]]
"""The blocks of each cell of each row; a cell that another one covers is empty."""

_MOST_PARAGRAPHS_A_CELL = 2
_LONGEST_DATUM = 60


def table_blocks(rows: Rows, holds_table: bool) -> Iterator[Block]:
    """Yield the table as one block, or what it arranges where it only does that.

    ``holds_table`` says that another table stands in one of its cells.
    """
    if holds_table or _is_lay_out(rows):
        yield from (block for row in rows for cell in row for block in cell)
    elif text := _table_text(rows):
        yield Block(text, HintKind.TABLE)


def _is_lay_out(rows: Rows) -> bool:
    """Return whether no cell has a neighbour, a single row holds prose, or a cell holds a whole text."""
    inked = [cells for row in rows if (cells := [cell for cell in row if cell])]
    cells = [cell for row in inked for cell in row]
    return (
        all(len(row) == 1 for row in inked)
        or (len(inked) == 1 and any(len(block.text) > _LONGEST_DATUM for cell in cells for block in cell))
        or any(map(_is_text, cells))
    )


def _is_text(cell: list[Block]) -> bool:
    return PICTURE in cell or sum(not block.tight for block in cell) > _MOST_PARAGRAPHS_A_CELL


def _table_text(rows: Rows) -> str:
    """Return the table as lines with cells parted by tabs; rows without text are left out."""
    lines = ("\t".join(map(_cell_text, row)) for row in rows)
    return "\n".join(line for line in lines if line.strip())


def _cell_text(cell: list[Block]) -> str:
    return " ".join(" ".join(block.printed for block in cell).split())
