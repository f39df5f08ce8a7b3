"""The dialog that asks what to print; the system's own dialog then asks where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.printing.choice import Choice


class PrintDialog(Dialog):
    """Offers what can be printed.

    Signals:
        chosen: the ``Choice``, and whether only its preview is wanted
    """

    help_page = "printing"

    chosen = Signal(object, bool)

    def __init__(
        self, theme: Theme, offered: Sequence[Choice], first: str = "", parent: QWidget | None = None
    ) -> None:
        """Offer these choices; the one with the id ``first`` is chosen to begin with."""
        super().__init__(parent)
        self._theme = theme
        self._offered = tuple(offered)
        self.setWindowTitle("打印")
        self.setMinimumWidth(420)
        self.buttons = QButtonGroup(self)
        self.preview = push_button("预览…")
        self.print = push_button("打印…", style="filled")
        self.print.setDefault(True)
        self._lay_out()
        wanted = next((number for number, one in enumerate(self._offered) if one.id == first), 0)
        self.buttons.button(wanted).setChecked(True)
        self.buttons.button(wanted).setFocus()
        self.preview.clicked.connect(lambda: self._choose(only_preview=True))
        self.print.clicked.connect(lambda: self._choose(only_preview=False))

    def _choose(self, *, only_preview: bool) -> None:
        self.accept()
        self.chosen.emit(self._offered[self.buttons.checkedId()], only_preview)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(4)
        layout.addWidget(label(self._theme, "打印", tokens.DIALOG_TITLE))
        group = None
        for number, choice in enumerate(self._offered):
            if choice.group is not group:
                group = choice.group
                layout.addSpacing(8)
                layout.addWidget(label(self._theme, group.value, tokens.NOTE, "text2"))
            button = QRadioButton(choice.title)
            self.buttons.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addSpacing(12)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        cancel = push_button("取消")
        cancel.clicked.connect(self.reject)
        for button in (cancel, self.preview, self.print):
            button.setAutoDefault(False)
            line.addWidget(button)
        return line
