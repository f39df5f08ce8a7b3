"""The archive is opened; where that cannot be, or it cannot be written, another place is offered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.model import UserFacingError
from desktop.ui.folders import LastFolder
from desktop.ui.frame import NAME
from desktop.workflow import ARCHIVE_NAME, Workflow

Ask = Callable[[str, str], Path | None]
"""Says what is wrong and how to go on without it; returns another place for the archive, or None."""

_REMEDY = "换一个位置"


def open_archive(path: Path | None, ask: Ask) -> Workflow | None:
    """Return the workflow over the archive at ``path`` or at a place chosen instead.

    Returns None where there is no archive to open and no other was chosen.
    """
    while True:
        try:
            workflow = Workflow.open(path)
        except UserFacingError as trouble:
            path = ask(trouble.message, "退出")
            if path is None:
                return None
            continue
        other = ask(workflow.archive.read_only, "只看不改") if workflow.archive.read_only else None
        if other is None:
            return workflow
        workflow.close()
        path = other


def asker(parent: QWidget) -> Ask:
    """Return a function that asks in a message box, and for the place in a file dialog."""

    def ask(words: str, otherwise: str) -> Path | None:
        box = QMessageBox(QMessageBox.Icon.Warning, NAME, words, parent=parent)
        remedy = box.addButton(_REMEDY, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(otherwise, QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return _place(parent) if box.clickedButton() is remedy else None

    return ask


def _place(parent: QWidget) -> Path | None:
    offered = str(LastFolder().path / ARCHIVE_NAME)
    # An archive that is there already is opened, not written over.
    kept = QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, _REMEDY, offered, "档案 (*.jiebao)", options=kept)
    return Path(name) if name else None
