"""What leaves the program: clippings, print, tables and Word, loaded when they are first called.

What sets a text takes longer to load than the empty desk, which can do without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from desktop.model import Article, Issue, Layers, Layout, PagePlan, Review, UserFacingError
from desktop.model.clipping import Clipping
from desktop.model.paper_look import OUR_LOOK, PaperLook
from desktop.model.stopping import Stop

Size = tuple[int, int]
"""The width and height of a picture in pixels."""


def picture_size(path: Path) -> Size:
    """Return the width and height of a picture in pixels."""
    from desktop import export

    return export.picture_size(path)


def clip_article(article: Article) -> Clipping:
    """Return an article for the clipboard."""
    from desktop.export import clipping

    return clipping.clip_article(article)


def clip_issue(issue: Issue) -> Clipping:
    """Return what the issue prints, for the clipboard."""
    from desktop.export import clipping

    return clipping.clip_issue(issue)


def printout(review: Review, layers: Layers, layout: Layout) -> str:
    """Return the issue in a lay-out that flows from page to page, as HTML for the printer."""
    from desktop.export.printout import PRINTOUTS

    return PRINTOUTS[layout](review, layers)


def fact_rows(review: Review, layers: Layers) -> tuple[tuple[str, ...], ...]:
    """Return the facts of an issue as the rows of a table, the headings first."""
    from desktop import export

    return tuple(export.table_rows(review, layers))


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV that Excel opens."""
    from desktop import export

    return export.csv_text(rows)


def write_table(rows: Iterable[Sequence[str]], path: Path) -> Path:
    """Write rows as CSV that Excel opens, and return the path; raises as ``desktop.export`` does."""
    from desktop import export

    return export.write_csv(rows, path)


def write_facts(review: Review, layers: Layers, path: Path) -> Path:
    """Write the facts of an issue for Word where ``path`` ends in ``.docx``, else for Excel; return it.

    Raises:
        UserFacingError: where the file cannot be written
    """
    from desktop import export

    if path.suffix.lower() == ".docx":
        return export.export_facts(review, layers, path)
    return export.write_csv(export.table_rows(review, layers), path)


def export_word(
    review: Review,
    layers: Layers,
    layout: Layout,
    path: Path,
    look: PaperLook = OUR_LOOK,
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    stop: Stop | None = None,
) -> Path:
    """Write the issue as a Word file and return its path; raises as ``desktop.export`` does."""
    from desktop import export

    return export.export_word(review, layers, layout, path, export.page_profile(look), pictures, stop)


def plan_pages(review: Review, look: PaperLook, sizes: Mapping[str, Size]) -> PagePlan:
    """Return how the issue's pages are filled and look in that paper; ``sizes`` are the pictures'.

    A template that cannot be read is told where the paper's look is chosen, and on exporting;
    here our own styles stand for it.
    """
    from desktop import export

    try:
        profile = export.page_profile(look)
    except UserFacingError:
        profile = export.page_profile(replace(look, template=""))
    return export.plan_pages(review, profile, sizes)


def export_template(path: Path, look: PaperLook) -> Path:
    """Write the styles of the page lay-out for an editor to change; raises as ``desktop.export`` does."""
    from desktop import export

    return export.export_template(path, look)


def styles_lacking(look: PaperLook) -> tuple[str, ...]:
    """Return the names of the styles that a paper's template lacks; raises as ``desktop.export`` does."""
    from desktop import export

    return export.lacking_in(look)


def word_fonts() -> dict[str, tuple[str, ...]]:
    """Return the fonts that Word files ask for, each with those that may stand in, the best first."""
    from desktop import export

    return export.word_fonts()


def sheet_told(sheet: str) -> str:
    """Return in words what a paper has room for: type area, lines, columns."""
    from desktop import export

    return export.told(sheet)
