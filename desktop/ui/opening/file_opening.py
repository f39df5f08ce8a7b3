"""Files that the system asks the program to open: macOS sends events where others give arguments."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

OpenFiles = Callable[[tuple[Path, ...]], None]


class FileOpening(QObject):
    """Keeps what is asked for until there is a desk, then opens it at once."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._waiting: list[Path] = []
        self._open: OpenFiles | None = None
        application.installEventFilter(self)

    def wait(self) -> None:
        """Keep what is asked for until there is a desk again."""
        self._open = None

    def deliver_to(self, open_files: OpenFiles) -> None:
        """Open what waits, and all that is asked for from now on."""
        self._open = open_files
        waiting, self._waiting = tuple(self._waiting), []
        if waiting:
            open_files(waiting)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the event that asks for a file."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        asked = Path(event.file())
        if self._open is None:
            self._waiting.append(asked)
        else:
            self._open((asked,))
        return True
