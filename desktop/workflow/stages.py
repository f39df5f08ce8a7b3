"""The stages that read an issue, loaded when they are first called.

Their patterns and word lists take longer to load than all the rest, and the empty desk can
be used without them; the first text then loads them in its background job.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.model import Fact, FactRef, History, House, Issue, Reading, Roster, Source
from desktop.model.check_notes import CheckNote, PoolScore, SlipScore
from desktop.model.habits import NO_HABITS, Decisions, Habits, Lesson
from desktop.text import words

if TYPE_CHECKING:
    from desktop.checks import CheckReport
    from desktop.intake.pictures import PictureFile
    from desktop.model.returned import ReturnedProof


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


def load_stages() -> None:
    """Load all that reads an issue, so that the first text is read at once."""
    for stage in ("structure", "facts", "checks"):
        _load(stage)


@cache
@_uncollected()
def _load(stage: str) -> None:
    import_module(f"desktop.{stage}")
    words.load()
    gc.freeze()


@_uncollected()
def read_structure(source: Source, habits: Habits = NO_HABITS) -> Reading:
    """Return what the engine reads in a source of a paper with these habits."""
    _load("structure")
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
    _load("facts")
    from desktop import facts

    return facts.gather_facts(issue, roster)


@_uncollected()
def gather_names(issue: Issue, roster: Roster) -> tuple[Fact, ...]:
    """Return the people, organisations and places of the issue alone, in reading order."""
    _load("facts")
    from desktop import facts

    return facts.gather_names(issue, roster)


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
    issue: Issue, facts: tuple[Fact, ...], history: History, confirmed: tuple[FactRef, ...], house: House
) -> CheckReport:
    """Return what the checks find in the issue, and which could not run."""
    _load("checks")
    from desktop import checks

    return checks.run_checks(issue, facts, history, confirmed, house)


def read_picture(path: Path) -> PictureFile:
    """Return the picture in a file; raises as ``desktop.intake`` does."""
    from desktop.intake import pictures

    return pictures.read_picture(path)


def picture_of(blob: bytes, path: Path) -> PictureFile:
    """Return the picture that these bytes of a file are; raises as ``desktop.intake`` does."""
    from desktop.intake import pictures

    return pictures.picture_of(blob, path)


def read_returned(path: Path) -> ReturnedProof:
    """Return the text and comments of a reading proof; raises as ``desktop.intake`` does."""
    from desktop.intake import returned

    return returned.read_returned(path)
