"""Full collections of garbage wait until the hands rest: each stops the whole program for some frames."""

from __future__ import annotations

import gc

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, SignalInstance

_LOOK_MS = 10_000
_NEVER = 1_000_000_000
_DUE = 10
"""After so many smaller collections Python itself would make a full one."""


class Tidying(QObject):
    """Takes full collections over from Python, and makes them when nothing was done for a while."""

    def __init__(self, *stirrings: SignalInstance, parent: QObject, rest_ms: int = 3_000) -> None:
        """Hold each of these signals for a sign that somebody works."""
        super().__init__(parent)
        self._rest_ms = rest_ms
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)
        self._rest = QElapsedTimer()
        self._rest.start()
        for stirring in stirrings:
            stirring.connect(lambda *_: self._rest.restart())
        look = QTimer(self, interval=_LOOK_MS)
        look.timeout.connect(self.look)
        look.start()

    def look(self) -> None:
        """Collect where that is due and nobody works."""
        if self._rest.elapsed() >= self._rest_ms and gc.get_count()[2] >= _DUE:
            gc.collect()
