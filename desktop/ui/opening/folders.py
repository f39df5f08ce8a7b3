"""The folder that file dialogs open in: where the editor last took a file from or put one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


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


def _documents() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
