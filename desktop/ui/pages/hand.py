"""Putting articles on pages: the hand behind the pages."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.model import ArticleState, AssignPage, JumpTo, PagePlan, SetBeside, SetColumns, Together
from desktop.ui.export.hand import Exporting
from desktop.ui.pages import PagesPage
from desktop.ui.session import Session

_PAUSE_MS = 60


class Paging(QObject):
    """Plans the pages after every edit, and carries out what is asked for on them.

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
        opened: the pages are to be seen
    """

    flush_asked = Signal()
    opened = Signal()

    def __init__(self, session: Session, exporting: Exporting, page: PagesPage) -> None:
        super().__init__(page)
        self._session = session
        self._exporting = exporting
        self._page = page
        self._plan = PagePlan()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._plan_again)
        session.changed.connect(self.follow)
        page.page_wanted.connect(self._assign)
        page.columns_wanted.connect(self._divide)
        page.beside_wanted.connect(self._put_beside)
        page.rest_wanted.connect(self._send_rest)
        page.sharing_asked.connect(self._share)
        page.sheet_chosen.connect(self._choose_sheet)

    def turn(self) -> None:
        """Open the pages, or go back from them to the issue."""
        if self._page.isVisible():
            self._page.closed.emit()
        elif self._session.desk is not None:
            self.flush_asked.emit()
            self.opened.emit()
            self._plan_again()

    def follow(self) -> None:
        """Plan the pages again, soon, while they are seen."""
        if self._page.isVisible():
            self._pause.start()

    def _plan_again(self) -> None:
        # Quicker than a turn in the queue behind the reading of facts.
        desk = self._session.desk
        if desk is not None:
            self._page.show_sheet(self._exporting.sheet)
            self._plan = self._session.workflow.printing.plan_pages(desk, self._exporting.look)
            self._page.show_plan(desk.review.issue, self._plan, read_only=bool(desk.read_only))

    def _assign(self, article: str, page: int) -> None:
        self._session.do(AssignPage(article, page or None))

    def _divide(self, article: str, columns: int) -> None:
        self._session.do(SetColumns(article, columns or None))

    def _put_beside(self, article: str, beside: bool) -> None:
        self._session.do(SetBeside(article, beside))

    def _send_rest(self, article: str, page: int) -> None:
        self._session.do(JumpTo(article, page or None))

    def _share(self, fixed: bool) -> None:
        """Fix every article to the page on which it now stands, or let all follow again, in one step."""
        desk = self._session.desk
        if desk is None:
            return
        told = ((told, fit.page) for fit in self._plan.fits for told in fit.articles)
        stands = {one.article: page for one, page in told if not one.goes_on}
        printed = (one for one in desk.review.issue.articles if one.state is ArticleState.PRINTED)
        edits = tuple(AssignPage(one.id, stands.get(one.id) if fixed else None) for one in printed)
        self._session.do(Together("定版" if fixed else "全部随排", edits))

    def _choose_sheet(self, sheet: str) -> None:
        self._exporting.sheet = sheet
        self._plan_again()
