"""Bands as Word: every band a section of its own columns, tables for what stands side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from itertools import pairwise

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.layouts.page.bands import (
    Band,
    CellBand,
    FlowBand,
    Item,
    RuleBand,
    SharedBand,
    Story,
    TitleBand,
)
from desktop.export.layouts.page.measure import BOX_MARGIN, Measure, box_inside
from desktop.export.layouts.page.sharing import width_of
from desktop.export.layouts.page.style_roles import BESIDE_PICTURE, BOXED, IN_LANE, style_in
from desktop.export.layouts.page.styles import RED, TINT
from desktop.export.markup import line
from desktop.export.passages import set_cells, set_passage
from desktop.export.picture_files import picture_size
from desktop.export.pictures import Photograph, framed
from desktop.export.profile import Columns, PageProfile
from desktop.export.tables import Box, Cell, Row, ruled, table
from desktop.export.units import point_twips, twips
from desktop.model import PassageKind

# Air in a box over its first and under its last line, in twips.
BOX_END = 100
# Programs round the widths of cells: with so many twips more a full line surely holds its last character.
CELL_ROOM = 12


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
        if not band.boxed:
            return [self._side_by_side(band, self.measure.profile, BESIDE_PICTURE)]
        heads = [set_passage(self.draft, title, "BoxTitle") for title in band.titles]
        content = (*heads, self._side_by_side(band, box_inside(self.measure.profile), BOXED))
        return [_tinted(twips(self.measure.profile.text_width), content, headed=bool(heads))]

    @elements.register
    def _(self, band: SharedBand) -> list[_Element]:
        cells = [self._story(band.stories[0], band.shape)]
        for before, story in pairwise(band.stories):
            ruled = not (before.boxed or story.boxed)
            cells += [*_gap(band.columns.gutter - CELL_ROOM, ruled=ruled), self._story(story, band.shape)]
        return [table([cell.width for cell in cells], [Row(tuple(cells))])]

    def _story(self, story: Story, shape: float) -> Cell:
        heads = [set_passage(self.draft, passage, style) for passage, style in story.titles]
        styles = BOXED if story.boxed else IN_LANE
        column = _Column(twips(story.columns.width), story.columns, shape, styles)
        content = (*heads, *self._lanes(story.lanes, column))
        width = twips(width_of(story.columns)) + CELL_ROOM
        if not story.boxed:
            return Cell(width, content)
        return Cell(width + 2 * twips(BOX_MARGIN), content, _tint(headed=bool(heads)))

    def _lanes(self, lanes: Sequence[tuple[Item, ...]], column: _Column) -> Iterator[_Element]:
        """Yield the text of a story: one column as it is, several as a table with rules between them."""
        if len(lanes) == 1:
            for item in lanes[0]:
                yield from self._in_cell(item, column)
            return
        edges = _gutters(len(lanes), column.columns.gutter)
        cells = [self._cell(items, column, edge) for items, edge in zip(lanes, edges, strict=True)]
        ruled = [replace(cell, box=replace(cell.box, rules=("left",))) for cell in cells[1:]]
        yield table([cell.width for cell in cells], [Row((cells[0], *ruled))])

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
        yield line("FrameGap", "")
        yield from self._picture(item, width, self.measure.picture_lines(item, width, column.shape))
        yield line("FrameGap", "")

    def _picture(self, item: Item, width: float, lines: int) -> tuple[_Element, ...]:
        below = [set_passage(self.draft, caption, "Caption") for caption in item.captions]
        if item.passage.credit:
            below.insert(0, line("PictureCredit", item.passage.credit))
        photograph = self._photograph(item)
        if photograph is None and not self.measure.profile.empty_frames:
            return tuple(below)
        return framed(self.draft, photograph, width, self.measure.picture_height(item, width, lines), below)

    def _photograph(self, item: Item) -> Photograph | None:
        blob = self.pictures.get(item.passage.picture or "")
        if blob is None:
            return None
        own_width, own_height = picture_size(blob)
        own_shape = own_height / own_width
        words = "　".join(caption.text for caption in item.captions)
        return Photograph(blob, own_shape, item.shape or own_shape, words)

    def _text(self, item: Item, column: _Column) -> Iterator[_Element]:
        style = style_in(item, column.styles)
        if item.passage.kind is not PassageKind.TABLE:
            yield set_passage(self.draft, item.passage, style)
            return
        rows = set_cells(self.draft, item.passage, style)
        yield ruled(column.width, rows, [1] * max(map(len, rows)))

    def _side_by_side(self, band: CellBand, profile: PageProfile, styles: Mapping[str, str]) -> _Element:
        columns = profile.divide(len(band.cells))
        column = _Column(twips(columns.width), columns, band.shape, styles)
        edges = _gutters(len(band.cells), columns.gutter)
        cells = [self._cell(items, column, edge) for items, edge in zip(band.cells, edges, strict=True)]
        return table([cell.width for cell in cells], [Row(tuple(cells))])

    def _cell(self, items: Iterable[Item], column: _Column, edge: tuple[int, int]) -> Cell:
        content = tuple(element for item in items for element in self._in_cell(item, column))
        left, right = edge
        padding = max(right - CELL_ROOM, 0)
        return Cell(column.width + left + padding + CELL_ROOM, content, Box(padding=(0, left, 0, padding)))


def _gap(gutter: int, *, ruled: bool) -> tuple[Cell, Cell]:
    """Return the two halves of the gutter between articles, with a rule between them."""
    half = gutter // 2
    return Cell(half, (), Box(rules=("right",) if ruled else ())), Cell(gutter - half, ())


def _tinted(width: int, content: tuple[_Element, ...], headed: bool) -> _Element:
    """Return the content as one box that no page cuts."""
    return table([width], [Row((Cell(width, content, _tint(headed=headed)),))])


def _tint(*, headed: bool) -> Box:
    """Return the look of a tinted box; under a title it has a red rule on top."""
    margin = twips(BOX_MARGIN)
    return Box(TINT, ("top",) if headed else (), rule_color=RED, padding=(BOX_END, margin, BOX_END, margin))


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
