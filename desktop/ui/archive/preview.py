"""A found article to read beside the list: origin, title, paragraphs, the words marked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.hit_marks import hit_marks
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_LINE = 26
_GAP = 8


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of an article; ``words`` are marked in it."""

    origin: str
    title: str
    paragraphs: tuple[str, ...]
    words: tuple[str, ...] = ()


class PreviewPane(QFrame):
    """One article, to be read; its issue can be read whole, or opened to be worked on.

    Signals:
        read_asked: the issue is to be read at this article
        open_asked: the issue is to be put on the desk
    """

    read_asked = Signal()
    open_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "inspector")
        self._theme = theme
        self._shown = Preview("", "", ())
        self._origin = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self._title = label(theme, "", tokens.Type(18, 26, 700), wrap=True)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("这一篇的正文")
        self.text.viewport().setAutoFillBackground(False)
        self._lay_out()
        theme.changed.connect(self._show_again)

    def show_preview(self, preview: Preview) -> None:
        """Show an article."""
        self._shown = preview
        self._origin.setText(preview.origin)
        self._title.setText(preview.title)
        self.text.setFont(self._theme.font(tokens.ROW.px))
        self.text.setPlainText("\n".join(preview.paragraphs))
        self._set_lines()
        marks = hit_marks(self.text.document(), preview.words, self._theme)
        self.text.setExtraSelections(marks)
        if marks:
            first = QTextCursor(self.text.document())
            first.setPosition(marks[0].cursor.selectionEnd())
            self.text.setTextCursor(first)

    def _show_again(self) -> None:
        self.show_preview(self._shown)

    def _set_lines(self) -> None:
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        lines.setBottomMargin(_GAP)
        lines.setTextIndent(2 * tokens.ROW.px)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 12, 16)
        layout.setSpacing(8)
        layout.addWidget(self._origin)
        layout.addWidget(self._title)
        layout.addWidget(self.text, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        read, opened = push_button("看这一期", style="filled"), push_button("打开来改")
        read.clicked.connect(self.read_asked)
        opened.clicked.connect(self.open_asked)
        for button in (read, opened):
            line.addWidget(button)
        line.addStretch(1)
        layout.addLayout(line)
