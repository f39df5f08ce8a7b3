"""The gaps that part a region of a sheet: between slabs one below the other, and between columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.habits import Habits, usual_size
from desktop.intake.pdf.items import Item, Picture
from desktop.intake.pdf.rules import has_rule_across, has_rule_down
from desktop.intake.pdf.runs import Run
from desktop.intake.pdf.slabs import (
    TIGHT,
    Slab,
    are_of_other_sizes,
    are_pictures,
    sizes_at_foot,
    sizes_at_head,
    slabs_of,
)

# Shares of the font size.
_GUTTER, _RULED_GUTTER, _WORD_GAP, _PHRASE_GAP = 0.8, 0.2, 1.5, 2.5
_PARAGRAPH_GAP, _BESIDE_PICTURES = 0.6, 0.25
_HEADLINE = 1.3
_FLUSH = 0.3
_FEWEST_ROWS, _MANY_LINES = 2, 4


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing from ``start`` to ``end``; ``is_sure`` where it surely parts things."""

    start: float
    end: float
    is_sure: bool = False


def gaps_across(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Iterator[Gap]:
    """Yield the gaps from side to side that may part stories or their parts, from the top.

    A gap between two lines of one column is none: it is no wider than usual, without a rule,
    and between letters of one size. Nor is one that parts pictures side by side from the words
    of each, or the title of one of several columns from its story.
    """
    region = Box.around(item.box for item in items)
    slabs = slabs_of(items)
    for number, (above, below) in enumerate(pairwise(slabs), 1):
        strip = Box(region.left, above.end, region.right, below.start)
        tears = _are_pictures_with_words(above, below) or _leaves_title(above, habits)
        sides = (above, slabs[number:]), (below, slabs[number - 1 :: -1])
        is_sure = are_of_other_sizes(above, below) or any(
            _spans_columns(one, others, region, habits) for one, others in sides
        )
        if has_rule_across(strip, rules):
            yield Gap(above.end, below.start, is_sure=True)
        elif not tears and (is_sure or _is_wide(above, below, habits)):
            yield Gap(above.end, below.start, is_sure)


def all_gaps_across(items: Iterable[Item]) -> Iterator[Gap]:
    """Yield every gap from side to side, however narrow, from the top."""
    for above, below in pairwise(slabs_of(items)):
        yield Gap(above.end, below.start)


def gaps_down(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Iterator[Gap]:
    """Yield the gaps from top to bottom that may lie between columns, from the left.

    A picture may reach over one, as they do in newspapers.
    """
    region = Box.around(item.box for item in items)
    size = usual_size(items) or habits.size
    is_title = size > _HEADLINE * habits.size
    for gap in _clear_strips(items):
        width = (gap.end - gap.start) / size
        strip = Box(gap.start, region.top, gap.end, region.bottom)
        is_ruled = width >= _RULED_GUTTER and has_rule_down(strip, rules)
        is_wide = width >= _PHRASE_GAP
        if is_wide or is_ruled or (not is_title and width >= _GUTTER and _is_gutter(strip, items, width)):
            yield gap


def _is_wide(above: Slab, below: Slab, habits: Habits) -> bool:
    """Return whether the gap is wider than between lines, or than beside a picture."""
    width = below.start - above.end
    foot, head = sizes_at_foot(above), sizes_at_head(below)
    if not foot or not head:
        return width > _BESIDE_PICTURES * habits.size
    return width > (habits.leading + 2 * TIGHT + _PARAGRAPH_GAP) * min(*foot, *head)


def _spans_columns(one: Slab, others: Sequence[Slab], region: Box, habits: Habits) -> bool:
    """Return whether a line or picture of its own belongs to all columns of the slabs next to it.

    It reaches over a gutter, or stands in the middle as an author's name does.
    """
    near = [item for slab in others[:_FEWEST_ROWS] for item in slab.items]
    return (len(one.items) == 1 or are_pictures(one)) and any(
        (item.box.left < gap.start and gap.end < item.box.right) or _is_in_middle(item, region)
        for gap in _strips(near)
        if gap.end - gap.start >= _GUTTER * habits.size
        and _fewest_rows(Box(gap.start, region.top, gap.end, region.bottom), near)[0] >= _FEWEST_ROWS
        for item in one.items
    )


def _is_in_middle(item: Item, region: Box) -> bool:
    return abs(item.box.left + item.box.right - region.left - region.right) < 2 * item.size


def _leaves_title(above: Slab, habits: Habits) -> bool:
    """Return whether a title stands at the foot of a slab, beside other things."""
    return len(_strips(above.items)) > 0 and any(
        item.size > _HEADLINE * habits.size and item.box.bottom >= above.end - item.size
        for item in above.items
    )


def _are_pictures_with_words(one: Slab, other: Slab) -> bool:
    """Return whether pictures stand side by side in one slab and words for each in the other."""
    if not (are_pictures(one) or are_pictures(other)):
        return False
    gaps, others = _strips(one.items), _strips(other.items)
    return bool(gaps) and all(
        any(gap.start < strip.end and strip.start < gap.end for strip in others) for gap in gaps
    )


def _clear_strips(items: Sequence[Item]) -> list[Gap]:
    """Return the gaps that nothing fills, and those that pictures alone fill."""
    clear = _strips(items)
    texts = _strips([item for item in items if not isinstance(item.content, Picture)])
    wider = [gap for gap in texts if not any(gap.start <= one.start and one.end <= gap.end for one in clear)]
    return sorted((*clear, *wider), key=lambda gap: gap.start)


def _strips(items: Iterable[Item]) -> list[Gap]:
    strips = []
    reached = float("inf")
    for item in sorted(items, key=lambda item: item.box.left):
        if item.box.left > reached:
            strips.append(Gap(reached, item.box.left))
        reached = item.box.right if reached == float("inf") else max(reached, item.box.right)
    return strips


def _fewest_rows(strip: Box, items: Sequence[Item]) -> tuple[int, int]:
    """Return how many rows stand on the side of a strip that has fewer, and on the other."""
    left = _rows([item for item in items if item.box.left < strip.right])
    right = _rows([item for item in items if item.box.left >= strip.right])
    return min(left, right), max(left, right)


def _is_gutter(strip: Box, items: Sequence[Item], width: float) -> bool:
    """Return whether a strip parts columns and not words that are spaced out in a line or title.

    ``width`` is a share of the font size.
    """
    fewer, more = _fewest_rows(strip, items)
    is_sure = fewer >= _FEWEST_ROWS or _ends_lines(strip, items)
    return width >= (_GUTTER if is_sure else _WORD_GAP) and more >= _FEWEST_ROWS


def _ends_lines(strip: Box, items: Sequence[Item]) -> bool:
    """Return whether many lines end at the strip, so that even a single line behind it is a column's."""
    return sum(abs(item.box.right - strip.left) <= _FLUSH * item.size for item in items) >= _MANY_LINES


def _rows(items: Sequence[Item]) -> int:
    """Return how many rows of letters there are; what holds several counts for many."""
    runs = [item.content for item in items if isinstance(item.content, Run)]
    bottoms = sorted(run.box.bottom for run in runs if not run.downward)
    rows = sum(after - before > 1 for before, after in pairwise([float("-inf"), *bottoms]))
    return rows + 2 * (len(items) - len(bottoms))
