"""Texts cut into columns line by line, for articles that stand beside others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from desktop.export.layouts.page.bands import Item
from desktop.export.layouts.page.measure import Measure
from desktop.export.line_breaks import ruler
from desktop.export.parts import cut_passage
from desktop.export.profile import Columns
from desktop.model import PassageKind

WHOLE_KINDS = frozenset({PassageKind.PICTURE, PassageKind.TABLE, PassageKind.INTERTITLE})
# A title amid the text is followed by so many lines in its column.
LINES_UNDER_TITLE = 1

Lane = tuple[Item, ...]
Lanes = tuple[int, tuple[Lane, ...]]
"""A height in lines, and what stands in each column."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What cannot be cut further: ``lines`` high, of item number ``item``, ending at character ``end``."""

    item: int
    lines: int
    end: int
    needed: int


def fill_lanes(measure: Measure, items: Sequence[Item], columns: Columns, shape: float) -> Lanes:
    """Return the least height in lines at which the items fill the columns, and what stands in each."""
    rows = [row for number in range(len(items)) for row in _rows(measure, items, number, columns, shape)]
    total, tallest = sum(row.lines for row in rows), max((row.needed for row in rows), default=1)
    height = max(ceil(total / columns.count), tallest, 1)
    while (lanes := _placed(rows, columns.count, height)) is None:
        height += 1
    return height, tuple(_cut(items, lanes))


def _rows(
    measure: Measure, items: Sequence[Item], number: int, columns: Columns, shape: float
) -> Iterator[_Row]:
    item = items[number]
    text = item.passage.text
    block = measure.block(item, columns.characters, shape)
    if item.passage.kind in WHOLE_KINDS or "\n" in text:
        below = LINES_UNDER_TITLE if item.passage.kind is PassageKind.INTERTITLE else 0
        yield _Row(number, block.lines, len(text), block.lines + below)
        return
    for end in ruler(text).cuts(columns.characters, measure.indent(item.passage)):
        yield _Row(number, 1, end, 1)


def _placed(rows: Sequence[_Row], count: int, height: int) -> list[list[_Row]] | None:
    """Return the rows column by column, or None where they need more columns."""
    lanes: list[list[_Row]] = [[]]
    filled = 0
    for row in rows:
        if filled + row.needed > height:
            lanes.append([])
            filled = 0
        lanes[-1].append(row)
        filled += row.lines
    return None if len(lanes) > count else lanes + [[] for _ in range(count - len(lanes))]


def _cut(items: Sequence[Item], lanes: Iterable[Iterable[_Row]]) -> Iterator[Lane]:
    """Yield the items of each column; a text that goes on in the next one is cut."""
    begun: dict[int, int] = {}
    for lane in lanes:
        ends = {row.item: row.end for row in lane}
        yield tuple(_part(items[number], begun.get(number, 0), end) for number, end in ends.items())
        begun |= ends


def _part(item: Item, start: int, end: int) -> Item:
    passage = item.passage
    runs_on = end < len(passage.text)
    if runs_on:
        passage, _ = cut_passage(passage, end)
    if start:
        _, passage = cut_passage(passage, start)
    return replace(item, passage=passage, runs_on=runs_on)
