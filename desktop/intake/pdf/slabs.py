"""Slabs: what of a region stands side by side, one below the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.intake.pdf.items import Item, Picture

# Em boxes of lines that are set tight overlap by this share of the size.
TIGHT = 0.12
_OTHER_SIZE = 1.06


@dataclass(frozen=True, slots=True)
class Slab:
    """Items that no gap from side to side parts; they reach from ``start`` down to ``end``."""

    items: tuple[Item, ...]
    start: float
    end: float


def slabs_of(items: Iterable[Item]) -> list[Slab]:
    """Return the items as slabs, from the top."""
    slabs: list[Slab] = []
    held: list[Item] = []
    start = end = float("-inf")
    for item in sorted(items, key=lambda item: item.box.top):
        top, bottom = _reach(item)
        if held and top > end:
            slabs.append(Slab(tuple(held), start, end))
            held = []
        start = start if held else top
        end = max(end, bottom) if held else bottom
        held.append(item)
    return [*slabs, Slab(tuple(held), start, end)] if held else slabs


def are_of_other_sizes(above: Slab, below: Slab) -> bool:
    """Return whether all letters on one side of the gap between them are larger than all on the other."""
    foot, head = sizes_at_foot(above), sizes_at_head(below)
    if not foot or not head:
        return False
    return min(foot) > _OTHER_SIZE * max(head) or min(head) > _OTHER_SIZE * max(foot)


def sizes_at_foot(slab: Slab) -> list[float]:
    """Return the font sizes of what stands at its lower end."""
    return [item.size for item in slab.items if item.size and item.box.bottom >= slab.end - item.size]


def sizes_at_head(slab: Slab) -> list[float]:
    """Return the font sizes of what stands at its upper end."""
    return [item.size for item in slab.items if item.size and item.box.top <= slab.start + item.size]


def are_pictures(slab: Slab) -> bool:
    """Return whether it holds pictures and nothing else."""
    return all(isinstance(item.content, Picture) for item in slab.items)


def _reach(item: Item) -> tuple[float, float]:
    less = TIGHT * item.size
    return item.box.top + less, item.box.bottom - less
