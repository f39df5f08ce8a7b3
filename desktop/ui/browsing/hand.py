"""The hand that browses: it lists issues and shows each one as it is in the archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.model import PagePlan, Review
from desktop.model.paper_look import PaperLook
from desktop.review import empty_review
from desktop.ui.archive.archiving import gap_words
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.browsing.page import BrowsePage
from desktop.ui.browsing.rows import called, day_marks, in_order, matching, shelf_rows
from desktop.ui.commands.action_set import Handlers
from desktop.ui.export.hand import Exporting
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.workflow import IssueRow


@dataclass(frozen=True, slots=True)
class Way:
    """Where something was found, and what shows that place again."""

    place: str
    back: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in an issue something was found, and by which words."""

    hit: HitEntry
    words: str

    @property
    def issue(self) -> int:
        """The number of the issue."""
        return int(self.hit.issue)


class Browsing(QObject):
    """Fills the page of issues; what is shown of one is read aside.

    Attributes:
        jobs: its own background

    Signals:
        opened: the page is to be seen
        compare_asked: the numbers of two issues, the earlier one first
        open_asked: the id of the issue to put on the desk
        hit_chosen: the ``HitEntry`` to put on the desk, and the words it was found by
    """

    opened = Signal()
    open_asked = Signal(str)
    hit_chosen = Signal(object, str)
    compare_asked = Signal(int, int)

    def __init__(self, session: Session, exporting: Exporting, page: BrowsePage) -> None:
        super().__init__(page)
        self.jobs = Jobs(self)
        self._session = session
        self._exporting = exporting
        self._page = page
        self._rows: list[IssueRow] = []
        self._wanted = 0
        self._place: _Place | None = None
        self._back: Callable[[], None] = lambda: None
        page.shelf.listing_asked.connect(self._list)
        page.reached.connect(self._show)
        page.reader.opened.connect(self._open)
        page.reader.back_asked.connect(lambda: self._back())
        page.compare_asked.connect(self._compare)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"issues": self.show}

    def close(self) -> None:
        """Read no more."""
        self.jobs.close()

    def show(self) -> None:
        """Show the archive's issues as they are now."""
        self._place = None
        self._page.reader.offer_back("")
        self._page.reader.text.mark(())
        self._show_all(None)

    def read(self, hit: HitEntry, words: str, way: Way) -> None:
        """Show the issue of a found article to read, at the words, with the way back."""
        self._place, self._back = _Place(hit, words), way.back
        self._page.shelf.ask_all()
        self._page.reader.offer_back(way.place)
        self._show_all(int(hit.issue))
        self._page.reader.text.setFocus()

    def read_issue(self, issue: int) -> None:
        """Show an issue to read from its beginning."""
        self._place = None
        self._page.shelf.ask_all()
        self._page.reader.offer_back("")
        self._show_all(issue)

    def look_at(self, issue: int) -> None:
        """Show an issue to read that is out of the archive, and so in no list."""
        self.show()
        self._begin(issue, self._session.workflow.archive.issue_row(issue))

    def _show_all(self, current: int | None) -> None:
        self.opened.emit()
        self._rows = self._session.workflow.issues()
        self._page.shelf.show_papers(tuple(sorted({row.paper for row in self._rows if row.paper})))
        self._page.offer_comparing(self._session.desk is not None)
        self._list(current)

    def _list(self, current: int | None = None) -> None:
        paper, words = self._page.shelf.papers.currentData(), self._page.shelf.query.text()
        meant = matching(in_order(self._rows, paper), words)
        told = "。".join(filter(None, (f"{len(meant)} 期，新的在前", gap_words(meant)))) if meant else ""
        self._page.show_issues(shelf_rows(meant), day_marks(meant), told, current)

    def _show(self, number: int) -> None:
        self._begin(number, next(row for row in self._rows if row.id == number))

    def _begin(self, number: int, row: IssueRow) -> None:
        """Show an issue; who goes on to another one meanwhile wants only that."""
        self._wanted = number
        title = " · ".join(filter(None, (called(row), row.date or "", f"{row.articles} 篇")))
        self._page.reader.begin(number, title)
        look, workflow = self._exporting.look_of(row.paper or ""), self._session.workflow
        self.jobs.run(
            lambda: workflow.review(number) if self._wanted == number else empty_review(),
            lambda review: self._shown(number, review, look),
            lambda: self._wanted == number,
        )

    def _shown(self, number: int, review: Review, look: PaperLook) -> None:
        """Show the text at once; to lay out its pages takes far longer."""
        reader, printing = self._page.reader, self._session.workflow.printing
        reader.show_text(review.issue)
        self.jobs.run(
            lambda: printing.pages_of(review, look) if self._wanted == number else PagePlan(),
            reader.show_pages,
            lambda: self._wanted == number,
        )
        if self._place is not None and self._place.issue == number:
            self._page.reader.show_place(self._place.hit.article, tuple(self._place.words.split()))

    def _open(self, issue: int) -> None:
        """Put an issue on the desk, at the place where something was found in it."""
        if self._place is not None and self._place.issue == issue:
            self.hit_chosen.emit(self._place.hit, self._place.words)
        else:
            self.open_asked.emit(str(issue))

    def _compare(self, old: int, new: int) -> None:
        """Compare two issues; 0 stands for the open one, which may be the earlier of them."""
        desk = self._session.desk
        other = new or (desk.issue_id if desk else 0)
        if other and other != old:
            dates = {row.id: row.date or "" for row in self._rows}
            first, second = (other, old) if dates.get(other, "") < dates.get(old, "") else (old, other)
            self.compare_asked.emit(first, second)
