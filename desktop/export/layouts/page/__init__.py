"""版面稿: masthead, titles over their columns, framed pictures, tinted boxes, on the paper's own sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.layouts.page.bands import Band, FlowBand, RuleBand
from desktop.export.layouts.page.flow import Flows
from desktop.export.layouts.page.masthead import Head, first_foot, running_head
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.paginate import Pages, Sheet, paginate
from desktop.export.layouts.page.plan import Planner
from desktop.export.layouts.page.setting import Setter
from desktop.export.layouts.page.styles import AIR_STEP, MOST_AIR, page_styles
from desktop.export.markup import line
from desktop.export.pictures import shape_of
from desktop.export.printed import printed_articles, title_of
from desktop.export.profile import Columns, PageProfile
from desktop.export.sections import SECTION_END, Running, close_band, section
from desktop.export.units import MM_PER_POINT
from desktop.model import Issue, Layers, Review

__all__ = ["set_page"]

# How far empty frames grow to fill the last page or shrink to spare one, and titles shrink.
FRAME_SCALES = (1.5, 1.3, 1.15, 1.0, 0.85, 0.7, 0.6)
TITLE_SCALES = (1.0, 0.9, 0.82, 0.75, 0.68, 0.6)
FEW_PAGES = 2
# Kept free on each page for what the estimate misses, in points.
SPARE_HEIGHT = 24.0


@dataclass(slots=True)
class _Chunk:
    """Elements that share one section."""

    columns: Columns | None
    new_page: bool
    elements: list[_Element]


@dataclass(frozen=True)
class _Fit:
    """One way to fill the sheets, with titles of one scale and ``flows`` of empty frames of another."""

    issue: Issue
    profile: PageProfile
    shapes: Mapping[str, float]
    titles: float
    flows: Flows

    @cached_property
    def measure(self) -> Measure:
        styles = page_styles(self.profile, self.titles)
        return Measure(self.profile, {style.id: style for style in styles})

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        return Planner(self.measure, self.shapes, self.flows).bands(printed_articles(self.issue))

    @cached_property
    def pages(self) -> Pages:
        height = self.profile.text_height / MM_PER_POINT - SPARE_HEIGHT
        head = Head(self.issue.masthead, self.profile, self.measure.styles)
        return paginate(self.bands, Sheet(height - head.height, height, self.profile.line_pitch))

    def air(self, index: int) -> int:
        """Return how many steps of air a band's page has to spare for each gap between its articles."""
        page = self.pages.page_of[index]
        gaps = sum(
            isinstance(band, RuleBand) and at == page
            for band, at in zip(self.bands, self.pages.page_of, strict=True)
        )
        return min(MOST_AIR, int(self.pages.left[page] / max(gaps, 1) / AIR_STEP))


def set_page(review: Review, layers: Layers, profile: PageProfile, pictures: Mapping[str, bytes]) -> Draft:
    """Return the page layout; facts and findings are no part of it."""
    del layers
    issue = review.issue
    fit = _best_fit(issue, profile, {digest: shape_of(blob) for digest, blob in pictures.items()})
    styles = page_styles(profile, fit.titles)
    draft = Draft(title_of(issue.masthead, "版面稿"), styles)
    head = Head(issue.masthead, profile, fit.measure.styles).elements()
    _join(draft, _chunks(Setter(draft, fit.measure, pictures), fit, head), profile, issue)
    return draft


def _best_fit(issue: Issue, profile: PageProfile, shapes: Mapping[str, float]) -> _Fit:
    """Return the fit on the fewest pages: of those the largest titles, then the largest frames."""
    choices = product(TITLE_SCALES, map(Flows, FRAME_SCALES))
    fits = [_Fit(issue, profile, shapes, titles, flows) for titles, flows in choices]
    fewest = fits[-1].pages.count
    good = (fit for fit in fits if fit.pages.count <= fewest)
    best = next(good)
    # On a sheet or two it shows when an article is cut, and looking further is cheap.
    whole = (fit for fit in good if not fit.pages.cut)
    return next(whole, best) if best.pages.cut and fewest <= FEW_PAGES else best


def _chunks(setter: Setter, fit: _Fit, head: Sequence[_Element]) -> list[_Chunk]:
    """Return the bands' elements, neighbours over the whole width together."""
    chunks = [_Chunk(None, False, list(head))]
    for index, band in enumerate(fit.bands):
        breaks = index in fit.pages.breaks
        columns = band.columns if isinstance(band, FlowBand) else None
        if isinstance(band, RuleBand):
            # A rule at the head of a page would stand between nothing.
            elements = [] if breaks else setter.elements(replace(band, air=fit.air(index)))
        else:
            elements = setter.elements(band)
        if breaks and chunks[-1].columns:
            # Word levels columns above a section on the same page only.
            chunks.append(_Chunk(None, False, [line(SECTION_END, "")]))
        empty = fit.pages.breaks.get(index, 0)
        chunks += [_Chunk(None, True, [line(SECTION_END, "")]) for _ in range(empty)]
        if breaks or columns or chunks[-1].columns:
            chunks.append(_Chunk(columns, breaks, elements))
        else:
            chunks[-1].elements.extend(elements)
    return chunks


def _join(draft: Draft, chunks: Sequence[_Chunk], profile: PageProfile, issue: Issue) -> None:
    """Put the chunks into the draft, a section each; a last thin one levels the columns above it."""
    running = Running(
        first_header=draft.running("hdr", line(SECTION_END, "")),
        header=draft.running("hdr", running_head(issue.masthead)),
        first_footer=draft.running("ftr", first_foot()),
        footer=draft.running("ftr", line(SECTION_END, "")),
    )
    for index, chunk in enumerate(chunks):
        first = None if index else running
        properties = section(profile, chunk.columns, new_page=chunk.new_page, running=first)
        draft.add(*close_band(chunk.elements, properties))
    draft.add(line(SECTION_END, ""), section(profile))
