"""Tables: grids of cells with their widths given three times, as Word wants them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from desktop.export.markup import name_of, paragraph, w

SIDES = ("top", "left", "bottom", "right")
LIGHT = "B9B5AD"
CELL_END = "CellEnd"


@dataclass(frozen=True, slots=True)
class Box:
    """How a cell looks: fill, rules and padding (twips); ``rules`` names the sides that have one."""

    fill: str | None = None
    rules: tuple[str, ...] = ()
    rule_line: str = "single"
    rule_color: str = LIGHT
    padding: tuple[int, int, int, int] = (0, 0, 0, 0)
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of one cell; ``width`` in twips, ``span`` in grid columns."""

    width: int
    content: tuple[_Element, ...]
    box: Box = Box()
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """Cells that stay on one page; in twips an exact ``height``, or the ``least`` one.

    A row that is the ``head`` stands on every page that the table runs over.
    """

    cells: tuple[Cell, ...]
    height: int | None = None
    least: int | None = None
    head: bool = False


def table(grid: Sequence[int], rows: Iterable[Row], align: str = "left") -> _Element:
    """Return a table of fixed column widths ``grid`` in twips."""
    properties = w(
        "tblPr",
        w("tblW", w=sum(grid), type="dxa"),
        w("jc", val=align),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=0, type="dxa") for side in SIDES)),
    )
    columns = w("tblGrid", *(w("gridCol", w=width) for width in grid))
    return w("tbl", properties, columns, *map(_row, rows))


def _row(row: Row) -> _Element:
    properties = [w("cantSplit")]
    if row.height is not None:
        properties.append(w("trHeight", val=row.height, hRule="exact"))
    elif row.least is not None:
        properties.append(w("trHeight", val=row.least, hRule="atLeast"))
    if row.head:
        properties.append(w("tblHeader"))
    return w("tr", w("trPr", *properties), *map(_cell, row.cells))


def _cell(cell: Cell) -> _Element:
    content = list(cell.content)
    # Word calls a cell that is empty or ends in a table damaged.
    if not content or content[-1].tag != name_of("p"):
        content.append(paragraph(CELL_END))
    return w("tc", w("tcPr", *_cell_properties(cell)), *content)


def _cell_properties(cell: Cell) -> Iterable[_Element]:
    box = cell.box
    yield w("tcW", w=cell.width, type="dxa")
    if cell.span > 1:
        yield w("gridSpan", val=cell.span)
    if box.rules:
        yield w("tcBorders", *(_rule(side, box) for side in SIDES if side in box.rules))
    if box.fill:
        yield w("shd", val="clear", color="auto", fill=box.fill)
    if any(box.padding):
        pairs = zip(SIDES, box.padding, strict=True)
        yield w("tcMar", *(w(side, w=size, type="dxa") for side, size in pairs))
    if box.middle:
        yield w("vAlign", val="center")


def _rule(side: str, box: Box) -> _Element:
    return w(side, val=box.rule_line, sz=4, space=0, color=box.rule_color)


def ruled(
    width: int, rows: Sequence[Sequence[_Element]], shares: Sequence[int], *, headed: bool = False
) -> _Element:
    """Return a table of fine rules, ``width`` twips wide, its columns in proportion to ``shares``.

    The first row of one that is ``headed`` stands on every page.
    """
    grid = [width * share // sum(shares) for share in shares]
    box = Box(rules=SIDES, padding=(30, 60, 30, 60), middle=True)
    filled = [Row(_padded(grid, row, box), head=headed and number == 0) for number, row in enumerate(rows)]
    return table(grid, filled, "center")


def _padded(grid: Sequence[int], row: Sequence[_Element], box: Box) -> tuple[Cell, ...]:
    missing = len(grid) - len(row)
    contents: list[tuple[_Element, ...]] = [(element,) for element in row]
    contents += [()] * missing
    return tuple(Cell(width, content, box) for width, content in zip(grid, contents, strict=True))
