"""Titles of several lines made one where the paper's habits know that it sets them so."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise

from desktop.model import Passage, PassageKind, Seam
from desktop.model.habits import Aspect
from desktop.structure.habits.index import HabitIndex
from desktop.structure.habits.likeness import lines_sign
from desktop.text.wording import HABIT

Body = tuple[Passage, ...]
# A settled habit is sure enough not to be asked about; the seam can be opened all the same.
_SEAM = Seam(0.9, f"{HABIT}：标题排作几行")


def titles_joined_as_usual(passages: Body, habits: HabitIndex) -> Body:
    """Return an article's passages with its title lines joined to the titles that they usually make.

    Nothing is joined where something else stands between the lines.
    """
    titles = tuple(passage for passage in passages if passage.kind is PassageKind.HEADLINE)
    counts = _usual_counts(titles, habits)
    first = passages.index(titles[0]) if titles else 0
    behind = first + len(titles)
    if sum(counts) != len(titles) or passages[first:behind] != titles:
        return passages
    ends = [0, *accumulate(counts)]
    joined = tuple(_joined(titles[start:end]) for start, end in pairwise(ends))
    return passages[:first] + joined + passages[behind:]


def _usual_counts(titles: Body, habits: HabitIndex) -> list[int]:
    """Return of how many lines each title usually is, [] where that is not settled."""
    habit = habits.find(Aspect.LINES, lines_sign([title.text for title in titles]))
    return [int(count) for count in habit.usual.split("+")] if habit and habit.is_settled else []


def _joined(lines: Body) -> Passage:
    first, *others = lines
    runs = first.runs
    for line in others:
        head, *rest = line.runs
        runs = (*runs, replace(head, seam=_SEAM), *rest)
    return replace(first, runs=runs, confidence=min(line.confidence for line in lines))
