"""Places."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.facts.context import ArticleView
from desktop.model import Fact, FactKind


def places(view: ArticleView) -> Iterator[Fact]:
    """Yield every mention in the article."""
    yield from view.facts(FactKind.PLACE)
