"""The hand for the facts sheet: the facts of the issue as a table for Excel, or for Word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.ui.window.summary import issue_title
from desktop.workflow import file_stem, write_facts

_FILES = ("表格 (*.csv)", "Word 文件 (*.docx)")


class FactSheets(QObject):
    """Asks for the place and writes the sheet.

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
    """

    flush_asked = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, asking: Asking, folder: LastFolder, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._folder = folder
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"fact_sheet": self.ask}

    def ask(self) -> None:
        """Ask where the sheet goes, and in which form."""
        desk = self._session.desk
        if desk is None:
            return
        self.flush_asked.emit()
        target = self._folder.path / f"{file_stem(issue_title(desk.review.issue))} 事实表.csv"
        if path := ask_place(self._window, "导出事实表", target, *_FILES):
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the sheet of the issue on the desk, aside."""
        desk = self._session.desk
        if desk is None:
            return
        self._folder.stay_at(path)
        self._asking.again = lambda: self.write(path)
        self._asking.target = self.ask
        review, layers = desk.review, desk.layers
        self._jobs.run(lambda: write_facts(review, layers, path), self._tell)

    def _tell(self, path: Path) -> None:
        shown = {"打开": lambda: _show(path)}
        self._asking.tell(f"已导出 {path.name}。", shown, "confirmed")


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
