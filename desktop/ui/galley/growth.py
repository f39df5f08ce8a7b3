"""A long issue comes to the screen portion by portion, so that the window hears the editor meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from desktop.ui.galley.sheet import Row

_PORTION = 120
"""As many rows fill a few screens, and are written and laid out within a frame or two."""


class Growth(QObject):
    """Shows the first rows at once, and the others in further turns of the event loop."""

    def __init__(self, show: Callable[[Sequence[Row]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._rows: Sequence[Row] = ()
        self._grown = _PORTION
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether all rows are shown."""
        return self._grown >= len(self._rows)

    def begin(self) -> None:
        """Begin anew: the next rows are of another issue."""
        self._rows = ()
        self._grown = _PORTION

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows, as far as it has grown; what was shown whole stays whole."""
        if self.is_done and self._rows:
            self._grown = max(self._grown, len(rows))
        self._rows = rows
        self._show(rows[: self._grown])
        if not self.is_done:
            self._turn.start()

    def finish(self) -> None:
        """Show all rows now."""
        if not self.is_done:
            self._grown = len(self._rows)
            self._show(self._rows)

    def _go_on(self) -> None:
        if not self.is_done:
            self._grown += max(_PORTION, self._grown // 4)
            self.take(self._rows)
