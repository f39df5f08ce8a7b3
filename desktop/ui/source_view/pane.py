"""The source's pane: its name, what its marks mean, and the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.source_view.source_map import SourceMap
from desktop.ui.source_view.text import SourceText

_UNTOUCHED = "原文的字都在。"


class SourcePane(QFrame):
    """The untouched source beside the issue.

    Signals:
        closed: the cross was pressed
    """

    help_page = "source"

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "inspector")
        self.text = SourceText(theme)
        self._name = ElidedLabel(theme, tokens.NOTE, "text2")
        self._note = label(theme, "", tokens.NOTE, "text2")
        self._lay_out(theme)
        self.setFocusProxy(self.text)

    def show_source(self, shown: SourceMap, names: tuple[str, ...], typed: int) -> None:
        """Show the sources; ``typed`` counts the characters of the issue that no source has."""
        self._name.setText("、".join(names))
        self._note.setText(_told(sum(map(len, shown.left_out)), typed))
        self.text.show_map(shown)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 8, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(label(theme, "原文", tokens.Type(14, 20, 500)))
        head.addWidget(self._name, 1)
        close = IconButton(theme, "cross", "收起原文（F9）", size=28)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        layout.addLayout(head)
        self._note.setContentsMargins(16, 0, 8, 6)
        layout.addWidget(self._note)
        layout.addWidget(self.text, 1)


def _told(left_out: int, typed: int) -> str:
    parts = [f"划掉的 {left_out:,} 字没有刊"] * bool(left_out)
    parts += [f"正文里有底色的 {typed:,} 字是加的"] * bool(typed)
    return f"{'，'.join(parts)}。" if parts else _UNTOUCHED
