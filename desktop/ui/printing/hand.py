"""The hand that prints: what is asked first, then how it looks or on which printer it goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.commands.action_set import Handlers
from desktop.ui.export.hand import Exporting
from desktop.ui.jobs import Jobs
from desktop.ui.listing import Listing
from desktop.ui.look.theme import Theme
from desktop.ui.printing.choice import Choice, printed_list
from desktop.ui.printing.choices import choices
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.paper import Paint, make_printer
from desktop.ui.session import Session
from desktop.ui.window.panes import Panes

_PREVIEW_SIZE = (1000, 720)


class Printing(QObject):
    """Prints any lay-out of the open issue and any list of the window.

    Signals:
        refused: a sentence, where there is nothing to print
        flush_asked: typing that is still in the galley is to become an edit first
    """

    refused = Signal(str)
    flush_asked = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        exporting: Exporting,
        theme: Theme,
        panes: Panes,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._exporting = exporting
        self._theme = theme
        self._panes = panes
        self._window = window
        self._previewed: QPrinter | None = None

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"print": self.ask}

    def ask(self) -> None:
        """Ask what to print; the list that has the keyboard is offered first."""
        self.flush_asked.emit()
        offered = choices(self._session, self._panes, self._exporting.look)
        if not offered:
            self.refused.emit("还没有可以打印的。")
            return
        dialog = PrintDialog(self._theme, offered, self._in_hand(), self._window)
        dialog.chosen.connect(self.make)
        dialog.open()

    def print_list(self, listing: Listing) -> None:
        """Print a list that another dialog shows."""
        self.make(printed_list(listing), only_preview=False)

    def make(self, choice: Choice, only_preview: bool) -> None:
        """Set what was chosen, aside, and then show or print it."""
        self._jobs.run(choice.make, self.preview if only_preview else self.print)

    def preview(self, paint: Paint) -> None:
        """Show the pages; they can be printed from there."""
        # The dialog uses the printer without keeping it.
        self._previewed = make_printer()
        dialog = QPrintPreviewDialog(self._previewed, self._window)
        dialog.setWindowTitle("打印预览")
        dialog.resize(*_PREVIEW_SIZE)
        dialog.paintRequested.connect(paint)
        dialog.open()

    def print(self, paint: Paint) -> None:
        """Ask for the printer and print."""
        printer = make_printer()
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle("打印")
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            paint(printer)

    def _in_hand(self) -> str:
        """Return the id of the list that has the keyboard, or an empty text."""
        panes, here = self._panes, QApplication.focusWidget()
        lists = {
            "outline": panes.outline.tree,
            "facts": panes.inspector.facts,
            "findings": panes.inspector.findings,
            "hits": panes.archive.search.hits,
            "issues": panes.archive.search.issues,
            "names": panes.archive.people.names,
            "terms": panes.archive.people.posts,
            "mentions": panes.archive.people.mentions,
            "figures": panes.archive.figures.months_view,
            "ranks": panes.archive.figures.ranks_view,
            "shelf": panes.archive.issues.shelf.list,
            "history": panes.history.list,
            "places": panes.layout.list,
            "pairs": panes.comparing.list,
            "proposals": panes.returned.list,
        }
        return next((name for name, view in lists.items() if view is here), "")
