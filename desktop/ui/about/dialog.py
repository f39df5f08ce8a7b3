"""关于街报编辑台, and the licences behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.frame import NAME
from desktop.ui.look import tokens
from desktop.ui.look.icons import program_pixmap
from desktop.ui.look.theme import Theme

_ICON = 72
_MARGIN = 16
_LICENCES_SIZE = (760, 560)
_PROMISE = "文字只存在这台电脑上，程序不联网。原文一字不动，每一步都存档，都能撤销。"
_TERMS = "按 MIT 许可证免费使用，随附的其他人的作品各按自己的许可证使用。"


class AboutDialog(Dialog):
    """Says which program this is.

    Signals:
        copied: the versions are wanted on the clipboard
        licences_asked: the licences are to be shown
    """

    help_page = "news"

    copied = Signal()
    licences_asked = Signal()

    def __init__(self, theme: Theme, version: str, parts: str, parent: QWidget | None = None) -> None:
        """Show the program's version, and in ``parts`` those of what it is built on."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"关于{NAME}")
        self.setFixedWidth(520)
        self.parts = label(theme, parts, tokens.NOTE, "text2", wrap=True)
        self.parts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._leave = _button("关闭", self.accept)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(label(theme, f"{NAME} {version}", tokens.DIALOG_TITLE))
        words.addWidget(label(theme, _PROMISE, wrap=True))
        words.addWidget(label(theme, _TERMS, wrap=True))
        words.addWidget(self.parts)
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(_icon(self), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(20)
        layout.addLayout(line)
        layout.addLayout(self._buttons())
        self._leave.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(_button("许可证…", self.licences_asked.emit))
        line.addWidget(_button("复制版本", self.copied.emit))
        line.addStretch(1)
        line.addWidget(self._leave)
        return line


class LicencesDialog(Dialog):
    """Shows the licences of the program and of what comes with it, to be read and copied."""

    help_page = "news"

    def __init__(self, theme: Theme, texts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("许可证")
        self.resize(*_LICENCES_SIZE)
        self.texts = QPlainTextEdit(texts)
        self.texts.setReadOnly(True)
        self.texts.setProperty("ring", True)
        self.texts.setAccessibleName("许可证全文")
        self.texts.document().setDocumentMargin(_MARGIN)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(_button("关闭", self.accept))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "许可证", tokens.DIALOG_TITLE))
        layout.addWidget(self.texts, 1)
        layout.addLayout(line)


def _icon(dialog: QWidget) -> QLabel:
    picture = QLabel()
    picture.setPixmap(program_pixmap(_ICON, dialog.devicePixelRatioF()))
    return picture


def _button(words: str, press: Callable[[], object]) -> QPushButton:
    button = push_button(words)
    button.setAutoDefault(False)
    button.clicked.connect(press)
    return button
