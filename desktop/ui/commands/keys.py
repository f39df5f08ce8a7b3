"""Single keys decide in the lists too, as they do in the read-only text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.galley.keys import review_command

_OWN_KEYS = frozenset({"next", "previous"})
"""↑ and ↓ move through a list."""


class ReviewKeys(QObject):
    """Listens to the keys of item views.

    Signals:
        command: the action id that a key stands for
    """

    command = Signal(str)

    def watch(self, view: QWidget) -> None:
        """Listen to a view as well."""
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that decide; all others are the view's own."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        action = review_command(event)
        if action is None or action in _OWN_KEYS:
            return False
        self.command.emit(action)
        return True
