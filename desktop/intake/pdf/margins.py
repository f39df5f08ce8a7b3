"""What stands at the head and foot of a page beside the stories: running heads, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from desktop.intake.pdf.items import Item
from desktop.intake.pdf.runs import Run
from desktop.intake.pdf.slabs import Slab, slabs_of
from desktop.intake.pdf.spacing import text_of

# Shares of the sheet's height: where a running head or a page number can stand.
_HEAD, _FOOT = 0.12, 0.9
_LARGEST_TYPE, _LONGEST = 1.8, 90
_PROSE = re.compile(r"[，。；]")
_LABEL = re.compile(
    r"第?\s*[0-9０-９一二三四五六七八]{1,3}\s*版|\b[A-D]\s?\d{1,2}\b|^\W*\d{1,3}(?:\s*[/／]\s*\d{1,3})?\W*$"
    r"|\d{4}\s*年\s*\d{1,2}\s*月|星期[一二三四五六日天]|责任?编辑?\s*[:：]|(?:版式|美编|校对)[^，。]{0,4}[:：]"
)
_FIGURES = re.compile(r"[\d０-９]+")


@dataclass(frozen=True, slots=True)
class Margins:
    """A page's things parted: what stands over the stories, the stories, what stands under them."""

    head: tuple[Item, ...]
    stories: tuple[Item, ...]
    foot: tuple[Item, ...]


def margins_of(items: Sequence[Item], height: float, body: float, repeated: frozenset[str]) -> Margins:
    """Return the items of a page, ``height`` points high, with its running head and foot set apart.

    These are single rows near the edge that carry a page label, a date or an editor's name,
    or that are ``repeated`` on other pages. ``body`` is the font size of most letters.
    """
    slabs = slabs_of(items)

    def is_margin(slab: Slab) -> bool:
        return _is_short_row(slab, body) and (_pattern(slab) in repeated or bool(_LABEL.search(_text(slab))))

    head = list(takewhile(lambda slab: slab.end <= _HEAD * height and is_margin(slab), slabs))
    rest = slabs[len(head) :]
    foot = list(takewhile(lambda slab: slab.start >= _FOOT * height and is_margin(slab), reversed(rest)))
    stories = rest[: len(rest) - len(foot)]
    return Margins(_items(head), _items(stories), _items(reversed(foot)))


def repeated_rows(pages: Iterable[tuple[Sequence[Item], float]]) -> frozenset[str]:
    """Return the rows near an edge that several pages have, their figures made alike."""
    counts: Counter[str] = Counter()
    for items, height in pages:
        slabs = [
            slab for slab in slabs_of(items) if slab.end <= _HEAD * height or slab.start >= _FOOT * height
        ]
        counts.update({_pattern(slab) for slab in slabs if _is_row(slab)})
    return frozenset(pattern for pattern, count in counts.items() if count > 1)


def _is_short_row(slab: Slab, body: float) -> bool:
    text = _text(slab)
    is_small = all(item.size <= _LARGEST_TYPE * body for item in slab.items)
    return _is_row(slab) and is_small and len(text) <= _LONGEST and not _PROSE.search(text)


def _is_row(slab: Slab) -> bool:
    highest = max(item.size for item in slab.items)
    return all(isinstance(item.content, Run) for item in slab.items) and slab.end - slab.start < 2 * highest


def _text(slab: Slab) -> str:
    runs = sorted(
        (item for item in slab.items if isinstance(item.content, Run)), key=lambda item: item.box.left
    )
    return " ".join(text_of(item.content.letters) for item in runs if isinstance(item.content, Run))


def _pattern(slab: Slab) -> str:
    return _FIGURES.sub("0", "".join(_text(slab).split()))


def _items(slabs: Iterable[Slab]) -> tuple[Item, ...]:
    return tuple(item for slab in slabs for item in slab.items)
