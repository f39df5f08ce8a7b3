"""The reading order of a sheet: its regions cut in two until each is one column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.cuts import Cut, best_cut, narrow_cut
from desktop.intake.pdf.gaps import slabs_of
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item

# Deeper regions than any page has are left as they are.
_DEEPEST = 60
# Shares of the font size: what stands further apart in a row may belong to two columns.
_APART = 0.8
_WIDEST_GUTTER, _NEXT_LINE = 2.0, 1.5
# So many rows side by side are no chance.
_TANGLED = 3


@dataclass(frozen=True, slots=True)
class Column:
    """Items that are read from top to bottom, and the ``room`` their lines had to fill."""

    items: tuple[Item, ...]
    room: Box


def columns_of(
    items: Sequence[Item], rules: Sequence[Box], habits: Habits, room: Box | None = None
) -> Iterator[Column]:
    """Yield the columns of a region in reading order; every item is in exactly one of them.

    ``room`` is where text might stand, as far as anything but the text itself tells.
    """
    if items:
        room = room or Box.around(item.box for item in items)
        yield from _columns(list(items), room, rules, habits, _DEEPEST)


def _columns(
    items: list[Item], room: Box, rules: Sequence[Box], habits: Habits, deepest: int
) -> Iterator[Column]:
    cut = _cut(items, rules, habits) if deepest else None
    if cut is None:
        yield from (Column(strand, room) for strand in _strands(items))
        return
    first = [item for item in items if cut.puts_first(item)]
    second = [item for item in items if not cut.puts_first(item)]
    for part, part_room in zip((first, second), _rooms(room, cut, habits), strict=True):
        yield from _columns(part, part_room, rules, habits, deepest - 1)


def _cut(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Cut | None:
    """Return where to cut a region that is more than one column, or None."""
    rows_apart = _rows_apart(items)
    cut = best_cut(items, rules, habits) if rows_apart else None
    return cut or (narrow_cut(items) if rows_apart >= _TANGLED else None)


def _rows_apart(items: Sequence[Item]) -> int:
    """Return in how many slabs things stand side by side with a gap as between columns."""
    return sum(_stand_apart(slab.items) for slab in slabs_of(items))


def _rooms(room: Box, cut: Cut, habits: Habits) -> tuple[Box, Box]:
    """Return the room on both sides; where short lines leave a wide gap, only its end is the gutter."""
    if cut.across:
        return room, room
    start = max(cut.start, cut.end - _WIDEST_GUTTER * habits.size)
    return (
        Box(room.left, room.top, start, room.bottom),
        Box(cut.end, room.top, room.right, room.bottom),
    )


def _stand_apart(items: Sequence[Item]) -> bool:
    reached = None
    for item in sorted(items, key=lambda item: item.box.left):
        if reached is not None and item.box.left - reached > _APART * item.size:
            return True
        reached = max(reached or item.box.right, item.box.right)
    return False


def _strands(items: Sequence[Item]) -> list[tuple[Item, ...]]:
    """Return the items of a region that no gap parts, as the columns in which the file writes them.

    Where few things stand side by side it is one column.
    """
    if _rows_apart(items) < _TANGLED:
        return [tuple(items)]
    strands: list[list[Item]] = []
    for item in sorted(items, key=lambda item: item.order or 0):
        if strands and _is_near(strands[-1][-1], item):
            strands[-1].append(item)
        else:
            strands.append([item])
    return [tuple(strand) for strand in strands]


def _is_near(before: Item, after: Item) -> bool:
    """Return whether the file goes on writing in the same column: to the right or on the next line."""
    gap = after.box.top - before.box.bottom
    is_below = before.box.overlap_across(after.box) > 0 and -before.size < gap < _NEXT_LINE * before.size
    is_right = (
        before.box.overlap_down(after.box) > 0 and 0 <= -before.box.overlap_across(after.box) < before.size
    )
    return is_below or is_right
