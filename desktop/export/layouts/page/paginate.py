"""Where pages begin, so that no title stands alone at a foot, and how much of the last stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.export.layouts.page.bands import Band

# A text that begins at the foot of a page shows at least this many lines there.
FEWEST_LINES = 5


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for bands in points: on the first page, under the masthead, and on the others."""

    first: float
    other: float
    line: float


@dataclass(frozen=True, slots=True)
class Pages:
    """``breaks`` are the bands that begin a page; ``left`` is the empty height of the last one."""

    breaks: frozenset[int]
    count: int
    left: float


def paginate(bands: Sequence[Band], sheet: Sheet) -> Pages:
    """Return the pages that the bands fill; no article is cut unless that spares a page."""
    return min((_fill(bands, sheet, cut) for cut in (False, True)), key=lambda pages: pages.count)


def _fill(bands: Sequence[Band], sheet: Sheet, cut: bool) -> Pages:
    breaks, count, left = set(), 1, sheet.first
    for index, band in enumerate(bands):
        page = sheet.first if count == 1 else sheet.other
        if _needed(bands, index, sheet, cut) > left and left < page:
            breaks.add(index)
            count, left = count + 1, sheet.other
        left -= band.height
        while left < 0:
            count, left = count + 1, left + sheet.other
    return Pages(frozenset(breaks), count, left)


def _needed(bands: Sequence[Band], index: int, sheet: Sheet, cut: bool) -> float:
    """Return the height that must be free for a band to begin here; at most a page."""
    band = bands[index]
    if band.leads and index + 1 < len(bands):
        needed = band.height + _needed(bands, index + 1, sheet, cut)
    elif cut and not band.whole:
        needed = min(band.height, FEWEST_LINES * sheet.line)
    else:
        needed = band.height
    return min(needed, sheet.other)
