"""版面稿: masthead, titles over their columns, framed pictures, tinted boxes, on the paper's own sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.layouts.page.bands import Band, FlowBand, RuleBand
from desktop.export.layouts.page.masthead import HEIGHT, first_foot, masthead, running_head
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

# How much larger than usual an empty frame may be drawn to fill the last page.
SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8)
MOST_AIR = 14.0
FOOT = 20.0


@dataclass(slots=True)
class _Chunk:
    """Elements that share one section."""

    columns: Columns | None
    new_page: bool
    elements: list[_Element]


def set_page(review: Review, layers: Layers, profile: PageProfile, pictures: Mapping[str, bytes]) -> Draft:
    """Return the page layout; facts and findings are no part of it."""
    del layers
    issue = review.issue
    bands, pages = _fit(issue, profile, {digest: shape_of(blob) for digest, blob in pictures.items()})
    air = _air(bands, pages)
    styles = page_styles(profile, air)
    draft = Draft(title_of(issue.masthead, "版面稿"), styles)
    setter = Setter(draft, Measure(profile, {style.id: style for style in styles}), pictures)
    chunks = _chunks(setter, bands, pages, masthead(issue.masthead, profile))
    _join(draft, chunks, profile, issue)
    return draft


def _fit(issue: Issue, profile: PageProfile, shapes: Mapping[str, float]) -> tuple[tuple[Band, ...], Pages]:
    """Return the bands with the largest frames that cost no further page."""
    measure = Measure(profile, {style.id: style for style in page_styles(profile)})
    articles = printed_articles(issue)
    height = profile.text_height / MM_PER_POINT - FOOT
    sheet = Sheet(height - HEIGHT * profile.headline_scale, height, profile.line_pitch)
    plans = [Planner(measure, shapes, scale).bands(articles) for scale in SCALES]
    paged = [(bands, paginate(bands, sheet)) for bands in plans]
    return min(paged, key=lambda choice: choice[1].count)


def _air(bands: Sequence[Band], pages: Pages) -> float:
    """Return the points to add between articles where one page is not quite full."""
    gaps = sum(isinstance(band, RuleBand) for band in bands)
    if not gaps or pages.count > 1:
        return 0
    return min(MOST_AIR, pages.left / gaps // 1)


def _chunks(setter: Setter, bands: Iterable[Band], pages: Pages, head: Sequence[_Element]) -> list[_Chunk]:
    """Return the bands' elements, neighbours over the whole width together."""
    chunks = [_Chunk(None, False, list(head))]
    for index, band in enumerate(bands):
        breaks = index in pages.breaks
        columns = band.columns if isinstance(band, FlowBand) else None
        elements = [] if breaks and isinstance(band, RuleBand) else setter.elements(band)
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
