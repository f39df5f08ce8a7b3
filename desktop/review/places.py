"""Where passages and articles stand in an issue, and how one is put in another's place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.model import Article, Issue, Passage, PassageKind
from desktop.review.errors import EditError

FRONT = -1
"""The article number of the furniture before the first article."""


@dataclass(frozen=True, slots=True)
class Place:
    """Passage number ``index`` of article number ``article`` (or of the ``FRONT``)."""

    article: int
    index: int


def place_of(issue: Issue, passage: str) -> Place:
    """Return where the passage with this id stands.

    Raises:
        EditError: where the issue has no such passage
    """
    for article in range(FRONT, len(issue.articles)):
        for index, candidate in enumerate(passages_of(issue, article)):
            if candidate.id == passage:
                return Place(article, index)
    raise EditError(f"no passage {passage}")


def article_number(issue: Issue, article: str) -> int:
    """Return the number of the article with this id.

    Raises:
        EditError: where the issue has no such article
    """
    for number, candidate in enumerate(issue.articles):
        if candidate.id == article:
            return number
    raise EditError(f"no article {article}")


def find_passage(issue: Issue, passage: str) -> Passage:
    """Return the passage with this id, or raise ``EditError``."""
    place = place_of(issue, passage)
    return passages_of(issue, place.article)[place.index]


def find_article(issue: Issue, article: str) -> Article:
    """Return the article with this id, or raise ``EditError``."""
    return issue.articles[article_number(issue, article)]


def passages_of(issue: Issue, article: int) -> tuple[Passage, ...]:
    """Return the passages of article number ``article``, or of the ``FRONT``."""
    return issue.front if article == FRONT else issue.articles[article].passages


def with_passages(issue: Issue, article: int, passages: Iterable[Passage]) -> Issue:
    """Return the issue with other passages in article number ``article`` (or the ``FRONT``)."""
    if article == FRONT:
        return replace(issue, front=tuple(passages))
    return with_article(issue, replace(issue.articles[article], passages=tuple(passages)))


def with_passage(issue: Issue, passage: str, *instead: Passage) -> Issue:
    """Return the issue with these passages (or none) in place of one."""
    place = place_of(issue, passage)
    passages = passages_of(issue, place.article)
    changed = (*passages[: place.index], *instead, *passages[place.index + 1 :])
    return with_passages(issue, place.article, changed)


def with_article(issue: Issue, article: Article) -> Issue:
    """Return the issue with ``article`` in place of the one with its id."""
    articles = (article if candidate.id == article.id else candidate for candidate in issue.articles)
    return replace(issue, articles=tuple(articles))


def inserted(issue: Issue, article: Article, before: str | None) -> Issue:
    """Return the issue with ``article`` put in front of the article ``before``, or at the end."""
    number = len(issue.articles) if before is None else article_number(issue, before)
    return replace(issue, articles=(*issue.articles[:number], article, *issue.articles[number:]))


def settled(issue: Issue) -> Issue:
    """Return the issue without articles that hold nothing but furniture.

    Their furniture goes to the end of what stands before, in unchanged order.
    """
    front, kept = issue.front, list[Article]()
    for article in issue.articles:
        if has_content(article.passages):
            kept.append(article)
        elif kept:
            kept[-1] = replace(kept[-1], passages=kept[-1].passages + article.passages)
        else:
            front += article.passages
    if len(kept) == len(issue.articles):
        return issue
    return replace(issue, front=front, articles=orphans_freed(kept))


def has_content(passages: Iterable[Passage]) -> bool:
    """Return whether any of the passages is more than furniture."""
    return any(passage.kind is not PassageKind.FURNITURE for passage in passages)


def orphans_freed(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles; a sidebar whose article is not among them belongs to none."""
    articles = tuple(articles)
    ids = {article.id for article in articles}
    return tuple(
        article if article.parent is None or article.parent in ids else replace(article, parent=None)
        for article in articles
    )
