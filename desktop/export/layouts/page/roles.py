"""What articles and passages are on the page: wide titles, columns of text, picture stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.model import TITLE_KINDS, Article, ArticleKind, Passage, PassageKind

WIDE_KINDS = TITLE_KINDS | {PassageKind.SECTION}
# Picture news with more pictures or characters is set as an article.
MOST_PICTURES, LONGEST_STORY = 2, 260
# As many articles stand side by side as a page has columns.
MOST_BESIDE = 6


def printed_passages(article: Article) -> tuple[Passage, ...]:
    """Return what of an article is printed; furniture amid it is not."""
    return tuple(passage for passage in article.passages if passage.kind is not PassageKind.FURNITURE)


def is_picture_news(article: Article) -> bool:
    """Return whether an article is a picture or two with a few words, to stand beside its like."""
    if article.kind is not ArticleKind.PICTURE_NEWS:
        return False
    pictures = len(article.of_kind(PassageKind.PICTURE))
    length = sum(len(block.text) for block in article.blocks)
    return 0 < pictures <= MOST_PICTURES and length <= LONGEST_STORY


def neighbours(articles: Iterable[Article]) -> list[tuple[Article, ...]]:
    """Return the articles in runs of those that stand side by side, most of them alone."""
    runs: list[tuple[Article, ...]] = []
    for article in articles:
        if article.beside and runs and len(runs[-1]) < MOST_BESIDE:
            runs[-1] += (article,)
        else:
            runs.append((article,))
    return runs


def is_section(passage: Passage) -> bool:
    """Return whether a passage is a section label."""
    return passage.kind is PassageKind.SECTION


def is_wide(passage: Passage) -> bool:
    """Return whether a passage stands over the whole width: titles and section labels."""
    return passage.kind in WIDE_KINDS


def alternating(passages: Iterable[Passage]) -> Iterator[tuple[bool, list[Passage]]]:
    """Yield runs of passages that do, or do not, stand over the whole width.

    A byline directly under the titles stands with them.
    """
    run: list[Passage] = []
    wide = False
    for passage in passages:
        here = is_wide(passage) or (passage.kind is PassageKind.BYLINE and wide)
        if run and here != wide:
            yield wide, run
            run = []
        run.append(passage)
        wide = here
    if run:
        yield wide, run
