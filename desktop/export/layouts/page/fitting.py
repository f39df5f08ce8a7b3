"""How an issue fills its sheets: the largest titles and frames that need the fewest pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from desktop.export.layouts.page.bands import Band, RuleBand
from desktop.export.layouts.page.flow import Flows
from desktop.export.layouts.page.makeup import parted
from desktop.export.layouts.page.masthead import Head
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.paginate import Pages, Sheet, paginate
from desktop.export.layouts.page.plan import Planner
from desktop.export.layouts.page.styles import AIR_STEP, MOST_AIR, page_styles
from desktop.export.printed import printed_articles
from desktop.export.profile import PageProfile
from desktop.export.units import MM_PER_POINT
from desktop.model import Article, Issue

# How far empty frames grow to fill the last page or shrink to spare one, and titles shrink.
FRAME_SCALES = (1.5, 1.3, 1.15, 1.0, 0.85, 0.7, 0.6)
TITLE_SCALES = (1.0, 0.9, 0.82, 0.75, 0.68, 0.6)
FEW_PAGES = 2
# Kept free on each page for what the estimate misses, in points.
SPARE_HEIGHT = 24.0


@dataclass(frozen=True)
class Fit:
    """One way to fill the sheets: ``measure`` has titles of one scale, ``flows`` empty frames of another.

    ``articles`` are what is printed, page by page; of an article that is cut both parts.
    """

    issue: Issue
    articles: tuple[Article, ...]
    profile: PageProfile
    shapes: Mapping[str, float]
    measure: Measure
    flows: Flows

    @cached_property
    def planner(self) -> Planner:
        """What turns articles into bands."""
        return Planner(self.measure, self.shapes, self.flows, self.sheet.first)

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """What the pages are stacked from."""
        return self.planner.bands(self.articles)

    @cached_property
    def sheet(self) -> Sheet:
        """The room that the pages have."""
        height = self.profile.text_height / MM_PER_POINT - SPARE_HEIGHT
        head = Head(self.issue.masthead, self.profile, self.measure.styles)
        return Sheet(height - head.height, height, self.profile.line_pitch)

    @cached_property
    def pages(self) -> Pages:
        """Which band stands on which page."""
        return paginate(self.bands, self.sheet)

    def parted(self, *, cut: bool = False) -> Fit:
        """Return the fit with the articles cut that their pages do not hold; see ``makeup.parted``."""
        return replace(self, articles=parted(self.articles, self.planner.bands, self.sheet, cut=cut))

    def air(self, index: int) -> int:
        """Return how many steps of air a band's page has to spare for each gap between its articles."""
        page = self.pages.page_of[index]
        gaps = sum(
            isinstance(band, RuleBand) and at == page
            for band, at in zip(self.bands, self.pages.page_of, strict=True)
        )
        return min(MOST_AIR, int(self.pages.left[page] / max(gaps, 1) / AIR_STEP))


def best_fit(issue: Issue, profile: PageProfile, shapes: Mapping[str, float]) -> Fit:
    """Return the fit on the fewest pages: of those the largest titles, then the largest frames.

    What the editor sends to another page is cut at the usual sizes, once for all fits; where
    a text still runs on to the next page, both pages say so.
    """
    usual = Fit(issue, printed_articles(issue), profile, shapes, _measure(profile), Flows(1.0))
    sent_on = any(article.rest_page for article in usual.articles)
    best = _largest(usual.parted() if sent_on else usual)
    told = best.parted(cut=True) if best.pages.cut else best
    return told if told.pages.count <= best.pages.count else best


def _measure(profile: PageProfile, titles: float = 1.0) -> Measure:
    """Return the heights of everything, with titles of that scale."""
    return Measure(profile, {style.id: style for style in page_styles(profile, titles)})


def _largest(usual: Fit) -> Fit:
    flows = tuple(map(usual.flows.at, FRAME_SCALES))

    @cache
    def row(titles: float) -> list[Fit]:
        measure = _measure(usual.profile, titles)
        return [replace(usual, measure=measure, flows=one) for one in flows]

    fewest = row(TITLE_SCALES[-1])[-1].pages.count

    def suffices(fit: Fit) -> bool:
        return fit.pages.count <= fewest

    # The smallest frames tell whether titles of this size are worth a closer look.
    largest = next(fits for fits in map(row, TITLE_SCALES) if suffices(fits[-1]))
    best = largest[bisect_left(largest, True, key=suffices)]
    if not best.pages.cut or fewest > FEW_PAGES:
        return best
    # On a sheet or two it shows when an article is cut, and looking further is cheap.
    good = (fit for fits in map(row, TITLE_SCALES) if suffices(fits[-1]) for fit in fits if suffices(fit))
    return next((fit for fit in good if not fit.pages.cut), best)
