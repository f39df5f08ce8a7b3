"""A 2-px bar under the toolbar, shown once something takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

_PATIENCE_MS = 150


class ProgressLine(QProgressBar):
    """Says that work is under way; what is done within 150 ms is never mentioned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setFixedHeight(2)
        self.setAccessibleName("正在读")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def set_busy(self, busy: bool) -> None:
        """Show the bar after a moment, or put it away."""
        if not busy:
            self._patience.stop()
            self.hide()
        elif not self.isVisible() and not self._patience.isActive():
            self._patience.start()
