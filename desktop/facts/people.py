"""People: names found by the posts they stand with, then wherever they are named again."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.facts.context import ArticleView
from desktop.model import Fact, FactKind


def people(view: ArticleView) -> Iterator[Fact]:
    """Yield every mention of a person in the article."""
    yield from view.facts(FactKind.PERSON)
