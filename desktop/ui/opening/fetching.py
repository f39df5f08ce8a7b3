"""Issues come out of the archive aside: nothing else that is read holds them up, nor they the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.text.coverage import characters_in_place
from desktop.ui.galley.sheet import sheet
from desktop.ui.jobs import Jobs
from desktop.ui.lengths.hand import lengths_of
from desktop.ui.outline.rows import outline_rows
from desktop.ui.reviewing.agenda import agenda
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.window.summary import contents
from desktop.workflow import Desk, amended_articles

_UNNUMBERED = 0


class Fetching(QObject):
    """Puts on the desk what is made elsewhere.

    Attributes:
        jobs: where issues are on their way
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self._session = session
        self._coming = _UNNUMBERED

    @property
    def is_free(self) -> bool:
        """Whether the desk is empty, and nothing on its way there."""
        return self._session.desk is None and not self.jobs.is_busy

    def holds(self, issue: int) -> bool:
        """Return whether an issue lies on the desk or is on its way there."""
        desk = self._session.desk
        return (desk is not None and desk.issue_id == issue) or (self.jobs.is_busy and self._coming == issue)

    def close(self) -> None:
        """Wait for what is on its way; it does not come any more."""
        self.jobs.close()

    def open(self, issue: int, then: Callable[[], None]) -> None:
        """Put an issue of the archive on the desk, and go on there.

        One that can be written on there already has steps that may not be stored yet: it stays.
        """
        desk = self._session.desk
        if desk is not None and desk.issue_id == issue and not desk.read_only:
            self._put(desk, then)
        elif not (self.jobs.is_busy and self._coming == issue):
            self.fetch(lambda: self._session.workflow.open_issue(issue), then, issue)

    def fetch(self, make: Callable[[], Desk], then: Callable[[], None], issue: int = _UNNUMBERED) -> None:
        """Put what ``make`` returns on the desk, and go on there; or tell why that cannot be."""
        self._coming = issue
        self.jobs.run(lambda: looked_over(make()), lambda desk: self._put(desk, then))

    def _put(self, desk: Desk, then: Callable[[], None]) -> None:
        self._session.put(desk)
        then()


def looked_over(desk: Desk) -> Desk:
    """Return the desk when all that the panes ask of its issue at first was asked: they find it known."""
    issue = desk.review.issue
    agenda(issue, desk.layers)
    sheet(issue)
    outline_rows(issue, amended_articles(desk))
    characters_in_place(issue)
    lengths_of(issue, Selection())
    contents(issue)
    return desk
