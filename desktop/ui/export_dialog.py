"""The export dialog: which lay-out, on what paper, under what name, and what is still open."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.settings.options import SHEET
from desktop.ui import tokens
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import ElidedLabel, label, surface
from desktop.ui.layout_card import LayoutCard, LayoutChoice
from desktop.ui.theme import Theme

CHOICES = (
    LayoutChoice("proof", "清样", "一栏，宽边，逐段编号，旁附事实与校对", "proof"),
    LayoutChoice("page", "版面稿", "报头、通栏标题、分栏、图框", "page"),
    LayoutChoice("manuscript", "通稿", "按公文格式，单篇或全部", "manuscript"),
)


class ExportDialog(QDialog):
    """Asks for lay-out, paper and place; ``layout_name``, ``sheet`` and ``path`` hold the answer."""

    def __init__(
        self, theme: Theme, target: Path, sheet: str, warning: str = "", parent: QWidget | None = None
    ) -> None:
        """Offer to write beside ``target``, which names folder and issue without the lay-out."""
        super().__init__(parent)
        self._theme = theme
        self._target = target
        self._chosen_path: Path | None = None
        self.setWindowTitle("导出 Word")
        self.choices = QButtonGroup(self)
        self._file = ElidedLabel(theme, tokens.INTERFACE, "text2")
        self.sheets = _sheet_box(sheet)
        self._lay_out(warning)
        self.choices.idToggled.connect(lambda _id, _on: self._show_choice())
        self.choices.button(1).setChecked(True)
        self.choices.button(1).setFocus()
        self.setMinimumWidth(480)

    @property
    def layout_name(self) -> str:
        """The name of the chosen lay-out."""
        return CHOICES[self.choices.checkedId()].name

    @property
    def sheet(self) -> str:
        """The paper of the page lay-out, a choice of ``SHEET``."""
        return str(self.sheets.currentData())

    @property
    def path(self) -> Path:
        """Where the file goes."""
        title = CHOICES[self.choices.checkedId()].title
        return self._chosen_path or free_path(self._target.with_name(f"{self._target.name} {title}.docx"))

    def _show_choice(self) -> None:
        self._paper.setEnabled(self.layout_name == "page")
        self._show_path()

    def _show_path(self) -> None:
        self._file.setText(self.path.name)
        self._file.setToolTip(str(self.path))

    def _ask_path(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "导出 Word", str(self.path), "Word 文件 (*.docx)")
        if name:
            self._chosen_path = Path(name)
            self._show_path()

    def _lay_out(self, warning: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        layout.addWidget(label(self._theme, "导出 Word", tokens.DIALOG_TITLE))
        layout.addSpacing(8)
        for number, choice in enumerate(CHOICES):
            card = LayoutCard(self._theme, choice)
            self.choices.addButton(card, number)
            layout.addWidget(card)
        self._paper = self._paper_line()
        layout.addWidget(self._paper)
        layout.addSpacing(8)
        if warning:
            layout.addWidget(self._warning(warning))
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addLayout(self._foot())

    def _paper_line(self) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        words = label(self._theme, f"版面稿的{SHEET.title}", tone="text2")
        words.setBuddy(self.sheets)
        line.addWidget(words)
        line.addWidget(self.sheets)
        line.addStretch(1)
        return box

    def _warning(self, words: str) -> QWidget:
        box = surface("warning")
        line = QHBoxLayout(box)
        line.setContentsMargins(12, 10, 12, 10)
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap("warning", "warning", 18, self.devicePixelRatioF()))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(self._theme, words, wrap=True), 1)
        return box

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._file, 1)
        for words, style, slot in (
            ("更改位置", "plain", self._ask_path),
            ("取消", "", self.reject),
            ("导出", "filled", self.accept),
        ):
            button = push_button(words, style=style)
            button.clicked.connect(slot)
            button.setDefault(style == "filled")
            button.setAutoDefault(False)
            line.addWidget(button)
        return line


def _sheet_box(chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(SHEET.title)
    for value, words in SHEET.choices:
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen))
    return box


def free_path(path: Path) -> Path:
    """Return ``path``, or with a number behind its name where a file already has it."""
    numbered = (path.with_stem(f"{path.stem} {number}") for number in count(2))
    return next(free for free in chain((path,), numbered) if not free.exists())
