"""Articles of other issues that share sentences with the open one: reprints and reused paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.archive import Archive, Hit, Query
from desktop.model import BLOCK_KINDS, Article
from desktop.text.sentences import split
from desktop.workflow.desk import Desk

_SHORTEST = 12
"""Shorter sentences are said again and again without being taken over."""

_FEWEST = 2
_MOST = 20
"""In how many articles a sentence is looked for; one that stands in more is a set phrase."""


@dataclass(frozen=True, slots=True)
class Echo:
    """An article of another issue that shares sentences with one of the open issue.

    ``article`` counts in the open issue from 0; ``sentences`` are shared, in reading order, of
    ``total`` that are long enough to be compared.
    """

    article: int
    title: str
    hit: Hit
    sentences: tuple[str, ...]
    total: int


def echoes(archive: Archive, desk: Desk) -> tuple[Echo, ...]:
    """Return what other issues share with the open one, by its articles, the most shared first."""
    articles = enumerate(desk.review.issue.articles)
    return tuple(
        echo for number, article in articles for echo in _echoes_of(archive, desk.issue_id, number, article)
    )


def _echoes_of(archive: Archive, own: int, number: int, article: Article) -> Iterator[Echo]:
    sentences = tuple(_sentences(article))
    shared: dict[tuple[int, int], tuple[Hit, list[str]]] = {}
    for sentence in sentences:
        hits = archive.search(Query((sentence,)), _MOST)
        for hit in hits if len(hits) < _MOST else ():
            if hit.issue_id != own:
                shared.setdefault((hit.issue_id, hit.article), (hit, []))[1].append(sentence)
    title = article.headline.text if article.headline else "无题"
    for hit, found in sorted(shared.values(), key=lambda one: -len(one[1])):
        if len(found) >= min(_FEWEST, len(sentences)):
            yield Echo(number, title, hit, tuple(found), len(sentences))


def _sentences(article: Article) -> Iterator[str]:
    """Yield the sentences of an article's text that are long enough, each once, without white space."""
    texts = (passage.text for passage in article.passages if passage.kind in BLOCK_KINDS)
    found = ("".join(span.of(text).split()) for text in texts for span in split(text))
    yield from dict.fromkeys(sentence for sentence in found if len(sentence) >= _SHORTEST)
