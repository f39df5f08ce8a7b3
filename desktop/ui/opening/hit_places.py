"""Where a found article stands in its issue, at the words that it was found by."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.model import Article, Issue, Span
from desktop.ui.selection import Selection
from desktop.workflow import loose


def place_of(issue: Issue, number: int, words: Iterable[str]) -> Selection:
    """Return the first of these words in article ``number``, in any form; else the article.

    One that is no longer there is no place.
    """
    if not number < len(issue.articles):
        return Selection()
    article = issue.articles[number]
    found = (_place_in(article, word) for word in words)
    return next((place for place in found if place is not None), Selection(article.id))


def _place_in(article: Article, word: str) -> Selection | None:
    wanted = loose(word)
    for passage in article.passages:
        at = loose(passage.text).find(wanted)
        if at >= 0:
            return Selection(article.id, passage.id, Span(at, at + len(wanted)))
    return None
