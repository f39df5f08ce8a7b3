"""The hand for figures: it counts aside, and writes tables."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.ui.commands.action_set import Handlers
from desktop.ui.figures.page import FiguresPage
from desktop.ui.jobs import Jobs
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import HEADS, write_table

_NAMES = {"month": "每月篇数和字数", "section": "每年栏目", "person": "每年人物"}
_FILES = "表格 (*.csv)"


class Figuring(QObject):
    """Fills the page of figures from the archive.

    Attributes:
        jobs: its own background

    Signals:
        opened: the page is to be seen
    """

    opened = Signal()

    def __init__(
        self, session: Session, asking: Asking, folder: LastFolder, page: FiguresPage, window: QWidget
    ) -> None:
        super().__init__(window)
        self.jobs = Jobs(self)
        self._session = session
        self._asking = asking
        self._folder = folder
        self._page = page
        self._window = window
        page.paper_chosen.connect(self._count)
        page.write_asked.connect(self._ask_where)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"figures": self.show}

    def close(self) -> None:
        """Count no more."""
        self.jobs.close()

    def show(self) -> None:
        """Show the figures of the archive as it is now."""
        self.opened.emit()
        rows = self._session.workflow.issues()
        self._page.show_papers(tuple(sorted({row.paper for row in rows if row.paper})))
        self._count(self._page.papers.currentData())

    def write(self, by: str, path: Path) -> None:
        """Write the rows of one sort, of the paper that is counted."""
        paper, workflow = self._page.papers.currentData(), self._session.workflow
        self._asking.again = lambda: self.write(by, path)
        self._asking.target = lambda: self._ask_where(by)
        self.jobs.run(lambda: write_table(workflow, by, path, paper), self._tell)

    def _count(self, paper: str | None) -> None:
        archive = self._session.workflow.archive
        self.jobs.run(
            lambda: {by: archive.figures(by, paper) for by in HEADS},
            self._page.show_figures,
            lambda: self._page.papers.currentData() == paper,
        )

    def _ask_where(self, by: str) -> None:
        target = self._folder.path / f"{_NAMES[by]}.csv"
        if path := ask_place(self._window, "存成表格", target, _FILES):
            self._folder.stay_at(path)
            self.write(by, path)

    def _tell(self, path: Path) -> None:
        self._asking.tell(f"已存成 {path.name}。", {"打开": lambda: _show(path)}, "confirmed")


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
