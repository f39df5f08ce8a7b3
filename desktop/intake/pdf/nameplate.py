"""The masthead of a front page: the paper's name in the largest print, and what stands round it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.columns import columns_of
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item, runs_in
from desktop.intake.pdf.rules import has_rule_across
from desktop.intake.pdf.slabs import Slab, slabs_of
from desktop.intake.pdf.spacing import text_of

# Shares of the sheet's height, of the next smaller print and of the body's: a headline is smaller.
_HIGHEST, _LARGER, _LEAST = 0.35, 1.25, 2.2
_LONGEST_NAME, _LONGEST_ROW = 12, 90
_SMALL = 1.25
_IMPRINT = re.compile(
    r"第\s*\d+\s*期|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|准印证|CN\s?\d{2}|主\s?办|联合出版|内部资料|出版[:：]|下期",
    re.MULTILINE,
)
# A row that tells the paper's name already: what is large below it is a headline.
_NAMED = re.compile(r"[报刊](?:$|\s)", re.MULTILINE)
_PROSE = re.compile(r"[，。].*[，。]")


def parted_from_masthead(
    items: Sequence[Item], height: float, rules: Sequence[Box], habits: Habits
) -> tuple[list[Item], list[Item]]:
    """Return the masthead's items and the others; no masthead where nothing shows one for sure.

    It goes down to the name of the paper, and on over the small rows below it that carry the
    issue's number or a publisher, or are closed off by the first rule.
    """
    slabs = slabs_of(items)
    named = next(
        (number for number, slab in enumerate(slabs) if _holds_name(slab, items, height, habits.size)), None
    )
    if named is None or any(_NAMED.search(_text(slab.items)) for slab in slabs[:named]):
        return [], list(items)
    last = named + 1 + _rows_below(slabs[named + 1 :], height, rules, habits.size)
    masthead: list[Item] = []
    others = _items(slabs[last:])
    for column in columns_of(_items(slabs[:last]), rules, habits):
        (others if _PROSE.search(_text(column.items)) else masthead).extend(column.items)
    return (masthead, others) if _IMPRINT.search(_text(masthead)) else ([], list(items))


def _holds_name(slab: Slab, items: Sequence[Item], height: float, body: float) -> bool:
    sizes = sorted({run.size for run in runs_in(items)}, reverse=True)
    largest, next_largest = (*sizes, 0.0, 0.0)[:2]
    name = [letter for run in runs_in(slab.items) if run.size == largest for letter in run.letters]
    is_short = 0 < len(name) <= _LONGEST_NAME
    is_large = largest > max(_LARGER * next_largest, _LEAST * body) and next_largest > 0
    return is_short and is_large and slab.start <= _HIGHEST * height


def _rows_below(slabs: Sequence[Slab], height: float, rules: Sequence[Box], body: float) -> int:
    """Return how many of the slabs under the paper's name are still the masthead's."""
    near = takewhile(lambda slab: slab.start <= _HIGHEST * height and _is_small_row(slab, body), slabs)
    rows = list(enumerate(near, 1))
    imprints = [number for number, slab in rows if _IMPRINT.search(_text(slab.items))]
    ruled = (number for number, slab in rows if _is_over_rule(slab, slabs[number : number + 1], rules))
    return max((*imprints, next(ruled, 0)))


def _is_small_row(slab: Slab, body: float) -> bool:
    text = _text(slab.items)
    is_small = all(run.size <= _SMALL * body for run in runs_in(slab.items))
    return is_small and len(text) <= _LONGEST_ROW and not _PROSE.search(text)


def _is_over_rule(slab: Slab, below: Sequence[Slab], rules: Sequence[Box]) -> bool:
    region = Box.around(item.box for other in (slab, *below) for item in other.items)
    gap = Box(region.left, slab.end, region.right, below[0].start if below else region.bottom)
    return has_rule_across(gap, rules)


def _items(slabs: Iterable[Slab]) -> list[Item]:
    return [item for slab in slabs for item in slab.items]


def _text(items: Iterable[Item]) -> str:
    return "\n".join(text_of(run.letters) for run in runs_in(items))
