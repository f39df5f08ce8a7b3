"""Annotated articles and issues (JSON) as the program's own values, for tests of later stages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from desktop.model import (
    Article,
    ArticleKind,
    Fact,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Run,
    Source,
    SourceSpan,
)
from desktop.text.view import restore

Part = tuple[PassageKind, str]


def issue_of_json(path: Path) -> Issue:
    """Return the issue annotated in ``path``: a whole issue, or one article with its sidebar."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if "articles" in data:
        articles = [
            (_kind(article), article.get("parent"), list(_parts(article))) for article in data["articles"]
        ]
        masthead = {name: data["masthead"].get(name) for name in ("street", "paper", "date", "year")}
        return issue_of_parts(articles, Masthead(**masthead))
    return issue_of_article(data)


def issue_of_article(data: dict[str, Any]) -> Issue:
    """Return an issue of one article with its sidebars, without their pictures and tables."""
    sidebars = data.get("sidebars") or ([data["sidebar"]] if data.get("sidebar") else [])
    articles = [(_kind(data), None, list(_parts(data)))]
    articles += [(ArticleKind.SIDEBAR, 0, list(_parts(sidebar))) for sidebar in sidebars]
    return issue_of_parts(articles, Masthead())


def issue_of_text(*paragraphs: str) -> Issue:
    """Return an issue of one article that has these paragraphs."""
    parts = [(PassageKind.PARAGRAPH, text) for text in paragraphs]
    return issue_of_parts([(ArticleKind.NEWS, None, parts)], Masthead())


def issue_of_articles(*articles: str, masthead: Masthead | None = None) -> Issue:
    """Return an issue of as many articles, each of one paragraph."""
    parts = [(ArticleKind.NEWS, None, [(PassageKind.PARAGRAPH, text)]) for text in articles]
    return issue_of_parts(parts, masthead or Masthead())


def issue_of_parts(
    articles: Iterable[tuple[ArticleKind, int | None, list[Part]]], masthead: Masthead
) -> Issue:
    """Return an issue whose only source holds all parts, with a blank line between them."""
    written: list[str] = []
    built = []
    offset = 0
    for number, (kind, parent, parts) in enumerate(articles):
        passages = []
        for part_number, (part_kind, text) in enumerate(parts):
            runs = (Run(restore(text), SourceSpan(0, offset, offset + len(text))),) if text else ()
            passages.append(Passage(f"1.{number}-{part_number}", part_kind, runs))
            written.append(text)
            offset += len(text) + 2
        parent_id = None if parent is None else f"1.a{parent}"
        built.append(Article(f"1.a{number}", kind, tuple(passages), parent_id))
    return Issue((Source.of_text("\n\n".join(written)),), masthead, (), tuple(built))


def with_articles(issue: Issue) -> Iterator[tuple[int, Article]]:
    """Yield each article with its number."""
    return iter(enumerate(issue.articles))


def fact_data(issue: Issue, facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """Return the facts in the printed form, with article, part and block numbers."""
    places = {
        passage.id: {"article": number, **_place(article, passage)}
        for number, article in with_articles(issue)
        for passage in article.passages
    }
    return [
        {
            "kind": str(fact.kind),
            "text": fact.text,
            **places[fact.passage],
            "start": fact.span.start,
            "end": fact.span.end,
            "value": fact.value,
            "attrs": dict(fact.attrs),
            "confidence": fact.confidence,
            "evidence": fact.evidence,
        }
        for fact in facts
    ]


def _place(article: Article, passage: Passage) -> dict[str, Any]:
    for part, passages in (("title", article.titles), ("block", article.blocks)):
        if passage in passages:
            return {"part": part, "block": passages.index(passage)}
    return {"part": str(passage.kind), "block": None}


def _kind(data: dict[str, Any]) -> ArticleKind:
    return ArticleKind(data.get("kind", "news"))


def _parts(data: dict[str, Any]) -> Iterator[Part]:
    if data.get("section") and data.get("section_span", True):
        yield PassageKind.SECTION, data["section"]
    yield from _titles(data)
    own_byline = data.get("byline_text") and not _inline(data)
    at_end = data.get("byline_position") == "end"
    if own_byline and not at_end:
        yield PassageKind.BYLINE, data["byline_text"]
    for block in data["blocks"]:
        if text := block.get("text") or _table(block):
            yield PassageKind(block["kind"]), text
    if own_byline and at_end:
        yield PassageKind.BYLINE, data["byline_text"]
    if data.get("credit"):
        yield PassageKind.CREDIT, data["credit"]


def _table(block: dict[str, Any]) -> str:
    return "\n".join("\t".join(row) for row in block.get("rows", ()))


def _inline(data: dict[str, Any]) -> bool:
    return bool(data.get("byline_inline") or data.get("byline_inline_prefix"))


def _titles(data: dict[str, Any]) -> Iterator[Part]:
    titles = data["titles"]
    headline = titles.index(data["headline"]) if data.get("headline") in titles else 0
    for number, title in enumerate(titles):
        if number == headline:
            yield PassageKind.HEADLINE, title
        else:
            yield (PassageKind.KICKER if number < headline else PassageKind.DECK), title
