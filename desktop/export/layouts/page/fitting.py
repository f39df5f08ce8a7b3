"""How an issue fills its sheets: the largest titles and frames that need the fewest pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

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
    """One way to fill the sheets, with titles of one scale and ``flows`` of empty frames of another.

    ``articles`` are what is printed, page by page; of an article that is cut both parts.
    """

    issue: Issue
    articles: tuple[Article, ...]
    profile: PageProfile
    shapes: Mapping[str, float]
    titles: float
    flows: Flows

    @cached_property
    def measure(self) -> Measure:
        """The heights of everything."""
        styles = page_styles(self.profile, self.titles)
        return Measure(self.profile, {style.id: style for style in styles})

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
    usual = Fit(issue, printed_articles(issue), profile, shapes, 1.0, Flows(1.0))
    sent_on = any(article.rest_page for article in usual.articles)
    best = _largest(usual.parted() if sent_on else usual)
    told = best.parted(cut=True) if best.pages.cut else best
    return told if told.pages.count <= best.pages.count else best


def _largest(usual: Fit) -> Fit:
    flows = tuple(map(usual.flows.at, FRAME_SCALES))
    rows = [[replace(usual, titles=titles, flows=one) for one in flows] for titles in TITLE_SCALES]
    fewest = rows[-1][-1].pages.count
    # The smallest frames tell whether titles of this size are worth a closer look.
    fitting = (row for row in rows if row[-1].pages.count <= fewest)
    good = (fit for row in fitting for fit in row if fit.pages.count <= fewest)
    best = next(good)
    # On a sheet or two it shows when an article is cut, and looking further is cheap.
    whole = (fit for fit in good if not fit.pages.cut)
    return next(whole, best) if best.pages.cut and fewest <= FEW_PAGES else best
