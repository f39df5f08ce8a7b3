"""Asks in whose name edits are logged on this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_TITLE = "编者姓名"
_WHY = "这台电脑上的改动记在谁名下。历史和定稿里都写这个名字。"
_WIDTH = 400


class AuthorDialog(Dialog):
    """One field for a name.

    Signals:
        named: the name that was taken
    """

    help_page = "signing"

    named = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_TITLE)
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(_TITLE)
        self.field.setAccessibleDescription(_WHY)
        self.field.selectAll()
        self.accepted.connect(lambda: self.named.emit(self.field.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, _TITLE, tokens.DIALOG_TITLE))
        layout.addWidget(label(theme, _WHY, tokens.NOTE, "text2", wrap=True))
        layout.addWidget(self.field)
        layout.addLayout(self.take_or_leave())
