"""What is done for the archive when nothing was stored for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.app.known_archives import KnownArchives
from desktop.workflow import Standing, Workflow, standing

_PAUSE_MS = 3000


class Rest(QObject):
    """Writes the last steps into the archive's own file, and keeps how far it has come.

    Until then they lie beside it, where someone who copies the file leaves them behind.
    """

    _stored = Signal()
    _written = Signal(object)

    def __init__(self, workflow: Workflow, known: KnownArchives) -> None:
        super().__init__(QCoreApplication.instance())
        self._workflow = workflow
        self._known = known
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: workflow.writer.note(self._write))
        # The writer tells from its own thread; the signals bring it here.
        self._stored.connect(self._pause.start)
        self._written.connect(self._note)
        self._listener = self._stored.emit

    def begin(self) -> None:
        """Follow what is stored."""
        self._workflow.writer.listeners.append(self._listener)
        self._pause.start()

    def end(self) -> None:
        """Follow nothing any more; the archive is closed."""
        if self._listener in self._workflow.writer.listeners:
            self._workflow.writer.listeners.remove(self._listener)
        self._pause.stop()
        self._note(standing(self._workflow.archive.path))
        self.deleteLater()

    def _write(self) -> None:
        if not self._workflow.archive.read_only:
            self._workflow.archive.write_back()
        self._written.emit(standing(self._workflow.archive.path))

    def _note(self, standing: Standing | None) -> None:
        if standing is not None:
            self._known.note(self._workflow.archive.path, standing)
