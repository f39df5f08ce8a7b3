"""Real issues with annotations, from the folder that ``JIEBAO_GOLD`` names; without it there are none."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from desktop.model import ArticleKind, FactKind, Layers, Review
from desktop.text.coverage import characters_in_place, doubly_covered
from desktop.workflow import read_and_derive, read_source


@cache
def read(path: Path) -> tuple[dict[str, Any], Review, Layers]:
    """Return the annotations of an issue, and what the program makes of its text."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    source = read_source(path.parent / gold["source"]["name"])
    return gold, *read_and_derive(source)


def test_every_character_stands_in_exactly_one_place(gold_path: Path) -> None:
    _, review, _ = read(gold_path)
    in_place, total = characters_in_place(review.issue)
    assert in_place == total
    assert not doubly_covered(review.issue)


def test_the_articles_are_the_annotated_ones(gold_path: Path) -> None:
    gold, review, _ = read(gold_path)
    accepted = [
        {article["headline"], *article.get("headline_alt", ())}
        for article in gold["articles"]
        if article["kind"] == "news"
    ]
    articles = [article for article in review.issue.articles if article.kind is ArticleKind.NEWS]
    headlines = [article.headline.text for article in articles if article.headline]
    assert len(headlines) == len(accepted)
    assert all(headline in wanted for headline, wanted in zip(headlines, accepted, strict=True))


def test_nine_in_ten_people_are_found(gold_path: Path) -> None:
    gold, _, layers = read(gold_path)
    found = {judged.fact.value for judged in layers.facts if judged.fact.kind is FactKind.PERSON}
    people = [fact for fact in gold["facts"] if fact["kind"] == "person"]
    wanted = {fact["value"] for fact in people if not fact["attrs"].get("optional")}
    assert len(wanted & found) >= 0.9 * len(wanted)
