"""Ruled tables: where lines across and down make a grid, and what stands in its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.items import Table
from desktop.intake.pdf.runs import Run

# Points: lines this near to one another are one, or meet.
_NEAR = 3.0
# Two rows of two columns at least; a cell with more letters holds a story, not a datum.
_FEWEST_LINES, _FEWEST_CELLS, _MOST_LETTERS = 3, 4, 150
# A rule is longer than wide by so much.
_LONG = 4.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The places of the lines of a table, from the left and from the top."""

    across: tuple[float, ...]
    down: tuple[float, ...]

    @property
    def box(self) -> Box:
        """What the outermost lines enclose."""
        return Box(self.down[0], self.across[0], self.down[-1], self.across[-1])

    def cell_of(self, box: Box) -> tuple[int, int]:
        """Return the row and column, from 0, in which the middle of a box lies."""
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return bisect_right(self.across, y) - 1, bisect_right(self.down, x) - 1


def parted_from_tables(runs: Sequence[Run], rules: Sequence[Box]) -> tuple[list[Table], list[Run]]:
    """Return the tables that rules draw, with the runs in them, and the other runs."""
    tables, others = [], list(runs)
    for grid in _grids(rules):
        inside = [run for run in others if grid.box.holds_center(run.box)]
        table = _table(grid, inside)
        if table is not None:
            tables.append(table)
            kept = set(map(id, inside))
            others = [run for run in others if id(run) not in kept]
    return tables, others


def _table(grid: Grid, runs: Iterable[Run]) -> Table | None:
    """Return the table of a grid, or None where it holds stories, or next to nothing."""
    cells: defaultdict[tuple[int, int], list[Run]] = defaultdict(list)
    for run in runs:
        cells[grid.cell_of(run.box)].append(run)
    lengths = [sum(len(run.letters) for run in cell) for cell in cells.values()]
    if len(cells) < _FEWEST_CELLS or max(lengths) > _MOST_LETTERS:
        return None
    columns = range(len(grid.down) - 1)
    rows = (tuple(tuple(cells[row, column]) for column in columns) for row in range(len(grid.across) - 1))
    return Table(grid.box, tuple(row for row in rows if any(row)))


def _grids(rules: Iterable[Box]) -> Iterator[Grid]:
    """Yield the grids that rules make which meet one another."""
    for group in _groups([rule for rule in rules if max(rule.width, rule.height) > _LONG]):
        across = _places(rule.top for rule in group if rule.width > rule.height)
        down = _places(rule.left for rule in group if rule.height >= rule.width)
        if min(len(across), len(down)) >= _FEWEST_LINES:
            yield Grid(across, down)


def _groups(rules: list[Box]) -> Iterator[list[Box]]:
    """Yield the rules by what they touch, directly or through others."""
    left = sorted(rules, key=lambda rule: rule.top)
    while left:
        group, waiting = [], [left.pop()]
        while waiting:
            rule = waiting.pop()
            group.append(rule)
            waiting += [other for other in left if _meet(rule, other)]
            left = [other for other in left if not _meet(rule, other)]
        yield group


def _meet(one: Box, other: Box) -> bool:
    return one.overlap_across(other) > -_NEAR and one.overlap_down(other) > -_NEAR


def _places(values: Iterable[float]) -> tuple[float, ...]:
    """Return the values in order, those near to one another once."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return tuple(places)
