"""Work that can wait a moment: each piece has a turn of the event loop, and the editor is heard between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Piece = Callable[[], None]

_APART_MS = 10
"""Without a pause two pieces, or one and the painting of what was edited, fall into one turn."""


class Turns(QObject):
    """Does one waiting piece of work a turn, in the order in which they came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[Piece, None] = {}
        self._turn = QTimer(self, singleShot=True, interval=_APART_MS)
        self._turn.timeout.connect(self._go_on)

    def put(self, piece: Piece) -> None:
        """Let a piece have its turn behind those that wait; one that waits already is done once."""
        self._waiting[piece] = None
        if not self._turn.isActive():
            self._turn.start()

    def _go_on(self) -> None:
        piece = next(iter(self._waiting))
        del self._waiting[piece]
        if self._waiting:
            self._turn.start()
        piece()
