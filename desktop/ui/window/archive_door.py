"""From the desk into a room of the archive, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.window.hands import Hands
from desktop.ui.window.panes import Panes
from desktop.ui.window.reporting import Reporting
from desktop.ui.window.showing import Showing
from desktop.ui.window.toolbar import Toolbar

AT_THE_TEXT = (
    *("next", "previous", "find", "find_next", "find_previous", "review_mode", "next_pane"),
    *("tab_masthead", "tab_facts", "tab_findings", "fold", "unfold", "fold_all", "unfold_all"),
)
"""What only shows something in the open issue, which comes to the front for it."""


class ArchiveDoor(QObject):
    """Turns the window to the archive where an editor goes there, and back where a page is closed."""

    def __init__(
        self, panes: Panes, hands: Hands, toolbar: Toolbar, showing: Showing, reporting: Reporting
    ) -> None:
        super().__init__(toolbar)
        self._panes = panes
        self._toolbar = toolbar
        self._showing = showing
        self._reporting = reporting
        archive = panes.archive
        hands.browsing.opened.connect(lambda: self._turn_to(archive.issues))
        hands.figuring.opened.connect(lambda: self._turn_to(archive.figures))
        hands.people.opened.connect(lambda: self._turn_to(archive.people))
        for beside in (hands.comparing, hands.tracing, hands.paging, hands.returning):
            beside.opened.connect(reporting.report_title)
        hands.files.newcomers.came.connect(self._show_what_came)
        archive.people.search_asked.connect(self._search_for)
        panes.comparing.closed.connect(
            lambda: self._leave_comparing(of_archive=hands.comparing.is_of_archive)
        )
        for page in (archive, panes.history, panes.layout, panes.returned):
            page.closed.connect(self.leave)

    def search(self) -> None:
        """Look for words in the archive."""
        self._turn_to(self._panes.archive.search, "按原文逐字查找")
        self._panes.archive.search.begin()

    def _search_for(self, words: str) -> None:
        self.search()
        self._panes.archive.search.query.setText(words)

    def _turn_to(self, room: QWidget, told: str = "") -> None:
        """Show a room of the archive, and say what it is for."""
        self._panes.archive.turn_to(room)
        self._panes.turn_to(self._panes.archive)
        self._toolbar.show_title("档案", told)

    def _leave_comparing(self, *, of_archive: bool) -> None:
        """Go back to where the two issues were chosen, or to the open one."""
        if of_archive:
            self._turn_to(self._panes.archive.issues)
        else:
            self.leave()

    def _show_what_came(self) -> None:
        """Show articles where they came into an issue that was not seen."""
        if not self._panes.shows_text:
            self.leave()

    def leave(self) -> None:
        """Show the open issue, or the empty desk where there is none."""
        self._showing.show_desk()
        self._reporting.report_title()
