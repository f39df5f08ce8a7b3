"""The order in which a reader takes the boxes of a laid-out page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# The share of a box by which neighbours may overlap it at each edge and still stand beside it.
_OVERLAP = 0.1


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a page in any unit, from the page's left and upper edges."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line between boxes: how wide the gap there is, which boxes lie before and behind it."""

    gap: float
    before: list[int]
    behind: list[int]


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """Return the places of the boxes in ``boxes`` as a reader takes them.

    The page is cut where its gap is widest, between columns rather than rows where both are
    as wide, and each half by itself. Boxes that no line parts go by their upper edges.
    """
    return list(_ordered(boxes, list(range(len(boxes)))))


def _ordered(boxes: Sequence[Box], places: list[int]) -> Iterator[int]:
    waiting = [places]
    while waiting:
        group = waiting.pop()
        cut = _widest_cut(boxes, group)
        if cut is None:
            yield from sorted(group, key=lambda place: (boxes[place].top, boxes[place].left))
        else:
            waiting += [cut.behind, cut.before]


def _widest_cut(boxes: Sequence[Box], places: list[int]) -> _Cut | None:
    across = {place: (boxes[place].left, boxes[place].right) for place in places}
    down = {place: (boxes[place].top, boxes[place].bottom) for place in places}
    cuts = [*_cuts(across), *_cuts(down)]
    return max(cuts, key=lambda cut: cut.gap, default=None)


def _cuts(ranges: dict[int, tuple[float, float]]) -> Iterator[_Cut]:
    """Yield where a line across can part the boxes that have these ranges."""
    order = sorted(ranges, key=lambda place: _inner(ranges[place])[0])
    reach = end = float("-inf")
    for count, place in enumerate(order):
        inner_start, inner_end = _inner(ranges[place])
        if count and inner_start >= reach:
            yield _Cut(ranges[place][0] - end, order[:count], order[count:])
        reach, end = max(reach, inner_end), max(end, ranges[place][1])


def _inner(span: tuple[float, float]) -> tuple[float, float]:
    start, end = span
    return start + (end - start) * _OVERLAP, end - (end - start) * _OVERLAP
