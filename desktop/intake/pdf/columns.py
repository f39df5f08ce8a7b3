"""The reading order of a sheet: its regions cut in two until each is one column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.cuts import Cut, best_cut, narrow_cut
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item
from desktop.intake.pdf.regions import Region, measure_of, parts_of, region_of
from desktop.intake.pdf.tangles import has_neighbours, is_tangled, strands_of

# Deeper regions than any page has are left as they are.
_DEEPEST = 60
_WIDER, _FIRST_LINE = 1.25, 2.5


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
        yield from _columns(region_of(items, room), rules, habits, _DEEPEST)


def _columns(region: Region, rules: Sequence[Box], habits: Habits, deepest: int) -> Iterator[Column]:
    cut = _cut(region.items, rules, habits) if deepest else None
    if cut is not None:
        for part in parts_of(region, cut, habits):
            yield from _columns(part, rules, habits, deepest - 1)
    elif is_tangled(region.items):
        yield from (Column(strand, region.room) for strand in strands_of(region.items))
    else:
        yield Column(region.items, _narrowed(region, habits))


def _cut(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Cut | None:
    """Return where to cut a region that is more than one column, or None."""
    cut = best_cut(items, rules, habits) if has_neighbours(items) else None
    return cut or (narrow_cut(items) if is_tangled(items) else None)


def _narrowed(region: Region, habits: Habits) -> Box:
    """Return the room of a column, no wider than columns usually are where its lines are not.

    Beside a last column there may be nothing for as wide as another. Titles that are centred
    stay in all the room there is.
    """
    room = region.room
    start = min(item.box.left for item in region.items) - room.left
    if start > _FIRST_LINE * habits.size or room.width < _WIDER * habits.width:
        return room
    return replace(room, right=min(room.right, max(room.left + habits.width, measure_of(region.items))))
