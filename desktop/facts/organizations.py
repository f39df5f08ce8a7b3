"""Organizations."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.facts.context import ArticleView
from desktop.model import Fact, FactKind


def organizations(view: ArticleView) -> Iterator[Fact]:
    """Yield every mention in the article."""
    yield from view.facts(FactKind.ORGANIZATION)
