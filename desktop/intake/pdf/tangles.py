"""Regions in which things stand side by side without a gap that would part them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.intake.pdf.items import Item
from desktop.intake.pdf.slabs import slabs_of

# Shares of the font size: what stands further apart in a row may belong to two columns.
_APART, _NEXT_LINE = 0.8, 1.5
# So many rows side by side are no chance.
_TANGLED = 3


def has_neighbours(items: Sequence[Item]) -> bool:
    """Return whether anything stands beside something else, as columns do."""
    return _rows_apart(items) > 0


def is_tangled(items: Sequence[Item]) -> bool:
    """Return whether so much stands side by side that it is more than one column."""
    return _rows_apart(items) >= _TANGLED


def strands_of(items: Sequence[Item]) -> list[tuple[Item, ...]]:
    """Return the items of a tangled region as the columns in which the file writes them."""
    strands: list[list[Item]] = []
    for item in sorted(items, key=lambda item: item.order or 0):
        if strands and _is_near(strands[-1][-1], item):
            strands[-1].append(item)
        else:
            strands.append([item])
    return [tuple(strand) for strand in strands]


def _rows_apart(items: Sequence[Item]) -> int:
    return sum(_stand_apart(slab.items) for slab in slabs_of(items))


def _stand_apart(items: Sequence[Item]) -> bool:
    reached = None
    for item in sorted(items, key=lambda item: item.box.left):
        if reached is not None and item.box.left - reached > _APART * item.size:
            return True
        reached = max(reached or item.box.right, item.box.right)
    return False


def _is_near(before: Item, after: Item) -> bool:
    """Return whether the file goes on writing in the same column: to the right or on the next line."""
    gap = after.box.top - before.box.bottom
    is_below = before.box.overlap_across(after.box) > 0 and -before.size < gap < _NEXT_LINE * before.size
    is_right = (
        before.box.overlap_down(after.box) > 0 and 0 <= -before.box.overlap_across(after.box) < before.size
    )
    return is_below or is_right
