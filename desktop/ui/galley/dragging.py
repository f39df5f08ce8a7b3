"""Dragging an article's border: where it may go, and how long both articles would be there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.model import MoveArticleBoundary, Review
from desktop.review import EditError, apply_edit
from desktop.ui.galley.sheet import characters


@dataclass(frozen=True, slots=True)
class Choice:
    """A place for a border: in front of ``passage``, with the 字数 before and behind it."""

    passage: str
    before: int
    behind: int


@dataclass(frozen=True, slots=True)
class BorderDrag:
    """A border on its way. ``choices`` are in reading order; the border starts at ``origin``."""

    article: str
    choices: tuple[Choice, ...]
    origin: str
    now: Choice

    @property
    def edit(self) -> MoveArticleBoundary | None:
        """What letting go here does; None where the border came from."""
        return (
            None if self.now.passage == self.origin else MoveArticleBoundary(self.article, self.now.passage)
        )

    def at(self, choice: Choice) -> BorderDrag:
        """Return the drag with its border at another place."""
        return replace(self, now=choice)


def begun(review: Review, article: str) -> BorderDrag | None:
    """Return the drag of an article's border before it has moved; None if it can go nowhere.

    Where the first article begins is decided by the role of what stands before it.
    """
    issue = review.issue
    number = [found.id for found in issue.articles].index(article)
    if number == 0:
        return None
    above, own = issue.articles[number - 1].passages, issue.articles[number].passages
    choices = tuple(
        Choice(passage.id, characters((*above, *own)[:cut]), characters((*above, *own)[cut:]))
        for cut, passage in enumerate((*above, *own))
        if _is_possible(review, MoveArticleBoundary(article, passage.id))
    )
    start = next((choice for choice in choices if choice.passage == own[0].id), None)
    return BorderDrag(article, choices, start.passage, start) if start and len(choices) > 1 else None


def _is_possible(review: Review, edit: MoveArticleBoundary) -> bool:
    try:
        apply_edit(review, edit, "drag")
    except EditError:
        return False
    return True
