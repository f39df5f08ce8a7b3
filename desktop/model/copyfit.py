"""Copyfit: how the articles of an issue fill its pages, before anything is exported."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model.sketch import PageSketch


@dataclass(frozen=True, slots=True)
class ArticleFit:
    """The room that one article takes.

    ``page`` (from 1) is where it begins; ``columns`` and ``lines`` are those of its text, 0
    where it has none. ``missing`` lines would let its columns end level. What ``goes_on`` is
    the rest of an article that began on an earlier page.
    """

    article: str
    page: int
    columns: int
    characters: int
    lines: int
    missing: int
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class PageFit:
    """How a page is filled, with the articles that begin on it.

    ``lines`` of text over the whole width are left at its foot, or too many where negative;
    ``characters`` is how much text that is, of the same sign.
    """

    page: int
    lines: int
    characters: int
    articles: tuple[ArticleFit, ...] = ()


SHARP_ENOUGH = 200
"""Dots an inch below which a picture looks coarse in print."""


@dataclass(frozen=True, slots=True)
class PictureFit:
    """A picture slot: its passage, and the resolution of its picture in print (None: it has none)."""

    passage: str
    resolution: int | None = None

    @property
    def is_coarse(self) -> bool:
        """Whether the picture has too few dots for its size on the page."""
        return self.resolution is not None and self.resolution < SHARP_ENOUGH


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The pages of an issue as they will be set: how they are filled, how they look, their pictures."""

    fits: tuple[PageFit, ...] = ()
    sketches: tuple[PageSketch, ...] = ()
    pictures: tuple[PictureFit, ...] = ()
