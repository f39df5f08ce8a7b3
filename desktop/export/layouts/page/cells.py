"""What stands in cells: pictures in rows, picture stories side by side, whole boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.export.layouts.page.bands import CellBand, Item, cropped
from desktop.export.layouts.page.flow import FEWEST_LINES, NARROWEST_COLUMN, Flows
from desktop.export.layouts.page.measure import Measure, box_inside
from desktop.export.units import MM_PER_POINT
from desktop.model import Passage

BOX_CELLS = (3, 4, 2, 1)
# A box is at most this much of a page high.
TALLEST_BOX = 0.5
# A box is ragged where its tallest cell stands this much, and a line, over the mean.
RAGGED = 1.2
PICTURES_IN_A_ROW = 3
BOX_PADDING = 14.0
# What paragraphs in cells have above them in points.
CELL_AIR = 3.0


@dataclass(frozen=True)
class Cells:
    """Makes bands of cells; ``flows`` cuts what stands in a box into columns."""

    measure: Measure
    flows: Flows

    def rows(self, cells: Sequence[tuple[Item, ...]], boxed: bool = False) -> Iterator[CellBand]:
        """Yield the cells in rows of equal length, the last perhaps shorter."""
        rows = -(-len(cells) // PICTURES_IN_A_ROW)
        length = -(-len(cells) // rows)
        for start in range(0, len(cells), length):
            row = cropped(cells[start : start + length])
            pictures = (item.shape for cell in row for item in cell if item.shape)
            # An empty frame beside pictures is of their shape.
            yield self._cells(row, next(pictures, self.flows.shape), boxed=boxed)

    def _cells(
        self,
        cells: tuple[tuple[Item, ...], ...],
        shape: float,
        titles: tuple[Passage, ...] = (),
        boxed: bool = False,
    ) -> CellBand:
        profile = box_inside(self.measure.profile) if boxed else self.measure.profile
        characters = profile.divide(len(cells)).characters
        height = max(self._cell_height(cell, characters, shape) for cell in cells)
        if boxed:
            height += BOX_PADDING + self.measure.titles_height((title, "BoxTitle") for title in titles)
        return CellBand(height, whole=True, cells=cells, shape=shape, titles=titles, boxed=boxed)

    def _cell_height(self, cell: Iterable[Item], characters: int, shape: float) -> float:
        blocks = self.measure.blocks(cell, characters, shape)
        return self.measure.points(sum(block.lines for block in blocks)) + CELL_AIR * len(blocks)

    def box(
        self, titles: tuple[Passage, ...], items: tuple[Item, ...], columns: int | None
    ) -> CellBand | None:
        """Return one whole box with level cells, or None where they are ragged, of a line or two, or long."""
        counts = [columns] if columns else BOX_CELLS
        boxes = (self._boxed(titles, items, count) for count in counts)
        tallest = TALLEST_BOX * self.measure.profile.text_height / MM_PER_POINT
        return next((box for box in boxes if box and box.height <= tallest), None)

    def _boxed(self, titles: tuple[Passage, ...], items: tuple[Item, ...], count: int) -> CellBand | None:
        columns = box_inside(self.measure.profile).divide(count)
        if columns.characters < NARROWEST_COLUMN:
            return None
        shape, (tallest, lanes) = self.flows.level_lanes(self.measure, items, columns)
        blocks = self.measure.blocks(items, columns.characters, shape)
        mean = sum(block.lines for block in blocks) / count
        short = tallest < FEWEST_LINES if count > 1 else any(item.is_picture for item in items)
        if short or tallest > RAGGED * mean + 1:
            return None
        return self._cells(lanes, shape, titles, boxed=True)
