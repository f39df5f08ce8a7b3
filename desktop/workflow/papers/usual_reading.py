"""A text read by the habits of its paper, which the text itself has to name."""

from __future__ import annotations

from collections.abc import Callable

from desktop.model import AddSource, Source
from desktop.model.habits import Habits, Paper
from desktop.workflow.papers.which_paper import paper_printed, paper_told
from desktop.workflow.pipeline import propose


def read_as_usual(
    source: Source, papers: tuple[Paper, ...], habits_of: Callable[[Paper | None], Habits]
) -> tuple[AddSource, Habits]:
    """Return the edit that adds ``source`` with the habits that it was read by, those of its paper.

    Most papers print their name on a line of its own, so that one reading is enough: only where the
    masthead then tells of another paper with other habits is the text read again.
    """
    habits = habits_of(paper_printed(source.text, papers))
    edit = propose(source, habits)
    told = habits_of(paper_told(edit.reading.masthead, source.text, papers))
    return (edit, habits) if told == habits else (propose(source, told), told)
