"""Telling the window what became current here: at once for marks, when it rests for a caret."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.model import Span
from desktop.ui.galley.page import Page
from desktop.ui.galley.scribe import Scribe
from desktop.ui.selection import Selection

REST_MS = 100


class Teller(QObject):
    """Makes things current that were chosen on a page, and says so to ``tell``.

    Attributes:
        is_telling: whether ``tell`` is under way, so that its echo can be ignored
    """

    def __init__(self, page: Page, scribe: Scribe, tell: Callable[[Selection], None]) -> None:
        super().__init__(page)
        self.is_telling = False
        self._page = page
        self._scribe = scribe
        self._tell = tell
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.caret)

    def selection(self, selection: Selection) -> None:
        """Make something current."""
        self.forget()
        if selection == self._page.current:
            return
        self._page.current = selection
        self._page.viewport().update()
        self.is_telling = True
        self._tell(selection)
        self.is_telling = False

    def caret(self) -> None:
        """Make the caret's passage and the selected words current, once they are in the model."""
        stretch = self._scribe.stretch()
        if self._page.plan.typed:
            self.caret_soon()
        elif stretch:
            row = self._page.plan.rows[stretch.first]
            end = stretch.end if stretch.is_within_row else len(row.passage.text)
            self.selection(Selection(row.article, row.id, Span(stretch.start, max(stretch.start, end))))

    def caret_soon(self) -> None:
        """Tell the caret's place when it has come to rest."""
        self._rest.start()

    def flush(self) -> None:
        """Tell now what would be told soon."""
        if self._rest.isActive():
            self.caret()

    def forget(self) -> None:
        """Tell nothing of a caret that something else has replaced."""
        self._rest.stop()
