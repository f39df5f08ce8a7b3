"""The Word export: which lay-out, where to, and the finished file."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from desktop.settings.options import SHEET
from desktop.ui.action_set import Handlers
from desktop.ui.asking import Asking
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.folders import LastFolder
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.ui.summary import export_warning, issue_title
from desktop.ui.theme import Theme
from desktop.workflow import Layout

# What Windows allows in no file name.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Exporting(QObject):
    """Takes Word files from the desk.

    Attributes:
        sheet: the paper of the page lay-out, a choice of ``SHEET``
        folder: where the next file goes, if nothing else is said

    Signals:
        exported: the path of the Word file
        flush_asked: typing that is still in the galley is to become an edit first
    """

    exported = Signal(object)
    flush_asked = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        asking: Asking,
        folder: LastFolder,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        asking.remedies["另选位置"] = self.export
        self.sheet = SHEET.default
        self.folder = folder
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._theme = theme
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"export": self.export}

    def export(self) -> None:
        """Ask for the lay-out and write the Word file."""
        desk = self._session.desk
        if desk is None:
            return
        self.flush_asked.emit()
        issue = desk.review.issue
        warning = export_warning(issue, self._session.agenda)
        target = self.folder.path / file_stem(issue_title(issue))
        dialog = ExportDialog(self._theme, target, self.sheet, warning, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.sheet = dialog.sheet
            self.folder.stay_at(dialog.path)
            self.write(Layout(dialog.layout_name), dialog.path)

    def write(self, layout: Layout, path: Path) -> None:
        """Write the issue on the desk to ``path``, aside."""
        desk, workflow = self._session.desk, self._session.workflow
        if desk is None:
            return
        self._asking.again = lambda: self.write(layout, path)
        sheet = self.sheet
        self._jobs.run(lambda: workflow.export(desk, layout, path, sheet), self._tell)

    def _tell(self, path: Path) -> None:
        self._asking.tell(f"已导出 {path.name}。", {"打开": lambda: _show(path)}, "confirmed")
        self.exported.emit(path)


def file_stem(title: str) -> str:
    """Return a title as a file may be named on every system."""
    return " ".join(_NOT_IN_NAMES.sub(" ", title).split()) or "本期"


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
