"""Where a selection stands in the issue: its passage and article, and what lies next to them."""

from __future__ import annotations

from typing import TypeVar

from desktop.model import Article, Issue, Passage
from desktop.ui.selection import Selection

Thing = TypeVar("Thing")


def article_of(issue: Issue, selection: Selection) -> Article | None:
    """Return the article in which the selection stands, or None.

    The passage says it: after an article was split or merged, the passage's article is another,
    and what became part of the furniture in front stands in none.
    """
    if selection.passage in {passage.id for passage in issue.front}:
        return None
    around = (article for article in issue.articles if selection.passage in _ids(article))
    named = (article for article in issue.articles if article.id == selection.article)
    return next(around, None) or next(named, None)


def _ids(article: Article) -> set[str]:
    return {passage.id for passage in article.passages}


def passage_of(issue: Issue, selection: Selection) -> Passage | None:
    """Return the selected passage; of a selected article its first, or None."""
    chosen = next((passage for passage in issue.passages() if passage.id == selection.passage), None)
    article = article_of(issue, selection)
    if chosen is None and article is not None and selection.passage is None:
        return article.headline or next(iter(article.passages), None)
    return chosen


def neighbours(issue: Issue, selection: Selection) -> tuple[Passage | None, Passage | None, Passage | None]:
    """Return the passage before the selected one in its article, itself, and the one behind it."""
    article, here = article_of(issue, selection), passage_of(issue, selection)
    if article is None or here is None:
        return None, here, None
    number = article.passages.index(here)
    return _at(article.passages, number - 1), here, _at(article.passages, number + 1)


def neighbouring_articles(
    issue: Issue, selection: Selection
) -> tuple[Article | None, Article | None, Article | None]:
    """Return the article before the one in which the selection stands, that one, and the one behind it."""
    here = article_of(issue, selection)
    if here is None:
        return None, None, None
    number = issue.articles.index(here)
    return _at(issue.articles, number - 1), here, _at(issue.articles, number + 1)


def _at(things: tuple[Thing, ...], number: int) -> Thing | None:
    return things[number] if 0 <= number < len(things) else None
