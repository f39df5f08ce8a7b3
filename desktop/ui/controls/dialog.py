"""A dialog whose controls say what they do to those who do not see them, and that has help."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.descriptions import describe
from desktop.ui.controls.help_places import ask_for_help, asks_for_help


class Dialog(QDialog):
    """The ground of all dialogs of the desk; each names its ``help_page``."""

    def showEvent(self, event: QShowEvent) -> None:
        """Describe what is in it by now."""
        describe(self)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let F1 open the help on this dialog."""
        if asks_for_help(event):
            ask_for_help(self)
        else:
            super().keyPressEvent(event)

    def take_or_leave(self, leave: str = "取消") -> QHBoxLayout:
        """Return the foot of a dialog taken as a whole or left: ``leave``, and 采用 on Enter."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        cancel, take = push_button(leave), push_button("采用", style="filled")
        cancel.setAutoDefault(False)
        take.setDefault(True)
        cancel.clicked.connect(self.reject)
        take.clicked.connect(self.accept)
        line.addWidget(cancel)
        line.addWidget(take)
        return line
