"""Why a line was read as what it was: label, runner-up, margin and the features that spoke."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import Source
from desktop.model.habits import NO_HABITS, Habits
from desktop.structure.habits.index import HabitIndex
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import NAMES
from desktop.structure.lines.page import page_of
from desktop.text.widths import shortened

_COLUMNS = 44
_MOST = 6


def explain(source: Source, habits: Habits = NO_HABITS) -> str:
    """Return two lines of text for every line of ``source``; "" for a blank one."""
    return "\n".join(
        row for labelled in label_lines(page_of(source, HabitIndex(habits))) for row in _rows(labelled)
    )


def _rows(labelled: Labelled) -> Iterator[str]:
    choice = labelled.choice
    other = NAMES[choice.runner_up] if choice.runner_up else "无"
    words = shortened(labelled.place.text, _COLUMNS)
    number = labelled.place.index + 1
    yield f"{number:>4} {NAMES[choice.label]}（次选{other}，领先 {choice.margin:.1f}）{words}"
    spoke = "，".join(f"{name} {value:+.1f}" for name, value in labelled.evidence[:_MOST])
    yield f"       {spoke}"
