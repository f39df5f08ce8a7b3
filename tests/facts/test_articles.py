"""Whole articles of many genres: every person with the posts printed, every date, figure and quotation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from tests.gold import issue_of_json

ARTICLES = sorted((Path(__file__).parent.parent / "fixtures" / "articles_more").glob("*.json"))
each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


def annotated(path: Path) -> dict[str, Any]:
    article: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return article


@cache
def facts_of(path: Path) -> tuple[Fact, ...]:
    return gather_facts(issue_of_json(path))


def of_kind(path: Path, kind: FactKind) -> Iterator[Fact]:
    return (fact for fact in facts_of(path) if fact.kind is kind)


def posts_of(path: Path) -> dict[str, set[str]]:
    posts: dict[str, set[str]] = {}
    for fact in of_kind(path, FactKind.PERSON):
        titles = fact.attrs["titles"]
        assert isinstance(titles, tuple)
        posts.setdefault(str(fact.value), set()).update(titles)
    return posts


@each_article
def test_everyone_is_named_and_nobody_else(path: Path) -> None:
    article = annotated(path)
    named = {person["name"] for person in article["persons"]} | set(article.get("byline", ()))
    assert set(posts_of(path)) - set(article.get("persons_optional", ())) == named


@each_article
def test_posts_are_given_in_full(path: Path) -> None:
    found = posts_of(path)
    for person in annotated(path)["persons"]:
        assert (
            set(person["titles"]) <= found[person["name"]] <= {*person["titles"], *person["titles_optional"]}
        )


@each_article
def test_every_date_is_read(path: Path) -> None:
    days = {str(fact.value).split("T")[0] for fact in of_kind(path, FactKind.DATE)}
    assert set(annotated(path)["dates"]) <= days


@each_article
def test_every_figure_is_read(path: Path) -> None:
    figures = {fact.text.removeprefix("第"): fact.value for fact in of_kind(path, FactKind.QUANTITY)}
    assert all(figures.get(text) == value for text, value in annotated(path)["quantities"])


@each_article
def test_every_quotation_has_its_speaker(path: Path) -> None:
    spoken = {fact.text.rstrip("。"): fact.attrs["speaker"] for fact in of_kind(path, FactKind.QUOTE)}
    for speaker, words in annotated(path).get("quotes", ()):
        assert spoken[words] == speaker or speaker is None
