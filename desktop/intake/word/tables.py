"""Tables of a Word file: rows of data, or a mere frame for columns of text and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop.intake.blocks import PICTURE, Block
from desktop.intake.word.names import child, w
from desktop.intake.word.writing import printed_children

Rows = list[list[list[Block]]]
_MOST_PARAGRAPHS_A_CELL = 2


def cells_of(table: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the cells of each row; a cell that one above it covers is empty."""
    for row in _under(table, "tr"):
        if child(row, "trPr", "del") is None:
            yield list(_under(row, "tc"))


def is_lay_out(table: etree._Element, rows: Rows) -> bool:
    """Return whether the table only arranges: a single column, whole texts or pictures in its cells."""
    cells = [cell for row in rows for cell in row]
    return (
        all(len(row) <= 1 for row in rows)
        or any(PICTURE in cell or len(cell) > _MOST_PARAGRAPHS_A_CELL for cell in cells)
        or next(table.iterdescendants(w("tbl")), None) is not None
    )


def table_text(rows: Rows) -> str:
    """Return the table as lines with cells parted by tabs; rows without text are left out."""
    lines = ("\t".join(_cell_text(cell) for cell in row) for row in rows)
    return "\n".join(line for line in lines if line.strip())


def _cell_text(cell: list[Block]) -> str:
    return " ".join(" ".join(block.text.split()) for block in cell)


def _under(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows or cells in ``element``, those in content controls included."""
    for part in printed_children(element):
        if part.tag == w(name):
            yield part
        elif part.tag in {w("sdt"), w("sdtContent"), w("customXml")}:
            yield from _under(part, name)
