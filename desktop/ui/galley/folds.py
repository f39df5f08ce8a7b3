"""Articles folded to their headline, so that a long issue can be looked over."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Folds:
    """Which articles are folded; ``changed`` is called when that is another set than before."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self.articles: frozenset[str] = frozenset()

    def fold(self, articles: Iterable[str]) -> None:
        """Fold these articles as well."""
        self._set(self.articles.union(articles))

    def open(self, articles: Iterable[str]) -> None:
        """Open these articles."""
        self._set(self.articles.difference(articles))

    def turn(self, article: str) -> None:
        """Fold an open article, open a folded one."""
        self._set(self.articles ^ {article})

    def _set(self, articles: frozenset[str]) -> None:
        if articles != self.articles:
            self.articles = articles
            self._changed()
