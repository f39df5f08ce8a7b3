"""The archive's issues in every list that shows them, and the search."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.ui.archive.beside_hits import BesideHits
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.archive.search_page import SearchPage
from desktop.ui.jobs import Jobs
from desktop.ui.opening.empty_desk import EmptyDesk
from desktop.ui.outline import OutlinePane
from desktop.ui.outline.archive_list import IssueEntry
from desktop.ui.session import Session
from desktop.workflow import (
    Hit,
    IssueRow,
    Query,
    missing_numbers,
    typed_query,
)

_HITS = 200
_NUMBERS_SHOWN = 6
Wanted = tuple[str, bool]
"""The query as it is typed, and whether forms of one character are taken for the same."""


class Archiving(QObject):
    """Fills outline, empty desk and archive page from the archive.

    Attributes:
        jobs: its own background
    """

    def __init__(self, session: Session, outline: OutlinePane, empty: EmptyDesk, page: SearchPage) -> None:
        super().__init__(page)
        # Who types waits for nothing else that is under way.
        self.jobs = Jobs(self)
        self._beside = BesideHits(session, page)
        self._beside.jobs.troubled.connect(self.jobs.troubled)
        self._wanted: Wanted = ("", True)
        self._session = session
        self._outline = outline
        self._empty = empty
        self._page = page
        session.opened.connect(self.refresh)
        page.query_changed.connect(self.search)

    def refresh(self) -> None:
        """Show the archive as it is now."""
        entries = self._entries()
        self._outline.show_archive(entries)
        self._empty.show_recent(entries)
        if not self._page.query.text().strip():
            self._page.show_issues(entries, gap_words(self._session.workflow.issues()))

    def search(self, text: str) -> None:
        """Look for words and show what was found, then how it is spread; an empty query shows all issues.

        What was typed meanwhile makes a search that has not begun yet needless.
        """
        self._wanted = text, self._page.loose.isChecked()
        self._beside.forget()
        if not text:
            self._page.show_issues(self._entries(), gap_words(self._session.workflow.issues()))
            return
        wanted = self._wanted
        query = typed_query(text, is_loose=wanted[1])
        self._page.dates.show_range(query.since, query.until)
        self.jobs.run(
            lambda: self._found(query) if wanted == self._wanted else ((), ()),
            lambda found: self._show_found(wanted, query, *found),
            lambda: wanted == self._wanted,
        )

    def close(self) -> None:
        """Look no more."""
        self.jobs.close()
        self._beside.close()

    def _show_found(
        self, wanted: Wanted, query: Query, words: tuple[str, ...], entries: tuple[HitEntry, ...]
    ) -> None:
        self._page.show_hits(wanted[0], words, entries)
        self._beside.wait(query, lambda: wanted == self._wanted)

    def _found(self, query: Query) -> tuple[tuple[str, ...], tuple[HitEntry, ...]]:
        """Return the words to be marked, and the newest articles."""
        workflow = self._session.workflow
        return workflow.archive.sought(query), tuple(map(_entry, workflow.search(query, _HITS)))

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


def _entry(hit: Hit) -> HitEntry:
    origin = " · ".join((hit.paper or hit.source, hit.date or "日期不明"))
    return HitEntry(str(hit.issue_id), hit.article, hit.headline or "无题", origin, hit.snippet)


def gap_words(issues: Iterable[IssueRow]) -> str:
    """Return which numbers are missing between those of each paper: ``社区新报缺第 43 期``."""
    missing = missing_numbers(issues)
    return "；".join(f"{paper}缺第 {_few(numbers)} 期" for paper, numbers in missing.items())


def _few(numbers: tuple[int, ...]) -> str:
    shown = "、".join(map(str, numbers[:_NUMBERS_SHOWN]))
    return f"{shown} 等 {len(numbers)}" if len(numbers) > _NUMBERS_SHOWN else shown


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
