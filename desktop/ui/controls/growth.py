"""Many rows come to the screen portion by portion, so that the window hears the editor meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

Row = TypeVar("Row")


class Growth(Generic[Row]):
    """Shows the first rows at once, and the others in further turns of the event loop.

    ``portion`` rows are shown within a frame or two; what shows them lives as long as ``parent``.
    """

    def __init__(self, show: Callable[[Sequence[Row]], None], parent: QObject, portion: int) -> None:
        self._show = show
        self._portion = portion
        self._rows: Sequence[Row] = ()
        self._grown = portion
        self._turn = QTimer(parent, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether all rows are shown."""
        return self._grown >= len(self._rows)

    def begin(self) -> None:
        """Begin anew: the next rows are of another issue."""
        self._rows = ()
        self._grown = self._portion

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
            self._grown += max(self._portion, self._grown // 4)
            self.take(self._rows)
