"""Whole issues laid out by hand, in the manner of several papers: articles come out as annotated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.model import Article, Issue, PassageKind, Source
from desktop.structure import read_structure
from desktop.text.coverage import uncovered
from desktop.text.view import restore

ISSUES = sorted((Path(__file__).parents[1] / "fixtures" / "issues").glob("*.json"))
LEAST_OPENINGS, LEAST_HEADLINES = 0.85, 0.75


def issue_of(path: Path) -> Issue:
    source = Source.of_text(path.with_suffix(".txt").read_text(encoding="utf-8"))
    reading = read_structure(source)
    return Issue((source,), reading.masthead, reading.front, reading.articles)


def annotated(path: Path) -> list[dict[str, Any]]:
    articles: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["articles"]
    return [article for article in articles if article["blocks"]]


def ink(text: str) -> str:
    return "".join(restore(text).split())


def opening_of(article: Article) -> str:
    """Return how the first paragraph of an article begins."""
    paragraphs = (part.text for part in article.passages if part.kind is PassageKind.PARAGRAPH)
    return ink(next(paragraphs, ""))[:10]


def annotated_opening(article: dict[str, Any]) -> str:
    paragraphs = (block["text"] for block in article["blocks"] if block["kind"] == "paragraph")
    return ink(next(paragraphs, ""))[:10]


@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_nothing_of_an_issue_is_lost(path: Path) -> None:
    assert not uncovered(issue_of(path))


def test_articles_begin_where_they_are_annotated_to_begin() -> None:
    wanted = [annotated_opening(article) for path in ISSUES for article in annotated(path)]
    found = {opening_of(article) for path in ISSUES for article in issue_of(path).articles}
    assert sum(opening in found for opening in wanted) >= LEAST_OPENINGS * len(wanted)


def test_headlines_are_the_annotated_ones() -> None:
    wanted = [
        {ink(title) for title in (article["headline"], *article.get("headline_alt", ()))}
        for path in ISSUES
        for article in annotated(path)
        if article["headline"]
    ]
    found = {
        ink(article.headline.text)
        for path in ISSUES
        for article in issue_of(path).articles
        if article.headline
    }
    assert sum(bool(titles & found) for titles in wanted) >= LEAST_HEADLINES * len(wanted)
