"""The stages that read and set an issue, loaded when they are first called.

Their patterns and word lists take longer to load than all the rest, and the empty desk can
be used without them; the first text then loads them in its background job.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.model import (
    Article,
    Fact,
    FactRef,
    History,
    House,
    Issue,
    Layers,
    Layout,
    PagePlan,
    Reading,
    Review,
    Roster,
    Source,
    UserFacingError,
)
from desktop.model.check_notes import CheckNote, PoolScore, SlipScore
from desktop.model.clipping import Clipping
from desktop.model.habits import NO_HABITS, Decisions, Habits, Lesson
from desktop.model.paper_look import OUR_LOOK, PaperLook
from desktop.model.stopping import Stop
from desktop.text import words

if TYPE_CHECKING:
    from desktop.checks import CheckReport
    from desktop.intake.pictures import PictureFile
    from desktop.model.returned import ReturnedProof

Size = tuple[int, int]
"""The width and height of a picture in pixels."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """Do without a collection of garbage meanwhile; what is due then is made up for at the end.

    Loading makes no garbage and reading hardly any, but so many values that they would be looked
    through again and again; and each time every other thread, the window's too, has to wait.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@cache
@_uncollected()
def load_stages() -> None:
    """Load all that reads an issue, so that the first text is read at once."""
    for stage in ("structure", "facts", "checks"):
        import_module(f"desktop.{stage}")
    words.load()
    gc.freeze()


@_uncollected()
def read_structure(source: Source, habits: Habits = NO_HABITS) -> Reading:
    """Return what the engine reads in a source of a paper with these habits."""
    load_stages()
    from desktop import structure

    return structure.read_structure(source, habits)


def explain(source: Source, habits: Habits = NO_HABITS) -> str:
    """Return why each line of a source is read as it is."""
    from desktop import structure

    return structure.explain(source, habits)


@cache
@_uncollected()
def learner() -> str:
    """Return the name of what learns; lessons that another one learned are learned again."""
    from desktop import structure

    return structure.learner()


def lessons_in(issue: Issue, decisions: Decisions) -> tuple[Lesson, ...]:
    """Return what an issue teaches of its paper's habits."""
    from desktop import structure

    return structure.lessons_in(issue, decisions)


def infer_year(issue: Issue) -> tuple[int, str] | None:
    """Return the year that the issue's dates hang on with its evidence, or None."""
    from desktop import facts

    return facts.infer_year(issue)


@_uncollected()
def gather_facts(issue: Issue, roster: Roster) -> tuple[Fact, ...]:
    """Return every fact of the issue, in reading order."""
    load_stages()
    from desktop import facts

    return facts.gather_facts(issue, roster)


def explain_checks() -> str:
    """Return the help on all checks, with what was measured of them."""
    from desktop.checks.explain import explained

    return explained()


def check_notes() -> tuple[CheckNote, ...]:
    """Return what an editor may know of every check, family by family."""
    from desktop.checks import notes

    return notes.check_notes()


def check_scores() -> tuple[tuple[SlipScore, ...], tuple[PoolScore, ...]]:
    """Return what was measured of the checks: by kind of error, and summed up."""
    from desktop.checks import measured

    return measured.slip_scores(), measured.pool_scores()


@_uncollected()
def run_checks(
    issue: Issue, facts: tuple[Fact, ...], history: History, confirmed: frozenset[FactRef], house: House
) -> CheckReport:
    """Return what the checks find in the issue, and which could not run."""
    from desktop import checks

    return checks.run_checks(issue, facts, history, confirmed, house)


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


def read_picture(path: Path) -> PictureFile:
    """Return the picture in a file; raises as ``desktop.intake`` does."""
    from desktop.intake import pictures

    return pictures.read_picture(path)


def picture_of(blob: bytes, path: Path) -> PictureFile:
    """Return the picture that these bytes of a file are; raises as ``desktop.intake`` does."""
    from desktop.intake import pictures

    return pictures.picture_of(blob, path)


def picture_size(path: Path) -> Size:
    """Return the width and height of a picture in pixels."""
    from desktop import export

    return export.picture_size(path)


def read_returned(path: Path) -> ReturnedProof:
    """Return the text and comments of a reading proof; raises as ``desktop.intake`` does."""
    from desktop.intake import returned

    return returned.read_returned(path)


def word_fonts() -> dict[str, tuple[str, ...]]:
    """Return the fonts that Word files ask for, each with those that may stand in, the best first."""
    from desktop import export

    return export.word_fonts()


def sheet_told(sheet: str) -> str:
    """Return in words what a paper has room for: type area, lines, columns."""
    from desktop import export

    return export.told(sheet)
