"""Why a line was read as what it was: label, rivals, how likely each is, and the features that spoke."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import Source
from desktop.model.habits import NO_HABITS, Habits
from desktop.structure.habits.index import HabitIndex
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import NAMES, Label
from desktop.structure.lines.page import page_of
from desktop.text.widths import shortened

_COLUMNS = 44
_MOST = 6
# Rivals less likely than this are not worth a word.
_RIVALS, _LEAST = 3, 0.005


def explain(source: Source, habits: Habits = NO_HABITS) -> str:
    """Return two lines of text for every line of ``source``; "" for a blank one."""
    return "\n".join(
        row for labelled in label_lines(page_of(source, HabitIndex(habits))) for row in _rows(labelled)
    )


def _rows(labelled: Labelled) -> Iterator[str]:
    words = shortened(labelled.place.text, _COLUMNS)
    number = labelled.place.index + 1
    label = f"{NAMES[labelled.label]} {_share(labelled, labelled.label)}"
    yield f"{number:>4} {label}（{_rivals(labelled)}）{words}"
    spoke = "，".join(f"{name} {value:+.1f}" for name, value in labelled.evidence[:_MOST])
    yield f"       {spoke}"


def _rivals(labelled: Labelled) -> str:
    others = sorted(
        (label for label in labelled.shares if label is not labelled.label),
        key=lambda label: labelled.shares[label],
    )
    best = [label for label in reversed(others) if labelled.shares[label] >= _LEAST][:_RIVALS]
    told = "、".join(f"{NAMES[label]} {_share(labelled, label)}" for label in best)
    return f"或是{told}" if told else "没有别的可能"


def _share(labelled: Labelled, label: Label) -> str:
    return f"{labelled.shares[label]:.0%}"
