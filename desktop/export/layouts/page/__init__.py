"""版面稿: masthead, titles over their columns, framed pictures, tinted boxes, on the paper's own sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.layouts.page.bands import Band, FlowBand, RuleBand
from desktop.export.layouts.page.masthead import first_foot, masthead, running_head
from desktop.export.layouts.page.masthead import height as masthead_height
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.paginate import Pages, Sheet, paginate
from desktop.export.layouts.page.plan import Planner
from desktop.export.layouts.page.setting import Setter
from desktop.export.layouts.page.styles import page_styles
from desktop.export.markup import line
from desktop.export.pictures import shape_of
from desktop.export.printed import printed_articles, title_of
from desktop.export.profile import Columns, PageProfile
from desktop.export.sections import SECTION_END, Running, close_band, section
from desktop.export.units import MM_PER_POINT
from desktop.model import Issue, Layers, Review

__all__ = ["set_page"]

# How far empty frames grow to fill the last page or shrink to spare one, and titles shrink.
FRAME_SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8)
TITLE_SCALES = (1.0, 0.9, 0.82, 0.75)
MOST_AIR = 14.0
# Kept free on each page for what the estimate misses, in points.
SPARE_HEIGHT = 26.0


@dataclass(slots=True)
class _Chunk:
    """Elements that share one section."""

    columns: Columns | None
    new_page: bool
    elements: list[_Element]


@dataclass(frozen=True, slots=True)
class _Fit:
    """One way to fill the sheets; ``profile`` has the scale of its titles."""

    profile: PageProfile
    bands: tuple[Band, ...]
    pages: Pages


def set_page(review: Review, layers: Layers, profile: PageProfile, pictures: Mapping[str, bytes]) -> Draft:
    """Return the page layout; facts and findings are no part of it."""
    del layers
    issue = review.issue
    fit = _fit(issue, profile, {digest: shape_of(blob) for digest, blob in pictures.items()})
    styles = page_styles(fit.profile, _air(fit))
    draft = Draft(title_of(issue.masthead, "版面稿"), styles)
    setter = Setter(draft, Measure(fit.profile, {style.id: style for style in styles}), pictures)
    _join(draft, _chunks(setter, fit, masthead(issue.masthead, profile)), profile, issue)
    return draft


def _fit(issue: Issue, profile: PageProfile, shapes: Mapping[str, float]) -> _Fit:
    """Return the fit on the fewest pages: of those the largest titles, then the largest frames."""
    scales = [profile.headline_scale * scale for scale in TITLE_SCALES]
    fits = (
        _try(issue, replace(profile, headline_scale=title), shapes, frame)
        for title in scales
        for frame in FRAME_SCALES
    )
    return min(fits, key=lambda fit: fit.pages.count)


def _try(issue: Issue, profile: PageProfile, shapes: Mapping[str, float], scale: float) -> _Fit:
    styles = {style.id: style for style in page_styles(profile)}
    height = profile.text_height / MM_PER_POINT - SPARE_HEIGHT
    sheet = Sheet(height - masthead_height(issue.masthead, styles), height, profile.line_pitch)
    bands = Planner(Measure(profile, styles), shapes, scale).bands(printed_articles(issue))
    return _Fit(profile, bands, paginate(bands, sheet))


def _air(fit: _Fit) -> float:
    """Return the points to add between articles where one page is not quite full."""
    gaps = sum(isinstance(band, RuleBand) for band in fit.bands)
    return min(MOST_AIR, fit.pages.left / gaps // 1) if gaps and fit.pages.count == 1 else 0


def _chunks(setter: Setter, fit: _Fit, head: Sequence[_Element]) -> list[_Chunk]:
    """Return the bands' elements, neighbours over the whole width together."""
    chunks = [_Chunk(None, False, list(head))]
    for index, band in enumerate(fit.bands):
        breaks = index in fit.pages.breaks
        columns = band.columns if isinstance(band, FlowBand) else None
        elements = [] if breaks and isinstance(band, RuleBand) else setter.elements(band)
        if breaks and chunks[-1].columns:
            # Word levels columns above a section on the same page only.
            chunks.append(_Chunk(None, False, [line(SECTION_END, "")]))
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
