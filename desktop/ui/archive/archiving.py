"""The archive's issues in every list that shows them, and the search."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.ui.archive.beside_hits import BesideHits
from desktop.ui.archive.finding import Found, find, go_on
from desktop.ui.archive.search_page import SearchPage
from desktop.ui.browsing.rows import in_order
from desktop.ui.jobs import Jobs
from desktop.ui.opening.empty_desk import EmptyDesk
from desktop.ui.outline import OutlinePane
from desktop.ui.outline.archive_list import IssueEntry
from desktop.ui.session import Session
from desktop.workflow import (
    IssueRow,
    missing_numbers,
    typed_query,
)

_NUMBERS_SHOWN = 6
_PAPERS_SHOWN = 2
_NONE = "档案里还没有一期。用“放入往期”把旧报纸放进来。"
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
        self._found = Found()
        self._is_stale = False
        self._session = session
        self._outline = outline
        self._empty = empty
        self._page = page
        session.opened.connect(self.refresh)
        page.begun.connect(lambda: self.jobs.prepare(session.workflow.archive.recall))
        page.begun.connect(self._search_anew)
        page.query_changed.connect(self.search)
        page.more_wanted.connect(self._go_on)

    def refresh(self) -> None:
        """Show the archive as it is now."""
        rows = self._session.workflow.issues()
        entries = tuple(map(_recent_entry, rows))
        self._outline.show_archive(entries)
        self._empty.show_recent(entries)
        self._is_stale = True
        if not self._page.query.text().strip():
            self._show_all(rows)

    def search(self, text: str) -> None:
        """Look for words and show what was found, then how it is spread; an empty query shows all issues.

        What was typed meanwhile makes a search that has not begun yet needless.
        """
        self._wanted = text, self._page.loose.isChecked()
        self._is_stale = False
        self._beside.forget()
        if not text:
            self._show_all(self._session.workflow.issues())
            return
        wanted = self._wanted
        query, workflow = typed_query(text, is_loose=wanted[1]), self._session.workflow
        self._page.dates.show_range(query.since, query.until)
        self.jobs.run(
            lambda: find(workflow, text, query) if wanted == self._wanted else Found(),
            lambda found: self._show_found(wanted, found),
            lambda: wanted == self._wanted,
        )

    def _search_anew(self) -> None:
        """Look again for words that still stand there from before the archive changed."""
        text = self._page.query.text().strip()
        if text and self._is_stale:
            self.search(text)

    def _show_all(self, issues: Iterable[IssueRow]) -> None:
        """Show all issues by their dates, and which numbers are missing."""
        rows = in_order(issues, None)
        told = "。".join(filter(None, (f"{len(rows):,} 期，新的在前", gap_words(rows))))
        self._page.show_issues(tuple(map(_dated_entry, rows)), told if rows else _NONE)

    def close(self) -> None:
        """Look no more."""
        self.jobs.close()
        self._beside.close()

    def _show_found(self, wanted: Wanted, found: Found) -> None:
        if not found.entries:
            self._page.show_issues(tuple(map(_dated_entry, found.issues)), told=found.told)
            if found.trouble:
                self.jobs.troubled.emit(found.trouble)
            return
        self._found = found
        self._page.show_hits(found.words, found.entries, found.told, goes_on=found.last is not None)
        self._beside.wait(found.query, lambda: wanted == self._wanted)

    def _go_on(self) -> None:
        """List what follows what is listed."""
        found, workflow = self._found, self._session.workflow
        self.jobs.run(lambda: go_on(workflow, found), self._add, lambda: found is self._found)

    def _add(self, found: Found) -> None:
        self._found = found
        self._page.hits.add_rows(found.entries, goes_on=found.last is not None)
        if found.trouble:
            self.jobs.troubled.emit(found.trouble)


def _recent_entry(row: IssueRow) -> IssueEntry:
    """Return an issue as the desk lists it: by the day on which it was worked on last."""
    when = day_words(row.changed, datetime.now().astimezone())
    return IssueEntry(str(row.id), titled(row.title, row.paper), note(row), when)


def _dated_entry(row: IssueRow) -> IssueEntry:
    """Return an issue as the archive lists it: by the day on which it came out."""
    return IssueEntry(str(row.id), titled(row.title, row.paper), note(row), row.date or "日期不明")


def gap_words(issues: Iterable[IssueRow]) -> str:
    """Return which numbers are missing between those of a paper: ``社区新报缺第 43 期``.

    Of several papers it is told how many, for those that lack most: ``云桥报缺 3 期；柳桥报缺 2 期``.
    """
    missing = missing_numbers(issues)
    if len(missing) == 1:
        return "".join(f"{paper}缺第 {_few(numbers)} 期" for paper, numbers in missing.items())
    counts = sorted(((len(numbers), paper) for paper, numbers in missing.items()), reverse=True)
    told = "；".join(f"{paper}缺 {count} 期" for count, paper in counts[:_PAPERS_SHOWN])
    return f"{told}等 {len(counts)} 份报纸" if len(counts) > _PAPERS_SHOWN else told


def _few(numbers: tuple[int, ...]) -> str:
    shown = "、".join(map(str, numbers[:_NUMBERS_SHOWN]))
    return f"{shown} 等 {len(numbers)}" if len(numbers) > _NUMBERS_SHOWN else shown


def titled(title: str, paper: str | None) -> str:
    """Return an issue's title with its paper's name, unless that stands in it."""
    return title if paper is None or paper in title else f"{paper} {title}"


def note(row: IssueRow) -> str:
    """Return how much an issue holds: ``4 篇 · 待核 127``, facts and findings, as the review bar counts.

    In a back issue that nobody proof-reads only the names were looked for: it waits for no one.
    """
    waits = row.open_facts + row.open_findings if row.open_findings is not None else 0
    return f"{row.articles} 篇 · 待核 {waits:,}" if waits else f"{row.articles} 篇"


def day_words(changed: str, now: datetime) -> str:
    """Return when an issue was worked on last: ``今天 10:42``, ``8月12日`` or ``2021年8月``."""
    when = datetime.fromisoformat(changed).astimezone(now.tzinfo)
    if when.date() == now.date():
        return f"今天 {when:%H:%M}"
    if when.year == now.year:
        return f"{when.month}月{when.day}日"
    return f"{when.year}年{when.month}月"
