"""字数 as a table: the selected words, every article, the issue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.lengths.hand import COLUMNS, Length, Lengths, length_listing
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SIZE = (520, 420)


class LengthDialog(ListDialog):
    """Shows lengths; they can be copied row by row."""

    help_page = "text#字数"

    def __init__(self, theme: Theme, lengths: Lengths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lengths = lengths
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("字数")
        self.resize(*_SIZE)
        self.table = _table(lengths.rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "字数", tokens.DIALOG_TITLE))
        layout.addWidget(self.table, 1)
        layout.addWidget(label(theme, "一个外文词或数字算一字，报头不算。", tokens.NOTE, "text2"))
        layout.addLayout(self._foot())

    def listing(self) -> Listing:
        """Return all lengths."""
        return length_listing(self._lengths, "字数")

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        close = push_button("关闭")
        close.clicked.connect(self.reject)
        line.addWidget(self.print)
        line.addWidget(close)
        return line


def _table(rows: Sequence[Length]) -> QTableWidget:
    table = QTableWidget(len(rows), 1 + len(COLUMNS))
    table.setAccessibleName("字数")
    table.setHorizontalHeaderLabels(["", *COLUMNS])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for number, row in enumerate(rows):
        for column, words in enumerate((row.name, *row.figures)):
            table.setItem(number, column, _cell(words, is_figure=column > 0))
    return table


def _cell(words: str, *, is_figure: bool) -> QTableWidgetItem:
    cell = QTableWidgetItem(words)
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return cell
