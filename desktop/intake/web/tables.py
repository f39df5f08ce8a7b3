"""A table of a page while its rows are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from desktop.intake.blocks import Block
from desktop.intake.tables import Rows, table_blocks

_MOST_COLUMNS = 63
_MOST_ROWS = 1000


class OpenTable:
    """Takes rows and cells; a place that a cell above or beside it covers becomes an empty cell.

    Attributes:
        stray: blocks that stand between the rows, in no cell
        holds_table: whether another table stands in a cell
    """

    def __init__(self) -> None:
        self.stray: list[Block] = []
        self.holds_table = False
        self._settled = 0
        self._before: list[Block] = []
        self._rows: Rows = []
        self._covered: defaultdict[int, int] = defaultdict(int)

    def begin_row(self) -> None:
        """Begin the next row."""
        self._pass_covered()
        self._settle_stray()
        self._rows.append([])

    def begin_cell(self, cell: etree._Element) -> list[Block]:
        """Return where the blocks of the row's next cell go."""
        if not self._rows:
            self.begin_row()
        self._pass_covered()
        row, blocks = self._rows[-1], list[Block]()
        for column in range(len(row), len(row) + _count(cell, "colspan", _MOST_COLUMNS)):
            self._covered[column] = _count(cell, "rowspan", _MOST_ROWS) - 1
            row.append([])
        row[-_count(cell, "colspan", _MOST_COLUMNS)] = blocks
        return blocks

    def blocks(self) -> Iterator[Block]:
        """Yield the whole table, with what stands before and behind its rows."""
        yield from self._before
        yield from table_blocks(self._rows, self.holds_table)
        yield from self.stray[self._settled :]

    def _pass_covered(self) -> None:
        if self._rows:
            row = self._rows[-1]
            while self._covered[len(row)] > 0:
                self._covered[len(row)] -= 1
                row.append([])

    def _settle_stray(self) -> None:
        stray = self.stray[self._settled :]
        self._settled = len(self.stray)
        if not self._rows:
            self._before += stray
        elif stray:
            self._rows.append([stray])


def _count(cell: etree._Element, name: str, most: int) -> int:
    written = cell.get(name, "").strip()
    return min(max(int(written), 1), most) if written.isascii() and written.isdecimal() else 1
