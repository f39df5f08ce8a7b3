"""Bands as Word: every band a section of its own columns, tables for what stands side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatchmethod

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.layouts.page.bands import Band, CellBand, FlowBand, Item, RuleBand, TitleBand
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.styles import BESIDE_PICTURE, BOX_RED, BOXED, PASSAGE_STYLES, TINT
from desktop.export.markup import line
from desktop.export.passages import set_cells, set_passage
from desktop.export.pictures import framed
from desktop.export.profile import Columns
from desktop.export.tables import Box, Cell, Row, ruled, table
from desktop.export.units import point_twips, twips
from desktop.model import PassageKind

BOX_MARGIN = 160
BOX_END = 100


@dataclass(frozen=True)
class Setter:
    """Sets bands into a draft; ``pictures`` holds the bytes by digest."""

    draft: Draft
    measure: Measure
    pictures: Mapping[str, bytes]

    @singledispatchmethod
    def elements(self, band: Band) -> list[_Element]:
        """Return the paragraphs and tables of a band."""
        raise TypeError(f"no way to set {band}")

    @elements.register
    def _(self, band: RuleBand) -> list[_Element]:
        return [line(f"{'Rule' if band.drawn else 'Gap'}{band.air}", "")]

    @elements.register
    def _(self, band: TitleBand) -> list[_Element]:
        return [set_passage(self.draft, passage, style) for passage, style in band.lines]

    @elements.register
    def _(self, band: FlowBand) -> list[_Element]:
        styles = {"Body": "BoxFlow", "ListItem": "BoxFlow"} if band.boxed else {}
        column = _Column(twips(band.columns.width), band.columns, band.shape, styles)
        return [element for item in band.items for element in self._in_column(item, column)]

    @elements.register
    def _(self, band: CellBand) -> list[_Element]:
        return [self._box(band) if band.boxed else self._side_by_side(band)]

    def _in_column(self, item: Item, column: _Column) -> Iterator[_Element]:
        if not item.is_picture:
            yield from self._text(item, column)
            return
        lines = self.measure.picture_lines(item, column.columns.width, column.shape)
        content = self._picture(item, column.columns.width, lines)
        if content:
            height = point_twips(self.measure.points(lines))
            yield table([column.width], [Row((Cell(column.width, content, Box(middle=True)),), least=height)])

    def _in_cell(self, item: Item, column: _Column) -> Iterator[_Element]:
        if not item.is_picture:
            yield from self._text(item, column)
            return
        width = column.columns.width
        yield from self._picture(item, width, self.measure.picture_lines(item, width, column.shape))
        yield line("FrameGap", "")

    def _picture(self, item: Item, width: float, lines: int) -> tuple[_Element, ...]:
        below = [set_passage(self.draft, caption, "Caption") for caption in item.captions]
        blob = self.pictures.get(item.passage.picture or "")
        if blob is None and not self.measure.profile.empty_frames:
            return tuple(below)
        return framed(self.draft, blob, width, self.measure.picture_height(item, width, lines), below)

    def _text(self, item: Item, column: _Column) -> Iterator[_Element]:
        style = PASSAGE_STYLES[item.passage.kind]
        style = column.styles.get(style, style)
        if item.passage.kind is not PassageKind.TABLE:
            yield set_passage(self.draft, item.passage, style)
            return
        rows = set_cells(self.draft, item.passage, style)
        yield ruled(column.width, rows, [1] * max(map(len, rows)))

    def _side_by_side(self, band: CellBand) -> _Element:
        columns = self._divided(len(band.cells))
        edges = _gutters(len(band.cells), columns.gutter)
        cells = [
            self._cell(items, columns, band.shape, edge, BESIDE_PICTURE)
            for items, edge in zip(band.cells, edges, strict=True)
        ]
        return table([cell.width for cell in cells], [Row(tuple(cells))])

    def _box(self, band: CellBand) -> _Element:
        count = len(band.cells)
        columns = self._divided(count)
        edges = _gutters(count, columns.gutter)
        cells = [
            self._cell(items, columns, band.shape, edge, BOXED, boxed=(index == 0, index == count - 1))
            for index, (items, edge) in enumerate(zip(band.cells, edges, strict=True))
        ]
        grid = [cell.width for cell in cells]
        heads = tuple(set_passage(self.draft, title, "BoxTitle") for title in band.titles)
        box = Box(TINT, ("top",), rule_color=BOX_RED, padding=(BOX_END, BOX_MARGIN, 40, BOX_MARGIN))
        head = [Row((Cell(sum(grid), heads, box, span=count),))] if heads else []
        return table(grid, [*head, Row(tuple(cells))])

    def _cell(
        self,
        items: Iterable[Item],
        columns: Columns,
        shape: float,
        edge: tuple[int, int],
        styles: Mapping[str, str],
        boxed: tuple[bool, bool] | None = None,
    ) -> Cell:
        column = _Column(twips(columns.width), columns, shape, styles)
        content = tuple(element for item in items for element in self._in_cell(item, column))
        width = column.width + sum(edge)
        if boxed is None:
            return Cell(width, content, Box(padding=(0, edge[0], 0, edge[1])))
        left, right = (BOX_MARGIN if outer else inner for outer, inner in zip(boxed, edge, strict=True))
        return Cell(width, content, Box(TINT, padding=(0, left, BOX_END, right)))

    def _divided(self, count: int) -> Columns:
        return self.measure.profile.divide(count)


@dataclass(frozen=True, slots=True)
class _Column:
    """Where items are set: width in twips, shape of empty frames, and styles that differ here."""

    width: int
    columns: Columns
    shape: float
    styles: Mapping[str, str]


def _gutters(count: int, gutter: int) -> list[tuple[int, int]]:
    """Return the air left and right of each cell: half a gutter, none at the edges of the page."""
    half = gutter // 2
    return [(half if index else 0, half if index < count - 1 else 0) for index in range(count)]
