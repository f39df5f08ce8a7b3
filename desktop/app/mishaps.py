"""When the mistake is ours: the typing is put in safety, and the editor is told in one sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.ui.frame import NAME


class Mishaps(QObject):
    """Speaks of exceptions that nobody caught, from whatever thread they come.

    Attributes:
        flush: makes an edit of what is being typed; called on the thread of the window only
        told: called when the editor has read of a mistake
    """

    _reported = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.flush: Callable[[], None] = lambda: None
        self.told: Callable[[], None] = lambda: None
        self._window = window
        self._is_telling = False
        self._reported.connect(self._show)

    def make_safe(self) -> None:
        """Put what is being typed in safety; a mistake on another thread leaves the typing alone."""
        if QThread.currentThread() is self.thread():
            self.flush()

    def tell(self, report: str) -> None:
        """Tell of the report at this path, on the thread of the window."""
        self._reported.emit(report)

    def _show(self, report: str) -> None:
        # A mistake in painting comes again with every paint; one box at a time is enough.
        if self._is_telling:
            return
        self._is_telling = True
        QMessageBox.critical(self._window, NAME, sentence(report))
        self._is_telling = False
        self.told()


def sentence(report: str) -> str:
    """Return what the editor is told."""
    return f"程序出了错，已经存下的每一步都在。出错记录在 {report}，看过以后可以发给维护的人。"
