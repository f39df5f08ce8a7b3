"""Copyfit: the lines of every article and what is left of, or too much for, every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import floor

from desktop.export.fit import level_height
from desktop.export.layouts.page.bands import Band, CellBand, FlowBand, Item, SharedBand, Story
from desktop.export.layouts.page.fitting import Fit
from desktop.export.layouts.page.flow import usual_columns
from desktop.export.layouts.page.measure import Measure, box_inside
from desktop.export.layouts.page.paginate import Pages, paginate
from desktop.export.layouts.page.sharing import width_of
from desktop.export.parts import is_own, whole_of
from desktop.export.picture_files import Size
from desktop.export.pictures import shown_width
from desktop.export.units import MM_PER_INCH
from desktop.model import Article, ArticleFit, PageFit, PictureFit, page_numbers
from desktop.text.counting import Count, count_characters


@dataclass(frozen=True)
class _Stretch:
    """The pages from one that the editor began up to the next (``end``; None: as many as are needed)."""

    first: int
    end: int | None
    bands: Sequence[Band]
    pages: Pages

    def places(self) -> Iterator[tuple[str, int]]:
        """Yield each passage with its page (from 1); what is too much stands on the last."""
        for band, number in zip(self.bands, self.pages.page_of, strict=True):
            page = self.first + number
            for passage in band.passages:
                yield passage.id, page if self.end is None else min(page, self.end - 1)

    def rooms(self, whole_page: float) -> Iterator[tuple[int, float]]:
        """Yield each page with the points left on it; what is too much is taken from the last."""
        left = list(self.pages.left)
        count = len(left) if self.end is None else self.end - self.first
        over = sum(whole_page - height for height in left[count:])
        left = [*left[:count], *[whole_page] * (count - len(left))]
        if over:
            left[-1] = -over
        yield from enumerate(left, start=self.first)


def page_fits(fit: Fit) -> tuple[PageFit, ...]:
    """Return how the pages are filled, in their order.

    What does not fit on the pages up to the next one that the editor began, or up to the
    number of pages in the masthead, is too much for the last of them.
    """
    stretches = tuple(_stretches(fit))
    fits: dict[int, list[ArticleFit]] = {}
    for article in _article_fits(fit, stretches):
        fits.setdefault(article.page, []).append(article)
    usual = usual_columns(fit.profile)
    return tuple(
        PageFit(page, lines, lines * usual.count * usual.characters, tuple(fits.get(page, ())))
        for stretch in stretches
        for page, height in stretch.rooms(fit.sheet.other)
        # A line begun is a line too much.
        for lines in [floor(height / fit.profile.line_pitch)]
    )


def _stretches(fit: Fit) -> Iterator[_Stretch]:
    begins = sorted({1, *page_numbers(fit.articles).values()})
    last = fit.issue.masthead.page_count or 0
    ends = [*begins[1:], last + 1 if last >= begins[-1] else None]
    groups = _groups(fit)
    for first, end in zip(begins, ends, strict=True):
        sheet = fit.sheet if first == 1 else replace(fit.sheet, first=fit.sheet.other)
        bands = groups.get(first, [])
        yield _Stretch(first, end, bands, paginate(bands, sheet))


def _groups(fit: Fit) -> dict[int, list[Band]]:
    """Return the bands by the page at which the editor let them begin."""
    numbers = page_numbers(fit.articles)
    page_of = {passage.id: numbers[article.id] for article in fit.articles for passage in article.passages}
    begun = 1
    groups: dict[int, list[Band]] = {}
    for band in fit.bands:
        begun = next((page_of[passage.id] for passage in band.passages), band.page or begun)
        groups.setdefault(begun, []).append(replace(band, page=None))
    return groups


def _article_fits(fit: Fit, stretches: Iterable[_Stretch]) -> Iterator[ArticleFit]:
    band_of = {passage.id: band for band in fit.bands for passage in band.passages}
    page_of = dict(place for stretch in stretches for place in stretch.places())
    for article in fit.articles:
        printed = [passage.id for passage in article.passages if passage.id in band_of]
        bands = [band for band, _ in groupby(band_of[passage] for passage in printed)]
        page = page_of[printed[0]] if printed else page_numbers(fit.articles)[article.id]
        yield _article_fit(fit.measure, article, page, bands)


def _article_fit(measure: Measure, article: Article, page: int, bands: Sequence[Band]) -> ArticleFit:
    rooms = [_room(measure, band, article.id) for band in bands]
    used, offered = (sum(room[part] for room in rooms) for part in (0, 1))
    columns = max((room[2] for room in rooms), default=0)
    own = (passage for passage in article.passages if not is_own(passage))
    length = sum((count_characters(passage.text) for passage in own), Count()).with_marks
    whole = whole_of(article.id)
    return ArticleFit(whole, page, columns, length, used, offered - used, goes_on=whole != article.id)


def _room(measure: Measure, band: Band, article: str) -> tuple[int, int, int]:
    """Return the lines that an article takes in a band, those its columns offer, and how many they are."""
    if isinstance(band, FlowBand):
        blocks = measure.blocks(band.items, band.columns.characters, band.shape)
        count = band.columns.count
        return sum(block.lines for block in blocks), level_height(blocks, count) * count, count
    if isinstance(band, CellBand):
        profile = box_inside(measure.profile) if band.boxed else measure.profile
        characters = profile.divide(len(band.cells)).characters
        cells = [
            sum(block.lines for block in measure.blocks(cell, characters, band.shape)) for cell in band.cells
        ]
        return sum(cells), max(cells) * len(cells), len(cells)
    if isinstance(band, SharedBand):
        return _room_beside(measure, band, next(one for one in band.stories if one.article == article))
    return 0, 0, 0


def _room_beside(measure: Measure, band: SharedBand, story: Story) -> tuple[int, int, int]:
    lanes = [measure.blocks(lane, story.columns.characters, band.shape) for lane in story.lanes]
    used = sum(block.lines for lane in lanes for block in lane)
    titles = measure.titles_height(story.titles, width_of(story.columns))
    tall = int((band.height - titles) / measure.profile.line_pitch)
    return used, max(tall * len(lanes), used), len(lanes)


def picture_fits(fit: Fit, sizes: Mapping[str, Size]) -> Iterator[PictureFit]:
    """Yield every picture slot with the resolution at which its picture will be printed."""
    for band in fit.bands:
        for item, width, shape in _pictures_in(fit.measure, band):
            size = sizes.get(item.passage.picture or "")
            yield PictureFit(item.passage.id, size and _resolution(fit.measure, item, width, shape, size))


def _pictures_in(measure: Measure, band: Band) -> Iterator[tuple[Item, float, float]]:
    """Yield the picture slots of a band with the width of their column and the shape of empty frames."""
    if isinstance(band, FlowBand):
        items, width = band.items, band.columns.width
    elif isinstance(band, CellBand):
        profile = box_inside(measure.profile) if band.boxed else measure.profile
        items, width = sum(band.cells, ()), profile.divide(len(band.cells)).width
    elif isinstance(band, SharedBand):
        for story in band.stories:
            items, width = sum(story.lanes, ()), story.columns.width
            yield from ((item, width, band.shape) for item in items if item.is_picture)
        return
    else:
        return
    yield from ((item, width, band.shape) for item in items if item.is_picture)


def _resolution(measure: Measure, item: Item, width: float, shape: float, size: Size) -> int:
    """Return the dots an inch of a picture; one that is cropped is as wide as the part that is shown."""
    lines = measure.picture_lines(item, width, shape)
    printed = item.shape or size[1] / size[0]
    shown = shown_width(width, measure.picture_height(item, width, lines), printed)
    dots = min(size[0], size[1] / printed)
    return round(dots / (shown / MM_PER_INCH))
