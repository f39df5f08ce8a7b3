"""The gaps that part a region of a sheet: between slabs one below the other, and between columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.habits import Habits, usual_size
from desktop.intake.pdf.items import Item, Picture
from desktop.intake.pdf.runs import Run

# Shares of the font size.
_GUTTER, _RULED_GUTTER, _PHRASE_GAP = 0.8, 0.2, 2.5
_PARAGRAPH_GAP, _BESIDE_PICTURES = 0.6, 0.25
# Em boxes of lines that are set tight overlap by this share of the size.
_TIGHT = 0.12
_OTHER_SIZE, _HEADLINE = 1.06, 1.3
_LONG_RULE, _RULE_REACH = 0.5, 2.0
_FEWEST_ROWS = 2

Gap = tuple[float, float]


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
        top, bottom = _height(item)
        if held and top > end:
            slabs.append(Slab(tuple(held), start, end))
            held = []
        start = start if held else top
        end = max(end, bottom) if held else bottom
        held.append(item)
    return [*slabs, Slab(tuple(held), start, end)] if held else slabs


def gaps_across(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Iterator[Gap]:
    """Yield the top and bottom of each gap that may part stories or their parts, from the top.

    A gap between two lines of one column is none: it is no wider than usual, without a rule,
    and between letters of one size. Nor is one that parts pictures side by side from the words
    of each, or the title of one of several columns from its story.
    """
    region = Box.around(item.box for item in items)
    for above, below in pairwise(slabs_of(items)):
        gap = Box(region.left, above.end, region.right, below.start)
        keeps = not (_are_pictures_with_words(above, below) or _leaves_title(above, habits))
        if has_rule_across(gap, rules) or (keeps and _parts(above, below, habits)):
            yield above.end, below.start


def all_gaps_across(items: Iterable[Item]) -> Iterator[Gap]:
    """Yield the top and bottom of every gap from side to side, however narrow, from the top."""
    for above, below in pairwise(slabs_of(items)):
        yield above.end, below.start


def gaps_down(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Iterator[Gap]:
    """Yield the left and right of each gap that may lie between columns, from the left.

    A picture may reach over one, as they do in newspapers.
    """
    region = Box.around(item.box for item in items)
    size = usual_size(items) or habits.size
    least = _PHRASE_GAP if size > _HEADLINE * habits.size else _GUTTER
    for start, end in _clear_strips(items):
        width = (end - start) / size
        gap = Box(start, region.top, end, region.bottom)
        is_ruled = width >= _RULED_GUTTER and _has_rule_down(gap, rules)
        if width >= _PHRASE_GAP or is_ruled or (width >= least and _parts_rows(gap, items)):
            yield start, end


def _height(item: Item) -> tuple[float, float]:
    less = _TIGHT * item.size
    return item.box.top + less, item.box.bottom - less


def _parts(above: Slab, below: Slab, habits: Habits) -> bool:
    """Return whether letters of other sizes, a wide gap or a picture part what adjoins the gap."""
    sizes = [item.size for item in above.items if item.size and item.box.bottom >= above.end - item.size]
    sizes_below = [item.size for item in below.items if item.size and item.box.top <= below.start + item.size]
    if not sizes or not sizes_below:
        return below.start - above.end > _BESIDE_PICTURES * habits.size
    if min(sizes) > _OTHER_SIZE * max(sizes_below) or min(sizes_below) > _OTHER_SIZE * max(sizes):
        return True
    usual = habits.leading + 2 * _TIGHT
    return below.start - above.end > (usual + _PARAGRAPH_GAP) * min(*sizes, *sizes_below)


def _leaves_title(above: Slab, habits: Habits) -> bool:
    """Return whether a title stands at the foot of a slab, beside other things."""
    return len(_strips(above.items)) > 0 and any(
        item.size > _HEADLINE * habits.size and item.box.bottom >= above.end - item.size
        for item in above.items
    )


def _are_pictures_with_words(one: Slab, other: Slab) -> bool:
    """Return whether pictures stand side by side in one slab and words for each in the other."""
    if not any(all(isinstance(item.content, Picture) for item in slab.items) for slab in (one, other)):
        return False
    gaps, others = _strips(one.items), _strips(other.items)
    return bool(gaps) and all(any(a < d and c < b for c, d in others) for a, b in gaps)


def _clear_strips(items: Sequence[Item]) -> list[Gap]:
    """Return the gaps that nothing fills, and those that pictures alone fill."""
    clear = _strips(items)
    texts = _strips([item for item in items if not isinstance(item.content, Picture)])
    wider = [gap for gap in texts if not any(gap[0] <= start and end <= gap[1] for start, end in clear)]
    return sorted((*clear, *wider))


def _strips(items: Iterable[Item]) -> list[Gap]:
    strips = []
    reached = float("inf")
    for item in sorted(items, key=lambda item: item.box.left):
        if item.box.left > reached:
            strips.append((reached, item.box.left))
        reached = item.box.right if reached == float("inf") else max(reached, item.box.right)
    return strips


def _parts_rows(gap: Box, items: Sequence[Item]) -> bool:
    """Return whether a gap has several rows on a side; else it may part the phrases of a title."""
    left = [item for item in items if item.box.left < gap.right]
    right = [item for item in items if item.box.left >= gap.right]
    return max(_rows(left), _rows(right)) >= _FEWEST_ROWS


def _rows(items: Iterable[Item]) -> int:
    """Return how many rows of letters there are; what holds several counts for many."""
    bottoms = sorted(item.box.bottom for item in items if isinstance(item.content, Run))
    others = sum(not isinstance(item.content, Run) for item in items)
    return 2 * others + sum(after - before > 1 for before, after in pairwise([float("-inf"), *bottoms]))


def has_rule_across(gap: Box, rules: Iterable[Box]) -> bool:
    """Return whether a rule runs through the gap from side to side, or most of the way."""
    return any(
        rule.width > rule.height
        and gap.top - _RULE_REACH <= rule.top
        and rule.bottom <= gap.bottom + _RULE_REACH
        and rule.overlap_across(gap) >= _LONG_RULE * gap.width
        for rule in rules
    )


def _has_rule_down(gap: Box, rules: Iterable[Box]) -> bool:
    return any(
        rule.height > rule.width
        and gap.left - _RULE_REACH <= rule.left
        and rule.right <= gap.right + _RULE_REACH
        and rule.overlap_down(gap) >= _LONG_RULE * gap.height
        for rule in rules
    )
