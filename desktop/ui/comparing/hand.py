"""The hand that compares: the open issue with what it takes up again, one issue with another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.model import Issue
from desktop.review import PieceState
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.commands.action_set import Handlers
from desktop.ui.comparing.page import ComparingPage
from desktop.ui.comparing.rows import Counterpart, PairRow, echo_rows, pair_rows
from desktop.ui.comparing.telling import told_article, told_difference, told_overview
from desktop.ui.history.telling import Told
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.ui.window.summary import issue_title
from desktop.workflow import (
    Echo,
    IssueComparison,
    compare_issues,
    difference,
    echoes,
    issue_before,
)

ECHOES, LAST = "和往期查重", "和上一期比较"
_LOOKING = "正在和往期比对…"
_NONE = "往期里没有和本期相同的文字，也没有写同一题材的文章。"
_FIRST = "档案里没有这份报更早的一期，没有可比的。"


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two issues of the archive, the earlier one first, and how they differ."""

    old: Issue
    new: Issue
    found: IssueComparison


class Comparing(QObject):
    """Fills the page that compares; everything is read aside.

    Attributes:
        jobs: its own background
        is_of_archive: whether two issues were chosen among all, not what goes with the open one

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
        opened: the page is to be seen
        hit_read: the ``HitEntry`` of an earlier article to read in its issue, and what both share
        hit_chosen: the same, to put its issue on the desk
    """

    flush_asked = Signal()
    opened = Signal()
    hit_read = Signal(object, str)
    hit_chosen = Signal(object, str)

    def __init__(self, session: Session, page: ComparingPage) -> None:
        super().__init__(page)
        self.jobs = Jobs(self)
        self.is_of_archive = False
        self._session = session
        self._page = page
        self._wanted: object = None
        self._tell: Callable[[PairRow], tuple[Told, ...]] = lambda _row: ()
        page.reached.connect(self._show)
        page.read.connect(lambda row: self.hit_read.emit(*_place(row)))
        page.opened.connect(lambda row: self.hit_chosen.emit(*_place(row)))

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"echoes": self.echo, "compare_before": self.compare_with_last}

    def close(self) -> None:
        """Compare no more."""
        self.jobs.close()

    def echo(self) -> None:
        """Show what the open issue takes up again of others."""
        desk, archive = self._session.desk, self._session.workflow.archive
        if desk is None:
            return
        wanted = self._begin(ECHOES)
        self.jobs.run(
            lambda: (echoes(archive, desk), len(set(archive.not_indexed()) - {desk.issue_id})),
            lambda found: self._show_echoes(desk.review.issue, *found),
            lambda: self._wanted is wanted,
        )

    def compare_with_last(self) -> None:
        """Compare the open issue with the one before it."""
        desk, workflow = self._session.desk, self._session.workflow
        if desk is None:
            return
        wanted = self._begin(LAST)
        last = issue_before(workflow.issues(), desk.issue_id, desk.review.issue.masthead)
        if last is None:
            self._page.show_waiting(LAST, _FIRST)
        else:
            self._compare(wanted, last, desk.issue_id)

    def compare(self, old: int, new: int) -> None:
        """Compare two issues of the archive, the earlier one first."""
        self._compare(self._begin("两期比较", is_of_archive=True), old, new)

    def _compare(self, wanted: object, old: int, new: int) -> None:
        self.jobs.run(
            lambda: self._compared(old, new),
            lambda compared: self._show_compared(old, compared),
            lambda: self._wanted is wanted,
        )

    def _begin(self, heading: str, *, is_of_archive: bool = False) -> object:
        """Open the page, and return what tells this question from every later one."""
        self.is_of_archive = is_of_archive
        self.flush_asked.emit()
        self.opened.emit()
        self._wanted = object()
        self._page.show_waiting(heading, _LOOKING)
        return self._wanted

    def _show_echoes(self, issue: Issue, found: tuple[Echo, ...], waiting: int) -> None:
        """Show the echoes; ``waiting`` issues are not in the index yet and were not compared."""
        workflow = self._session.workflow
        self._tell = lambda row: _told_echo(row, issue, workflow.issue)
        late = f"；还有 {waiting} 期正在编入索引，请稍后再比一次" if waiting else ""
        if not found:
            self._page.show_waiting(ECHOES, f"{_NONE.removesuffix('。')}{late}。")
            return
        copied = sum(bool(echo.stretches) for echo in found)
        summary = f"{copied} 篇文字相同，{len(found) - copied} 篇同一题材{late}"
        self._page.show_rows(ECHOES, echo_rows(found), summary)

    def _compared(self, old: int, new: int) -> _Compared:
        workflow = self._session.workflow
        one, other = workflow.issue(old), workflow.issue(new)
        return _Compared(one, other, compare_issues(workflow.archive, old, one, new, other))

    def _show_compared(self, old: int, compared: _Compared) -> None:
        self._tell = lambda row: _told_pair(row, compared)
        summary = f"{issue_title(compared.old)} → {issue_title(compared.new)}"
        rows = pair_rows(compared.found, old, compared.old, compared.new)
        self._page.show_rows("两期比较", rows, summary)

    def _show(self, row: PairRow) -> None:
        """Show the difference of a row; who goes on to another row meanwhile wants only that one."""
        tell = self._tell
        self._wanted = row
        self.jobs.run(
            lambda: tell(row),
            lambda paragraphs: self._page.show_difference(row.title, paragraphs),
            lambda: self._wanted is row,
        )


def _place(row: PairRow) -> tuple[HitEntry, str]:
    """Return where the earlier article of a row stands, and the words to be seen in it."""
    place = row.place or Counterpart(0, None, None)
    return HitEntry(str(place.issue), place.before or 0, row.title, "", ""), " ".join(row.words)


def _told_echo(row: PairRow, issue: Issue, read: Callable[[int], Issue]) -> tuple[Told, ...]:
    place = row.place
    if place is None or place.before is None or place.after is None:
        return ()
    return told_difference(difference(issue, place.after, read(place.issue), place.before))


def _told_pair(row: PairRow, compared: _Compared) -> tuple[Told, ...]:
    match row.place:
        case None:
            return told_overview(compared.found)
        case Counterpart(before=int(before), after=int(after)):
            return told_difference(difference(compared.new, after, compared.old, before))
        case Counterpart(before=int(before)):
            return told_article(compared.old.articles[before], PieceState.GONE)
        case Counterpart(after=int(after)):
            return told_article(compared.new.articles[after], PieceState.ADDED)
    return ()
