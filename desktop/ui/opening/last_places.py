"""Where the editor was in each issue: opened again, it comes back to the same passage."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.ui.selection import Selection
from desktop.ui.session import Session

_KEPT = 50
_MARK = "/"


class LastPlaces(QObject):
    """Remembers the passage that was current last in each issue, and goes back to it.

    Attributes:
        passages: the id of the passage by the issue's number in the archive, the oldest first
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.passages: dict[int, str] = {}
        self._session = session
        session.selected.connect(self._note)
        # What a window opens with comes first; only then is there a place to go back to.
        session.opened.connect(lambda: QTimer.singleShot(0, self, self._go_back))

    def stored(self) -> tuple[str, ...]:
        """Return the places as settings keep them, of the issues that were open last."""
        return tuple(f"{issue}{_MARK}{passage}" for issue, passage in self.passages.items())[-_KEPT:]

    def restore(self, stored: tuple[str, ...]) -> None:
        """Take up what ``stored`` returned; what makes no sense is passed over."""
        parted = (place.partition(_MARK) for place in stored)
        self.passages = {int(issue): passage for issue, _, passage in parted if issue.isdecimal()}

    def _note(self, selection: Selection) -> None:
        desk = self._session.desk
        if desk is not None and selection.passage:
            self.passages.pop(desk.issue_id, None)
            self.passages[desk.issue_id] = selection.passage

    def _go_back(self) -> None:
        desk = self._session.desk
        wanted = self.passages.get(desk.issue_id) if desk else None
        if desk is None or wanted is None or self._session.selection != Selection():
            return
        for article in desk.review.issue.articles:
            if any(passage.id == wanted for passage in article.passages):
                self._session.select(Selection(article.id, wanted))
