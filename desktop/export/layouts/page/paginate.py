"""Where pages begin, so that no title stands alone at a foot, and how much of each stays empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.export.fit import level_height, overflow
from desktop.export.layouts.page.bands import Band, FlowBand

# A text that begins at the foot of a page shows at least this many lines there.
FEWEST_LINES = 5
# Where less than these lines stay free at the foot, what follows moves on by itself; a break there
# would leave the next page empty should the text above run some lines longer than reckoned.
FREE_LINES = 1
# A page that is emptier than this looks unfinished.
MOST_EMPTY = 0.3


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for bands in points: on the first page, under the masthead, and on the others."""

    first: float
    other: float
    line: float

    def thinner(self, lines: int) -> Sheet:
        """Return the sheet with so many lines kept free on every page."""
        spare = lines * self.line
        return Sheet(self.first - spare, self.other - spare, self.line)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages that bands fill.

    ``page_of`` is each band's page (from 0) and ``rooms`` the height that it finds there. ``breaks``
    are the bands before which a page must end, with how many pages stay empty there, ``left`` is
    the empty height of each page, and ``cut`` says that a text may run on to the next.
    """

    page_of: tuple[int, ...]
    rooms: tuple[float, ...]
    breaks: Mapping[int, int]
    left: tuple[float, ...]
    cut: bool

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return len(self.left)

    def gaping(self, sheet: Sheet) -> int:
        """Return how many pages before the last stay so empty that it shows."""
        return sum(height > MOST_EMPTY * sheet.other for height in self.left[:-1])


def paginate(bands: Sequence[Band], sheet: Sheet) -> Pages:
    """Return the pages that the bands fill; no article is cut unless that spares a page or a gap."""
    filled = (fill_pages(bands, sheet, cut=cut) for cut in (False, True))
    return min(filled, key=lambda pages: (pages.count, pages.gaping(sheet)))


def fill_pages(bands: Sequence[Band], sheet: Sheet, *, cut: bool) -> Pages:
    """Return the pages that the bands fill; with ``cut`` a text may begin where it cannot end."""
    page_of: list[int] = []
    rooms: list[float] = []
    breaks: dict[int, int] = {}
    left = [sheet.first]
    for index, band in enumerate(bands):
        wanted = max(len(left), band.page or 0)
        whole_page = sheet.other if len(left) > 1 else sheet.first
        if wanted > len(left):
            breaks[index] = wanted - len(left) - 1
            left += [sheet.other] * (wanted - len(left))
        elif _needed(bands, index, sheet, cut) > left[-1] and left[-1] < whole_page:
            if left[-1] > FREE_LINES * sheet.line:
                breaks[index] = 0
            left.append(sheet.other)
        page_of.append(len(left) - 1)
        rooms.append(left[-1])
        for height in _heights(band, left[-1], sheet):
            left[-1] -= height
            if left[-1] < 0:
                left[-1] = 0
                left.append(sheet.other)
    return Pages(tuple(page_of), tuple(rooms), breaks, tuple(left), cut)


def _heights(band: Band, room: float, sheet: Sheet) -> Iterator[float]:
    """Yield the height of a band, and of what is left of it for each page that follows."""
    height, rest = band.height, band.blocks if isinstance(band, FlowBand) else ()
    while height > room:
        yield height
        if isinstance(band, FlowBand) and rest:
            # A picture that has no room left takes all of its own to the next page.
            rest = overflow(rest, band.columns.count, max(int(room / sheet.line), 1))
            height = level_height(rest, band.columns.count) * sheet.line if rest else 0
        else:
            height -= room
        room = sheet.other
    yield height


def _needed(bands: Sequence[Band], index: int, sheet: Sheet, cut: bool) -> float:
    """Return the height that must be free for a band to begin here; at most a page."""
    band = bands[index]
    if band.leads and index + 1 < len(bands):
        needed = band.height + _needed(bands, index + 1, sheet, cut)
    elif (cut or band.parts) and not band.whole:
        needed = min(band.height, max(FEWEST_LINES * sheet.line, band.least))
    else:
        needed = band.height
    return min(needed, sheet.other)
