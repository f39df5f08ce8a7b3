"""A row of the outline dropped on another: the edit that this means."""

from __future__ import annotations

from enum import Enum

from desktop.model import Edit, Issue, MoveArticle, MovePassage
from desktop.ui.outline.rows import OutlineRow, RowKind


class Where(Enum):
    """Where the row was let go, as seen from the row under the pointer."""

    ABOVE = "above"
    BELOW = "below"
    INTO = "into"


def dropping(issue: Issue, moved: OutlineRow, target: OutlineRow, where: Where) -> Edit | None:
    """Return the edit of dropping one row on another; None where it means nothing, or moves nothing.

    A passage goes between passages, or to the end of an article; an article goes between
    articles.
    """
    if moved.id == target.id:
        return None
    if moved.kind is RowKind.ARTICLE and target.kind is RowKind.ARTICLE:
        return _among_articles(issue, moved.id, target.id, where)
    if moved.kind is not RowKind.PASSAGE:
        return None
    if target.kind is RowKind.ARTICLE:
        return MovePassage(moved.id, target.id)
    return _between(issue, moved.id, target.id, where) if target.kind is RowKind.PASSAGE else None


def _among_articles(issue: Issue, moved: str, target: str, where: Where) -> Edit | None:
    ids = [article.id for article in issue.articles]
    before = target if where is Where.ABOVE else _behind(ids, target)
    return None if _stays(ids, moved, before) else MoveArticle(moved, before)


def _between(issue: Issue, moved: str, target: str, where: Where) -> Edit | None:
    for article in issue.articles:
        ids = [passage.id for passage in article.passages]
        if target in ids:
            before = target if where is Where.ABOVE else _behind(ids, target)
            return None if _stays(ids, moved, before) else MovePassage(moved, article.id, before)
    return None


def _stays(ids: list[str], moved: str, before: str | None) -> bool:
    """Return whether a thing stands in front of ``before`` already."""
    return moved in ids and before in (moved, _behind(ids, moved))


def _behind(ids: list[str], name: str) -> str | None:
    number = ids.index(name) + 1
    return ids[number] if number < len(ids) else None
