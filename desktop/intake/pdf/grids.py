"""Tables without rules: short words that stand in rows and, far apart, in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.items import Item, Table, item_of
from desktop.intake.pdf.runs import Run
from desktop.intake.pdf.slabs import Slab, slabs_of

_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2
# Letters, and shares of the font size: names may stand close, other words as no two columns do.
_LONGEST_NAME, _LONGEST_CELL = 4, 24
_BESIDE_NAME, _BESIDE_CELL = 0.8, 2.5
_EVEN, _ROW_GAP = 0.6, 2.0
# Lines as long as one another are those of a text.
_SHORTEST_LINE, _MOST_LINES = 8, 0.5
_PROSE = frozenset("，。；")


@dataclass(frozen=True, slots=True)
class _Line:
    """The cells of a row, from the left."""

    cells: tuple[Run, ...]
    box: Box


def with_grids(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items, rows of words that stand in columns put together as tables."""
    things: list[Item] = []
    held: list[_Line] = []
    for slab in slabs_of(items):
        line = _line(slab)
        if held and (line is None or not _goes_on(held, line)):
            things += _settled(held)
            held = []
        if line is None:
            things += slab.items
        else:
            held.append(line)
    return (*things, *_settled(held))


def _line(slab: Slab) -> _Line | None:
    """Return the slab as a row of cells, None where it is none."""
    runs = [item.content for item in slab.items if isinstance(item.content, Run)]
    if not _FEWEST_COLUMNS <= len(runs) == len(slab.items) or any(map(_is_no_cell, runs)):
        return None
    cells = tuple(sorted(runs, key=lambda run: run.box.left))
    box = Box.around(run.box for run in cells)
    is_row = box.height < 2 * max(run.size for run in cells)
    is_apart = all(_gap(one, other) >= _BESIDE_NAME for one, other in pairwise(cells))
    return _Line(cells, box) if is_row and is_apart else None


def _is_no_cell(run: Run) -> bool:
    is_prose = any(letter.text in _PROSE for letter in run.letters)
    return run.downward or is_prose or len(run.letters) > _LONGEST_CELL


def _gap(before: Run, after: Run) -> float:
    return (after.box.left - before.box.right) / max(before.size, after.size)


def _goes_on(held: Sequence[_Line], line: _Line) -> bool:
    """Return whether a row stands right below the others and has their columns."""
    above, size = held[-1], line.cells[0].size
    is_near = line.box.top - above.box.bottom <= _ROW_GAP * size
    return is_near and len(line.cells) == len(above.cells) and _are_even(above, line, size)


def _are_even(above: _Line, line: _Line, size: float) -> bool:
    pairs = [(one.box, other.box) for one, other in zip(above.cells, line.cells, strict=True)]
    by_left = all(abs(one.left - other.left) <= _EVEN * size for one, other in pairs)
    middles = (abs(one.left + one.right - other.left - other.right) / 2 for one, other in pairs)
    return by_left or all(middle <= _EVEN * size for middle in middles)


def _settled(held: Sequence[_Line]) -> Iterator[Item]:
    """Yield the rows as one table, or as the runs that they are where they only seem to be one."""
    if _is_table(held):
        box = Box.around(line.box for line in held)
        yield item_of(Table(box, tuple(tuple((cell,) for cell in line.cells) for line in held)))
    else:
        yield from (item_of(cell) for line in held for cell in line.cells)


def _is_table(held: Sequence[_Line]) -> bool:
    if len(held) < _FEWEST_ROWS:
        return False
    columns = list(zip(*(line.cells for line in held), strict=True))
    gaps = [median(map(_gap, one, other)) for one, other in pairwise(columns)]
    longest = max(len(cell.letters) for column in columns for cell in column)
    is_of_names = longest <= _LONGEST_NAME
    return is_of_names or (min(gaps) >= _BESIDE_CELL and not any(map(_is_text, columns)))


def _is_text(column: Sequence[Run]) -> bool:
    """Return whether half of a column's lines are full, as those of a text are."""
    right = max(cell.box.right for cell in column)
    full = [
        cell
        for cell in column
        if len(cell.letters) >= _SHORTEST_LINE and right - cell.box.right <= _EVEN * cell.size
    ]
    return len(full) > _MOST_LINES * len(column)
