"""版面稿: masthead, titles over their columns, framed pictures, tinted boxes, on the paper's own sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.layouts.page.bands import FlowBand, RuleBand
from desktop.export.layouts.page.copyfit import page_fits, picture_fits
from desktop.export.layouts.page.fitting import Fit, best_fit
from desktop.export.layouts.page.masthead import Head, first_foot, running_head
from desktop.export.layouts.page.setting import Setter
from desktop.export.layouts.page.sketch import sketch_pages
from desktop.export.markup import line
from desktop.export.picture_files import Size, picture_size
from desktop.export.printed import title_of
from desktop.export.profile import Columns, PageProfile
from desktop.export.sections import SECTION_END, Running, close_band, section
from desktop.model import Issue, Layers, PagePlan, Review

__all__ = ["plan_pages", "set_page"]


@dataclass(slots=True)
class _Chunk:
    """Elements that share one section."""

    columns: Columns | None
    new_page: bool
    elements: list[_Element]


def plan_pages(review: Review, profile: PageProfile, sizes: Mapping[str, Size]) -> PagePlan:
    """Return how the issue's pages are filled and look, as ``set_page`` would set them.

    ``sizes`` are those of the pictures in pixels, by their digest.
    """
    fit = best_fit(review.issue, profile, _shapes(sizes))
    return PagePlan(page_fits(fit), sketch_pages(fit), tuple(picture_fits(fit, sizes)))


def _shapes(sizes: Mapping[str, Size]) -> dict[str, float]:
    return {digest: height / width for digest, (width, height) in sizes.items()}


def set_page(review: Review, layers: Layers, profile: PageProfile, pictures: Mapping[str, bytes]) -> Draft:
    """Return the page layout; facts and findings are no part of it."""
    del layers
    issue = review.issue
    fit = best_fit(issue, profile, _shapes({digest: picture_size(blob) for digest, blob in pictures.items()}))
    styles = tuple(fit.measure.styles.values())
    draft = Draft(title_of(issue.masthead, "版面稿"), styles)
    draft.articles = fit.articles
    head = Head(issue.masthead, profile, fit.measure.styles).elements()
    _join(draft, _chunks(Setter(draft, fit.measure, pictures), fit, head), profile, issue)
    return draft


def _chunks(setter: Setter, fit: Fit, head: Sequence[_Element]) -> list[_Chunk]:
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
