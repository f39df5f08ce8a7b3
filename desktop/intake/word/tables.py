"""The rows and cells of a Word file's tables."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop.intake.word.names import attribute, child, number, w
from desktop.intake.word.writing import printed_children

Cell = etree._Element | None
"""A ``w:tc``, or None for a place that the cell before it covers as well."""

_MOST_COLUMNS = 63


def cells_of(table: etree._Element) -> Iterator[list[Cell]]:
    """Yield the cells of each row that was not deleted, with None for the places that others cover."""
    joined: frozenset[int] = frozenset()
    for row in _under(table, "tr"):
        if child(row, "trPr", "del") is None:
            places: list[Cell] = [None] * min(number(row, "trPr", "gridBefore") or 0, _MOST_COLUMNS)
            places += (place for cell in _under(row, "tc") for place in _places(cell))
            yield [None if place in joined and _goes_on(cell) else cell for place, cell in enumerate(places)]
            joined = frozenset(place for place, cell in enumerate(places) if _is_joined(cell))


def _places(cell: etree._Element) -> list[Cell]:
    width = number(cell, "tcPr", "gridSpan") or 1
    return [cell, *[None] * min(width - 1, _MOST_COLUMNS)]


def _is_joined(cell: Cell) -> bool:
    """Return whether a cell is one with the next below it or above it."""
    return child(cell, "tcPr", "vMerge") is not None


def _goes_on(cell: Cell) -> bool:
    """Return whether a cell is part of the one above it; what a file has in it is not printed."""
    return _is_joined(cell) and attribute(child(cell, "tcPr", "vMerge"), "val", "continue") == "continue"


def _under(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows or cells in ``element``, those in content controls included."""
    for part in printed_children(element):
        if part.tag == w(name):
            yield part
        elif part.tag in {w("sdt"), w("sdtContent"), w("customXml")}:
            yield from _under(part, name)
