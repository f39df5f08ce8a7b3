"""A dialog whose controls say what they do to those who do not see them."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

from desktop.ui.controls.descriptions import describe


class Dialog(QDialog):
    """The ground of all dialogs of the desk."""

    def showEvent(self, event: QShowEvent) -> None:
        """Describe what is in it by now."""
        describe(self)
        super().showEvent(event)
