"""The archive's issues in every list that shows them, and the search."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from desktop.model import Issue
from desktop.ui.archive_page import ArchivePage
from desktop.ui.empty_desk import EmptyDesk
from desktop.ui.hit_list import HitEntry
from desktop.ui.jobs import Jobs
from desktop.ui.outline import OutlinePane
from desktop.ui.outline.archive_list import IssueEntry
from desktop.ui.preview import Preview
from desktop.ui.session import Session

_HITS = 200


class Archiving(QObject):
    """Fills outline, empty desk and archive page from the archive."""

    def __init__(
        self, session: Session, jobs: Jobs, outline: OutlinePane, empty: EmptyDesk, page: ArchivePage
    ) -> None:
        super().__init__(page)
        self._session = session
        self._jobs = jobs
        self._outline = outline
        self._empty = empty
        self._page = page
        session.opened.connect(self.refresh)
        page.query_changed.connect(self.search)
        page.hit_reached.connect(self.preview)

    def refresh(self) -> None:
        """Show the archive as it is now."""
        entries = self._entries()
        self._outline.show_archive(entries)
        self._empty.show_recent(entries)
        if not self._page.query.text().strip():
            self._page.show_issues(entries)

    def search(self, query: str) -> None:
        """Look for words and show what was found; an empty query shows all issues."""
        if not query:
            self._page.show_issues(self._entries())
            return
        self._jobs.run(
            lambda: self._found(query),
            lambda entries: self._page.show_hits(query, entries),
            lambda: self._page.query.text().strip() == query,
        )

    def preview(self, hit: HitEntry) -> None:
        """Show a found article beside the list, as its issue now reads."""
        query = self._page.query.text().strip()
        workflow = self._session.workflow
        self._jobs.run(
            lambda: workflow.open_issue(int(hit.issue)).review.issue,
            lambda issue: self._page.preview.show_preview(previewed(issue, hit, query)),
            lambda: self._page.query.text().strip() == query,
        )

    def _found(self, query: str) -> tuple[HitEntry, ...]:
        return tuple(
            HitEntry(
                str(hit.issue_id),
                hit.article,
                hit.headline or "无题",
                " · ".join((hit.paper or hit.source, hit.date or "日期不明")),
                hit.snippet,
            )
            for hit in self._session.workflow.search(query, limit=_HITS)
        )

    def _entries(self) -> tuple[IssueEntry, ...]:
        return tuple(
            IssueEntry(
                str(row.id),
                titled(row.title, row.paper),
                note(row.articles, row.open_facts),
                day_words(row.changed, datetime.now().astimezone()),
            )
            for row in self._session.workflow.issues()
        )


def previewed(issue: Issue, hit: HitEntry, query: str) -> Preview:
    """Return a found article to read; one that is no longer there has no text."""
    articles = issue.articles[hit.article : hit.article + 1]
    paragraphs = tuple(
        passage.text for article in articles for passage in article.passages if passage.text != hit.title
    )
    return Preview(hit.origin, hit.title, tuple(filter(None, paragraphs)), tuple(query.split()))


def titled(title: str, paper: str | None) -> str:
    """Return an issue's title with its paper's name, unless that stands in it."""
    return title if paper is None or paper in title else f"{paper} {title}"


def note(articles: int, open_facts: int) -> str:
    """Return how much an issue holds: ``4 篇 · 待核 127``."""
    return f"{articles} 篇 · 待核 {open_facts}" if open_facts else f"{articles} 篇"


def day_words(changed: str, now: datetime) -> str:
    """Return when an issue was worked on last: ``今天 10:42``, ``8月12日`` or ``2021年8月``."""
    when = datetime.fromisoformat(changed).astimezone(now.tzinfo)
    if when.date() == now.date():
        return f"今天 {when:%H:%M}"
    if when.year == now.year:
        return f"{when.month}月{when.day}日"
    return f"{when.year}年{when.month}月"
