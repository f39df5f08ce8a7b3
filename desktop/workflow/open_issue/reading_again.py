"""An open issue read again by what is known of its paper."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import Edit, Masthead, PassageKind, ReadAgain, Review, Together
from desktop.model.habits import Habits
from desktop.review import apply_edit
from desktop.workflow.pipeline import propose

_LABEL = "按本报习惯重读"
_TRIAL = "0"

Outline = tuple[Masthead, list[list[tuple[PassageKind, str]]]]


def read_by_habits(review: Review, habits: Habits) -> Edit | None:
    """Return the step that reads every source again; None where the issue would stay as it is."""
    if not habits.habits:
        return None
    sources = enumerate(review.issue.sources)
    again = Together(
        _LABEL, tuple(ReadAgain(number, propose(source, habits).reading) for number, source in sources)
    )
    return again if _outline(apply_edit(review, again, _TRIAL)) != _outline(review) else None


def _outline(review: Review) -> Outline:
    """Return what a reading decides: the masthead, and the role and words of every passage."""
    issue = review.issue
    groups = (issue.front, *(article.passages for article in issue.articles))
    said = [[(passage.kind, passage.text) for passage in passages] for passages in groups]
    return replace(issue.masthead, origins=()), said
