"""The rows and cells of a Word file's tables."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop.intake.word.names import child, number, w
from desktop.intake.word.writing import printed_children

Cell = etree._Element | None
"""A ``w:tc``, or None for a place that the cell before it covers as well."""

_MOST_COLUMNS = 63


def cells_of(table: etree._Element) -> Iterator[list[Cell]]:
    """Yield the cells of each row that was not deleted; a cell that one above it covers is empty."""
    for row in _under(table, "tr"):
        if child(row, "trPr", "del") is None:
            yield [place for cell in _under(row, "tc") for place in _places(cell)]


def _places(cell: etree._Element) -> list[Cell]:
    width = number(cell, "tcPr", "gridSpan") or 1
    return [cell, *[None] * min(width - 1, _MOST_COLUMNS)]


def _under(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows or cells in ``element``, those in content controls included."""
    for part in printed_children(element):
        if part.tag == w(name):
            yield part
        elif part.tag in {w("sdt"), w("sdtContent"), w("customXml")}:
            yield from _under(part, name)
