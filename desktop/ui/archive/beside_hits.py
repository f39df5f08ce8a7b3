"""What stands beside the hits of a search: how all of them are spread, and the article that was reached."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.model import Issue
from desktop.ui.archive.facet_list import FacetRow
from desktop.ui.archive.facets import facet_rows
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.archive.preview import Preview
from desktop.ui.archive.search_page import SearchPage
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.workflow import Query

_REST_MS = 120
"""So long after a key it is looked up: who types on waits for none of it."""


class BesideHits(QObject):
    """Looks up what stands beside the hits when the hands rest, in a background of its own.

    Attributes:
        jobs: that background
    """

    def __init__(self, session: Session, page: SearchPage) -> None:
        super().__init__(page)
        self.jobs = Jobs(self)
        self._session = session
        self._page = page
        self._query: Query | None = None
        self._reached: HitEntry | None = None
        self._is_wanted: Callable[[], bool] = lambda: False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        page.hit_reached.connect(self._reach)

    def wait(self, query: Query, is_wanted: Callable[[], bool]) -> None:
        """Look up how what was found for a query is spread, unless something else is wanted by then."""
        self._query, self._is_wanted = query, is_wanted
        self._rest.start()

    def forget(self) -> None:
        """Look up nothing of what was found before."""
        self._rest.stop()
        self._query = self._reached = None

    def close(self) -> None:
        """Look no more."""
        self._rest.stop()
        self.jobs.close()

    def _reach(self, hit: HitEntry) -> None:
        self._reached = hit
        self._rest.start()

    def _look(self) -> None:
        query, hit = self._query, self._reached
        self._query = self._reached = None
        if query is not None:
            self._show_spread(query, self._is_wanted)
        if hit is not None:
            self._show_article(hit, self._is_wanted)

    def _show_spread(self, query: Query, is_wanted: Callable[[], bool]) -> None:
        self.jobs.run(
            lambda: self._spread(query) if is_wanted() else (0, ()),
            lambda spread: self._page.show_facets(*spread),
            is_wanted,
        )

    def _spread(self, query: Query) -> tuple[int, tuple[FacetRow, ...]]:
        found = self._session.workflow.archive.facets(query)
        return found.total, facet_rows(query, found)

    def _show_article(self, hit: HitEntry, is_wanted: Callable[[], bool]) -> None:
        words, workflow = self._page.hits.words, self._session.workflow
        self.jobs.run(
            lambda: workflow.issue(int(hit.issue)) if is_wanted() else Issue(()),
            lambda issue: self._page.preview.show_preview(previewed(issue, hit, words)),
            is_wanted,
        )


def previewed(issue: Issue, hit: HitEntry, words: tuple[str, ...]) -> Preview:
    """Return a found article to read; one that is no longer there has no text."""
    articles = issue.articles[hit.article : hit.article + 1]
    paragraphs = tuple(
        passage.text for article in articles for passage in article.passages if passage.text != hit.title
    )
    return Preview(hit.origin, hit.title, tuple(filter(None, paragraphs)), words)
