"""The hand that browses: it lists issues and shows each one as it is in the archive."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.model import Issue, PagePlan
from desktop.model.paper_look import PaperLook
from desktop.ui.archive.archiving import gap_words
from desktop.ui.browsing.page import BrowsePage
from desktop.ui.browsing.rows import called, day_marks, in_order, shelf_rows
from desktop.ui.commands.action_set import Handlers
from desktop.ui.export.hand import Exporting
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.workflow import IssueRow


class Browsing(QObject):
    """Fills the page of issues; what is shown of one is read aside.

    Attributes:
        jobs: its own background

    Signals:
        opened: the page is to be seen
        compare_asked: the numbers of two issues, the earlier one first
    """

    opened = Signal()
    compare_asked = Signal(int, int)

    def __init__(self, session: Session, exporting: Exporting, page: BrowsePage) -> None:
        super().__init__(page)
        self.jobs = Jobs(self)
        self._session = session
        self._exporting = exporting
        self._page = page
        self._rows: list[IssueRow] = []
        self._wanted = 0
        page.paper_chosen.connect(self._list)
        page.reached.connect(self._show)
        page.compare_asked.connect(self._compare)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"issues": self.show}

    def close(self) -> None:
        """Read no more."""
        self.jobs.close()

    def show(self) -> None:
        """Show the archive's issues as they are now."""
        self.opened.emit()
        self._rows = self._session.workflow.issues()
        self._page.show_papers(tuple(sorted({row.paper for row in self._rows if row.paper})))
        self._page.offer_comparing(self._session.desk is not None)
        self._list(self._page.papers.currentData())

    def _list(self, paper: str | None) -> None:
        meant = in_order(self._rows, paper)
        told = "。".join(filter(None, (f"{len(meant)} 期，新的在前", gap_words(meant)))) if meant else ""
        self._page.show_issues(shelf_rows(meant), day_marks(meant), told)

    def _show(self, number: int) -> None:
        """Show an issue; who goes on to another one meanwhile wants only that."""
        self._wanted = number
        row = next(row for row in self._rows if row.id == number)
        look = self._exporting.look_of(row.paper or "")
        self.jobs.run(
            lambda: self._read(number, look),
            lambda read: self._shown(row, *read),
            lambda: self._wanted == number,
        )

    def _read(self, number: int, look: PaperLook) -> tuple[Issue, PagePlan]:
        workflow = self._session.workflow
        review = workflow.review(number)
        return review.issue, workflow.printing.pages_of(review, look)

    def _shown(self, row: IssueRow, issue: Issue, plan: PagePlan) -> None:
        title = " · ".join(filter(None, (called(row), row.date or "", f"{row.articles} 篇")))
        self._page.show_issue(row.id, title, issue)
        self._page.show_pages(plan)

    def _compare(self, old: int, new: int) -> None:
        """Compare two issues; 0 stands for the open one, which may be the earlier of them."""
        desk = self._session.desk
        other = new or (desk.issue_id if desk else 0)
        if other and other != old:
            dates = {row.id: row.date or "" for row in self._rows}
            first, second = (other, old) if dates.get(other, "") < dates.get(old, "") else (old, other)
            self.compare_asked.emit(first, second)
