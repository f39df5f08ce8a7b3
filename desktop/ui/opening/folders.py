"""Where files are taken from and put: the folder that file dialogs open in, and the place for a new file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

_THERE = "“{}”已经有了。换掉以后，原来的内容就没有了。"


class LastFolder:
    """One folder, shared by all file dialogs.

    Attributes:
        name: the folder as it is remembered; empty before the first file
    """

    def __init__(self) -> None:
        self.name = ""

    @property
    def path(self) -> Path:
        """The folder, or the user's documents where it is not there."""
        return Path(self.name) if self.name and Path(self.name).is_dir() else _documents()

    def stay_at(self, file: Path) -> None:
        """Open the next dialog in the folder of ``file``."""
        self.name = str(file.absolute().parent)


def ask_place(window: QWidget, title: str, offered: Path, *kinds: str) -> Path | None:
    """Ask where a file goes, and return it with the suffix of its kind; None where it goes nowhere.

    ``kinds`` are written as Qt reads them, each with one suffix: ``表格 (*.csv)``. A name that
    is typed without it would be found by no dialog that lists the files of this kind.
    """
    name, chosen = QFileDialog.getSaveFileName(window, title, str(offered), ";;".join(kinds))
    suffixes = {kind: kind.partition("*")[2].rstrip(")") for kind in kinds}
    path = Path(name)
    if not name or path.suffix.lower() in suffixes.values():
        return path if name else None
    whole = path.with_name(path.name + suffixes.get(chosen, suffixes[kinds[0]]))
    # The dialog asked about a file of the name that was typed.
    return whole if not whole.exists() or _may_replace(window, title, whole) else None


def _may_replace(window: QWidget, title: str, path: Path) -> bool:
    box = QMessageBox(QMessageBox.Icon.Warning, title, _THERE.format(path.name), parent=window)
    replace = box.addButton("换掉", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton("取消", QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is replace


def _documents() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
