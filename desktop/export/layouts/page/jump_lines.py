"""转版: the two parts of an article that goes on at another page, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop.export.parts import continued, cut_passage, is_own, own_line
from desktop.model import Article, Passage, PassageKind

_UNKNOWN = 0


def part_at(article: Article, number: int, offset: int) -> tuple[Article, Article]:
    """Return an article up to a character of passage ``number``, and the rest, each with its line.

    The rest goes to the page that the editor named, if that is a later one.
    """
    before, after = article.passages[:number], article.passages[number:]
    if offset:
        head, tail = cut_passage(after[0], offset)
        before, after = (*before, head), (tail, *after[1:])
    first = replace(article, passages=(*before, _away(article.id, _UNKNOWN)), rest_page=None)
    later = article.rest_page if (article.rest_page or 0) > (article.page or 1) else None
    return first, Article(
        continued(article.id),
        article.kind,
        (_back(article, _UNKNOWN), *after),
        page=later,
        columns=article.columns,
    )


def numbered(articles: Iterable[Article], pages: Mapping[str, int]) -> tuple[Article, ...]:
    """Return the articles with the page of the other part in every line; ``pages`` are by their ids."""
    known = {article.id: article for article in articles}
    return tuple(replace(article, passages=_told(article, known, pages)) for article in known.values())


def _told(article: Article, known: Mapping[str, Article], pages: Mapping[str, int]) -> tuple[Passage, ...]:
    passages = article.passages
    if is_own(passages[-1]):
        passages = (*passages[:-1], _away(article.id, pages[continued(article.id)]))
    if is_own(passages[0]):
        before = next(one for one in known.values() if continued(one.id) == article.id)
        passages = (_back(before, pages[before.id]), *passages[1:])
    return passages


def _away(article: str, page: int) -> Passage:
    # The page is part of the name: lines to other pages are other passages.
    return own_line(f"{article}>{page}", PassageKind.JUMP, f"（下转第{page}版）")


def _back(article: Article, page: int) -> Passage:
    titles = [article.headline.text] if article.headline and not is_own(article.headline) else []
    text = "".join([*titles, f"（上接第{page}版）"])
    return own_line(f"{article.id}<{page}", PassageKind.HEADLINE, text)
