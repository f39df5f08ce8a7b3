"""The reading order of a sheet: its regions cut in two until each is one column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.cuts import Cut, best_cut, narrow_cut
from desktop.intake.pdf.grids import with_grids
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item
from desktop.intake.pdf.regions import Region, measure_of, parts_of, region_of, title_at_right
from desktop.intake.pdf.tangles import has_neighbours, is_tangled, strands_of

# Deeper regions than any page has are left as they are. A sheet with more things on it is no
# page of a newspaper, and cutting it would take long; the order of the file must do.
_DEEPEST, _MOST_ITEMS = 60, 5000
# Shares of the usual width and font size.
_WIDER, _FIRST_LINE, _TITLE, _EVEN = 1.25, 2.5, 1.1, 0.3


@dataclass(frozen=True, slots=True)
class Column:
    """Items that are read from top to bottom, and the ``room`` they stand in.

    ``text_right`` is where lines of the body's size end; titles may have more room. ``notches``
    are what pictures take from the lines beside them.
    """

    items: tuple[Item, ...]
    room: Box
    text_right: float
    notches: tuple[Box, ...] = ()

    def left_of(self, line: Box) -> float:
        """Return where a line at the height of this one can begin."""
        return max(
            [self.room.left, *(notch.right for notch in self._beside(line) if notch.right <= line.left)]
        )

    def right_of(self, line: Box) -> float:
        """Return where a line of the body's size at the height of this one must end."""
        return min(
            [self.text_right, *(notch.left for notch in self._beside(line) if notch.left >= line.right)]
        )

    def _beside(self, line: Box) -> Iterator[Box]:
        return (notch for notch in self.notches if notch.overlap_down(line) > line.height / 2)


def columns_of(
    items: Sequence[Item], rules: Sequence[Box], habits: Habits, room: Box | None = None
) -> Iterator[Column]:
    """Yield the columns of a region in reading order; every item is in exactly one of them.

    ``room`` is where text might stand, as far as anything but the text itself tells.
    """
    if len(items) > _MOST_ITEMS:
        region = region_of(items, room)
        yield from (_column(replace(region, items=strand), habits) for strand in strands_of(items))
    elif items:
        yield from _columns(region_of(items, room), rules, habits, _DEEPEST)


def _columns(region: Region, rules: Sequence[Box], habits: Habits, deepest: int) -> Iterator[Column]:
    region = replace(region, items=with_grids(region.items)) if has_neighbours(region.items) else region
    cut = _cut(region.items, rules, habits) if deepest else None
    titled = title_at_right(region, habits) if cut is not None and not cut.across else None
    if titled is not None:
        title, rest = titled
        yield _column(title, habits)
        yield from _columns(rest, rules, habits, deepest - 1)
    elif cut is not None:
        for part in parts_of(region, cut, habits):
            yield from _columns(part, rules, habits, deepest - 1)
    elif is_tangled(region.items):
        yield from (_column(replace(region, items=strand), habits) for strand in strands_of(region.items))
    else:
        yield _column(region, habits)


def _cut(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Cut | None:
    """Return where to cut a region that is more than one column, or None."""
    cut = best_cut(items, rules, habits) if has_neighbours(items) else None
    return cut or (narrow_cut(items) if is_tangled(items) else None)


def _column(region: Region, habits: Habits) -> Column:
    return Column(region.items, region.room, _text_right(region, habits))


def _text_right(region: Region, habits: Habits) -> float:
    """Return where the body's lines end: no further than usual where none of the region's does.

    Beside a last column there may be nothing for as wide as another, and over a narrow one a
    wider title.
    """
    room = region.room
    starts = room.left + _FIRST_LINE * habits.size
    texts = [item for item in region.items if item.size <= _TITLE * habits.size and item.box.left <= starts]
    usual = room.left + habits.width
    measure = measure_of(texts) if texts else room.right
    is_usual = abs(measure - usual) <= _EVEN * habits.size
    if not texts or (room.width < _WIDER * habits.width and not is_usual):
        return room.right
    return min(room.right, max(usual, measure))
