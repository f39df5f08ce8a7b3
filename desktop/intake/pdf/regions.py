"""A region of a sheet, and the two that a cut makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.cuts import Cut
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item, Panel, Picture, runs_in
from desktop.intake.pdf.runs import Run

# Shares of the font size.
_HEADLINE, _WIDEST_GUTTER = 1.3, 2.0
# More runs than these between a headline and a region are a story of their own.
_MOST_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Region:
    """Things on a sheet and the ``room`` they stand in.

    ``title`` is the headline right above the region, None where something else stands there.
    """

    items: tuple[Item, ...]
    room: Box
    title: Box | None = None


def region_of(items: Iterable[Item], room: Box | None = None) -> Region:
    """Return the region of these items; without ``room`` it is as wide as they are.

    Raises:
        ValueError: where there is none
    """
    items = tuple(items)
    return Region(items, room or replace(Box.around(item.box for item in items), right=measure_of(items)))


def measure_of(items: Iterable[Item]) -> float:
    """Return how far to the right lines reach without the marks that hang over, or else pictures.

    Raises:
        ValueError: for no item at all
    """
    items = tuple(items)
    texts = [item for item in items if not isinstance(item.content, Picture)]
    return max(map(_right, texts or items))


def _right(item: Item) -> float:
    return item.content.measure if isinstance(item.content, Run) else item.box.right


def parts_of(region: Region, cut: Cut, habits: Habits) -> Iterator[Region]:
    """Yield the parts of a region that is cut, in reading order."""
    first = tuple(item for item in region.items if cut.puts_first(item))
    second = tuple(item for item in region.items if not cut.puts_first(item))
    if cut.across:
        yield replace(region, items=first)
        yield Region(second, region.room, _title_over(first, region, habits))
        return
    # Where short lines leave a wide gap, only its end is the gutter.
    right = max(measure_of(first), cut.gap.end - _WIDEST_GUTTER * habits.size)
    sides = (
        replace(region, items=first, room=replace(region.room, right=right)),
        replace(region, items=second, room=replace(region.room, left=cut.gap.end)),
    )
    yield from _by_title(sides, habits) if _spans(region.title, cut) else sides


def title_at_right(region: Region, habits: Habits) -> tuple[Region, Region] | None:
    """Return a title set downwards at the right of a region that has no other, and the rest, or None."""
    downward = [item for item in region.items if isinstance(item.content, Run) and item.content.downward]
    titles = [item for item in downward if _is_title(item, habits)]
    others = [item for item in region.items if not any(item is one for one in downward)]
    if not titles or not others or any(_is_title(item, habits) for item in others):
        return None
    end = measure_of(others)
    if min(item.box.left for item in downward) < end:
        return None
    return region_of(downward), replace(region, items=tuple(others), room=replace(region.room, right=end))


def _title_over(items: Sequence[Item], region: Region, habits: Habits) -> Box | None:
    """Return the headline that the items end with, or that goes on over what are no stories."""
    last = max(
        (item for item in items if _is_title(item, habits)), key=lambda item: item.box.top, default=None
    )
    above = last.box.bottom if last else region.room.top
    between = [item for item in items if item.box.top >= above]
    if len(between) > _MOST_BETWEEN or not all(isinstance(item.content, Run) for item in between):
        return None
    return last.box if last else region.title


def _spans(title: Box | None, cut: Cut) -> bool:
    return title is not None and title.left < cut.gap.start and cut.gap.end < title.right


def _by_title(sides: Sequence[Region], habits: Habits) -> Iterator[Region]:
    """Yield the sides under one headline, what belongs to it first.

    Where a story with a title of its own follows on the left, what stands untitled at the
    head of the right side is still the headline's.
    """
    parted = [_parted_at_title(side, habits) for side in sides]
    if not (parted[0][0] and parted[0][1] and parted[1][0] and parted[1][1]):
        yield from sides
        return
    for number in (0, 1):
        for side, parts in zip(sides, parted, strict=True):
            yield Region(tuple(parts[number]), side.room, None if number else side.title)


def _parted_at_title(side: Region, habits: Habits) -> tuple[list[Item], list[Item]]:
    """Return what stands over the first title of a side, and the rest."""
    tops = [item.box.top for item in side.items if _is_title(item, habits)]
    top = min(tops, default=side.room.bottom)
    head = [item for item in side.items if item.box.bottom <= top + habits.size / 2]
    kept = set(map(id, head))
    return head, [item for item in side.items if id(item) not in kept]


def _is_title(item: Item, habits: Habits) -> bool:
    sizes = [run.size for run in runs_in((item,))]
    return max(sizes, default=0.0) > _HEADLINE * habits.size and not isinstance(item.content, Panel)
