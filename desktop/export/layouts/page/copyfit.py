"""Copyfit: the lines of every article and what is left of, or too much for, every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import ceil, floor

from desktop.export.fit import level_height
from desktop.export.layouts.page.bands import Band, CellBand, FlowBand
from desktop.export.layouts.page.fitting import Fit
from desktop.export.layouts.page.flow import usual_columns
from desktop.export.layouts.page.measure import Measure, box_inside
from desktop.export.layouts.page.paginate import paginate
from desktop.export.printed import page_numbers
from desktop.model import Article, ArticleFit, PageFit
from desktop.text.counting import Count, count_characters


def page_fits(fit: Fit) -> tuple[PageFit, ...]:
    """Return how the pages are filled, in their order.

    What does not fit on the pages up to the next one that the editor began, or up to the
    number of pages in the masthead, is too much for the last of them.
    """
    stretches = _stretches(fit)
    fits: dict[int, list[ArticleFit]] = {}
    for article in _article_fits(fit, stretches):
        fits.setdefault(article.page, []).append(article)
    usual = usual_columns(fit.profile)
    return tuple(
        PageFit(page, lines, lines * usual.count * usual.characters, tuple(fits.get(page, ())))
        for page, lines in _rooms(fit, stretches)
    )


# The first page that the editor began, with the page that the next stretch begins, or None.
Stretches = dict[int, int | None]


def _stretches(fit: Fit) -> Stretches:
    begins = sorted({1, *page_numbers(fit.articles).values()})
    last = fit.issue.masthead.page_count or 0
    return dict(zip(begins, [*begins[1:], last + 1 if last >= begins[-1] else None], strict=True))


def _rooms(fit: Fit, stretches: Stretches) -> Iterator[tuple[int, int]]:
    """Yield each page with the lines that are left on it."""
    groups = _groups(fit)
    for first, end in stretches.items():
        yield from _filled(fit, groups.get(first, []), first, end)


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


def _filled(fit: Fit, bands: Sequence[Band], first: int, end: int | None) -> Iterator[tuple[int, int]]:
    """Yield the pages from ``first`` up to ``end`` with their lines; without an end, all that are needed."""
    other = fit.sheet.other
    sheet = fit.sheet if first == 1 else replace(fit.sheet, first=other)
    left = list(paginate(bands, sheet).left)
    count = len(left) if end is None else end - first
    over = sum(other - height for height in left[count:])
    left = [*left[:count], *[other] * (count - len(left))]
    if over:
        left[-1] = -over
    for page, height in enumerate(left, start=first):
        lines = height / fit.profile.line_pitch
        yield page, floor(lines) if lines >= 0 else -ceil(-lines)


def _article_fits(fit: Fit, stretches: Stretches) -> Iterator[ArticleFit]:
    begins = {
        passage.id: (page + 1, band)
        for band, page in zip(fit.bands, fit.pages.page_of, strict=True)
        for passage in band.passages
    }
    numbers = page_numbers(fit.articles)
    for article in fit.articles:
        places = [begins[passage.id] for passage in article.passages if passage.id in begins]
        bands = [band for band, _ in groupby(band for _, band in places)]
        wanted = numbers[article.id]
        begun = max(wanted, places[0][0]) if places else wanted
        end = stretches[wanted]
        page = begun if end is None else min(begun, end - 1)
        yield _article_fit(fit.measure, article, page, bands)


def _article_fit(measure: Measure, article: Article, page: int, bands: Sequence[Band]) -> ArticleFit:
    rooms = [_room(measure, band) for band in bands]
    used, offered = (sum(room[part] for room in rooms) for part in (0, 1))
    columns = max((room[2] for room in rooms), default=0)
    length = sum((count_characters(passage.text) for passage in article.passages), Count()).with_marks
    return ArticleFit(article.id, page, columns, length, used, offered - used)


def _room(measure: Measure, band: Band) -> tuple[int, int, int]:
    """Return the lines that a band's text takes, those its columns offer, and how many they are."""
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
    return 0, 0, 0
