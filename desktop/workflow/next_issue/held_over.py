"""Articles kept for the next issue: taken out of the one that held them over, put into another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.model import (
    AddSource,
    Article,
    ArticleState,
    Issue,
    Passage,
    PassageKind,
    Reading,
    Run,
    Source,
    SourceSpan,
)

ENGINE = "held over"
_APART = "\n\n"


@dataclass(frozen=True, slots=True)
class HeldOver:
    """An article that waits, by its title, and the edit that adds it to an issue as it then read."""

    title: str
    edit: AddSource


def held_over_in(issue: Issue) -> Iterator[HeldOver]:
    """Yield the issue's held-over articles, each with its own sidebars, in printed order.

    The words as they now read become the source of the new issue, so nothing is lost there
    either; roles stay, and what the lay-out of the old issue had around them is gone.
    """
    for article in issue.articles:
        if article.state is ArticleState.HELD_OVER and article.parent is None:
            sidebars = (other for other in issue.articles if other.parent == article.id)
            yield _held_over((article, *sidebars))


def _held_over(articles: tuple[Article, ...]) -> HeldOver:
    headline = articles[0].headline
    title = headline.text if headline else "（无题）"
    kept = [[p for p in article.passages if p.kind is not PassageKind.FURNITURE] for article in articles]
    text = _APART.join(passage.text for passages in kept for passage in passages if passage.text)
    taken = _taken(articles, kept)
    return HeldOver(title, AddSource(Source.of_text(text, f"留用：{title}"), Reading(ENGINE, articles=taken)))


def _taken(articles: tuple[Article, ...], kept: list[list[Passage]]) -> tuple[Article, ...]:
    """Return the articles over their new source, with the local ids of a reading."""
    ids = {article.id: f"a{number}" for number, article in enumerate(articles)}
    passages = iter(_over_new_source([passage for of_one in kept for passage in of_one]))
    return tuple(
        replace(
            article,
            id=ids[article.id],
            parent=ids.get(article.parent or ""),
            passages=tuple(next(passages) for _ in of_one),
            state=ArticleState.PRINTED,
            inherits_section=False,
            proofread=False,
            signatures=(),
        )
        for article, of_one in zip(articles, kept, strict=True)
    )


def _over_new_source(passages: list[Passage]) -> Iterator[Passage]:
    start = 0
    for number, passage in enumerate(passages):
        text = passage.text
        runs = (Run(text, SourceSpan(0, start, start + len(text))),) if text else ()
        start += len(text) + len(_APART) if text else 0
        yield Passage(str(number), passage.kind, runs, evidence="上一期的编者", picture=passage.picture)
