"""The export dialog: which lay-out, under what name, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import ElidedLabel, label, surface
from desktop.ui.controls.painting import draw_icon
from desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """One lay-out: its name in ``Layout``, what the editor reads, its icon."""

    name: str
    title: str
    words: str
    icon: str


CHOICES = (
    LayoutChoice("proof", "清样", "一栏，宽边，逐段编号，旁附事实与校对", "proof"),
    LayoutChoice("page", "版面稿", "报头、通栏标题、分栏、图框", "page"),
    LayoutChoice("manuscript", "通稿", "按公文格式，单篇或全部", "manuscript"),
)


class ExportDialog(QDialog):
    """Asks for lay-out and place; ``layout_name`` and ``path`` hold the answer."""

    def __init__(
        self, theme: Theme, stem: str, folder: Path, warning: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stem = stem
        self._folder = folder
        self._chosen_path: Path | None = None
        self.setWindowTitle("导出 Word")
        self.choices = QButtonGroup(self)
        self._file = ElidedLabel(theme, tokens.INTERFACE, "text2")
        self._lay_out(warning)
        self.choices.idToggled.connect(lambda _id, _on: self._show_path())
        self.choices.button(1).setChecked(True)
        self.choices.button(1).setFocus()
        self.setMinimumWidth(480)

    @property
    def layout_name(self) -> str:
        """The name of the chosen lay-out."""
        return CHOICES[self.choices.checkedId()].name

    @property
    def path(self) -> Path:
        """Where the file goes."""
        title = CHOICES[self.choices.checkedId()].title
        return self._chosen_path or free_path(self._folder / f"{self._stem} {title}.docx")

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
            card = _ChoiceCard(self._theme, choice)
            self.choices.addButton(card, number)
            layout.addWidget(card)
        layout.addSpacing(8)
        if warning:
            layout.addWidget(self._warning(warning))
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addLayout(self._foot())

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


class _ChoiceCard(QAbstractButton):
    """One lay-out as a card that can be chosen."""

    def __init__(self, theme: Theme, choice: LayoutChoice) -> None:
        super().__init__()
        self._theme = theme
        self._choice = choice
        self.setText(choice.title)
        self.setAccessibleDescription(choice.words)
        self.setCheckable(True)
        self.setFixedHeight(64)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the size of a card."""
        return QSize(344, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, icon, title and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        strong = on or self.hasFocus()
        painter.setPen(QPen(self._theme.color("accent" if strong else "line2"), 2 if strong else 1))
        painter.setBrush(self._theme.color("accentsoft" if on else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        box = self.rect().adjusted(18, 0, -16, 0)
        where = box.topLeft()
        where.setY(22)
        draw_icon(painter, self._theme, where, self._choice.icon, "accent" if on else "text2")
        self._draw_words(painter)
        if on:
            where.setX(box.right() - 18)
            draw_icon(painter, self._theme, where, "confirmed", "accent", 18)

    def _draw_words(self, painter: QPainter) -> None:
        words = self.rect().adjusted(56, 10, -40, -10)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.font(tokens.ROW.px, 500))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, self._choice.title)
        painter.setPen(self._theme.color("text2"))
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, self._choice.words)


def free_path(path: Path) -> Path:
    """Return ``path``, or with a number behind its name where a file already has it."""
    numbered = (path.with_stem(f"{path.stem} {number}") for number in count(2))
    return next(free for free in chain((path,), numbered) if not free.exists())
