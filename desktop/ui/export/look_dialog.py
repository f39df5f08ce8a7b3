"""本报版式: the sheet of a paper, what stands in its ears and under its name, and its own styles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.model.paper_look import PaperLook
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.export.sheet_box import SheetBox
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_OURS = "自带样式"
_WIDTH, _EAR_HEIGHT = 560, 66
_EAR = "一行一条，排在报头已有的下面"
_LEGAL = "如：内部资料 免费交流"

Tell = Callable[[PaperLook], str]
"""Returns what is to be said of a look's template: what it lacks, or why it cannot be used."""


class LookDialog(Dialog):
    """Asks how a paper looks; ``look`` is the answer.

    Signals:
        template_wanted: another Word file is to be chosen
        saving_wanted: the styles are to be saved, to be changed in Word
    """

    help_page = "look"

    template_wanted = Signal()
    saving_wanted = Signal()

    def __init__(self, theme: Theme, paper: str, look: PaperLook, tell: Tell, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("本报版式")
        self.setMinimumWidth(_WIDTH)
        self._tell = tell
        self._template = look.template
        self.sheets = SheetBox(theme, look.sheet)
        self.left_ear = _ear("左报耳", look.left_ear)
        self.right_ear = _ear("右报耳", look.right_ear)
        self.legal = QLineEdit(look.legal_line)
        self.legal.setAccessibleName("出版行另加")
        self.legal.setPlaceholderText(_LEGAL)
        self.template = ElidedLabel(theme)
        self.told = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self.buttons = {words: push_button(words) for words in ("选择…", "改用自带", "另存…")}
        self._lay_out(theme, paper)
        self._connect()
        self.use_template(look.template)

    @property
    def look(self) -> PaperLook:
        """The look as it is set."""
        left, right = (_lines(ear.toPlainText()) for ear in (self.left_ear, self.right_ear))
        return PaperLook(self.sheets.sheet, self._template, left, right, self.legal.text().strip())

    def use_template(self, path: str) -> None:
        """Take the Word file at ``path``, or our own styles where it is empty."""
        self._template = path
        self.template.setText(Path(path).name if path else _OURS)
        self.buttons["改用自带"].setEnabled(bool(path))
        words = self._tell(replace(self.look, template=path)) if path else ""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _connect(self) -> None:
        self.buttons["选择…"].clicked.connect(self.template_wanted)
        self.buttons["改用自带"].clicked.connect(lambda: self.use_template(""))
        self.buttons["另存…"].clicked.connect(self.saving_wanted)

    def _lay_out(self, theme: Theme, paper: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(16)
        layout.addWidget(label(theme, f"{paper}的版式" if paper else "版式", tokens.DIALOG_TITLE))
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        rows = (
            ("纸张", self.sheets),
            ("左报耳另加", self.left_ear),
            ("右报耳另加", self.right_ear),
            ("出版行另加", self.legal),
            ("样式模板", self._template_line()),
            ("", self.told),
        )
        for row, (words, control) in enumerate(rows):
            form.addWidget(label(theme, words, tone="text2"), row, 0)
            form.addWidget(control, row, 1)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addLayout(self.take_or_leave())

    def _template_line(self) -> QWidget:
        held = QWidget()
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.template, 1)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            line.addWidget(button)
        return held


def _ear(name: str, lines: tuple[str, ...]) -> QPlainTextEdit:
    field = QPlainTextEdit("\n".join(lines))
    field.setAccessibleName(name)
    field.setPlaceholderText(_EAR)
    field.setProperty("field", True)
    field.setFixedHeight(_EAR_HEIGHT)
    field.setTabChangesFocus(True)
    return field


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in text.splitlines())))
