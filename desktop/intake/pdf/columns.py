"""The reading order of a sheet: its regions cut in two until each is one column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.cuts import Cut, best_cut
from desktop.intake.pdf.gaps import slabs_of
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item

# Deeper regions than any page has are left as they are.
_DEEPEST = 60
# Shares of the font size: what stands further apart in a row may belong to two columns.
_APART = 0.8
_WIDEST_GUTTER = 2.0


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
    cut = best_cut(items, rules, habits) if deepest and not _is_one_column(items) else None
    if cut is None:
        yield Column(tuple(items), room)
        return
    first = [item for item in items if cut.puts_first(item)]
    second = [item for item in items if not cut.puts_first(item)]
    for part, part_room in zip((first, second), _rooms(room, cut, habits), strict=True):
        yield from _columns(part, part_room, rules, habits, deepest - 1)


def _rooms(room: Box, cut: Cut, habits: Habits) -> tuple[Box, Box]:
    """Return the room on both sides; where short lines leave a wide gap, only its end is the gutter."""
    if cut.across:
        return room, room
    start = max(cut.start, cut.end - _WIDEST_GUTTER * habits.size)
    return (
        Box(room.left, room.top, start, room.bottom),
        Box(cut.end, room.top, room.right, room.bottom),
    )


def _is_one_column(items: list[Item]) -> bool:
    return not any(_stand_apart(slab.items) for slab in slabs_of(items))


def _stand_apart(items: Sequence[Item]) -> bool:
    """Return whether things of one slab stand side by side with a gap as between columns."""
    reached = None
    for item in sorted(items, key=lambda item: item.box.left):
        if reached is not None and item.box.left - reached > _APART * item.size:
            return True
        reached = max(reached or item.box.right, item.box.right)
    return False
