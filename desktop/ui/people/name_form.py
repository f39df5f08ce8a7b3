"""Under which name someone is to be known from now on, asked for after a merge or a parting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_WIDTH = 420


class NameForm(Dialog):
    """One name, chosen or typed.

    Signals:
        filled: the name
    """

    help_page = "archive#合并和分出"

    filled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_WIDTH)
        self._heading = label(theme, "", tokens.DIALOG_TITLE)
        self._words = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self.name = QComboBox(editable=True)
        self.name.setAccessibleName("归到的名称")
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A completer takes the first Enter for itself; the stubs know no field without one.
        self.name.setCompleter(cast("QCompleter", None))
        self.keep = push_button("记下", style="filled")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._fill)
        self.name.editTextChanged.connect(lambda words: self.keep.setEnabled(bool(words.strip())))
        self._lay_out()

    def ask(self, title: str, words: str, names: Sequence[str]) -> None:
        """Ask for a name; ``names`` are offered, the first one is filled in."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._words.setText(words)
        self.name.clear()
        self.name.addItems(list(names))
        self.open()
        self.name.setFocus()
        if field := self.name.lineEdit():
            field.selectAll()

    def _fill(self) -> None:
        self.accept()
        self.filled.emit(self.name.currentText().strip())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        for widget in (self._heading, self._words, self.name):
            layout.addWidget(widget)
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = push_button("取消")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        for button in (cancel, self.keep):
            line.addWidget(button)
        layout.addLayout(line)
