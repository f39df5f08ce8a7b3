"""字数 as a table: the selected words, every article, the issue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.lengths.hand import Length, Lengths
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_COLUMNS = ("", "计标点", "不计标点")
_SIZE = (520, 420)


class LengthDialog(Dialog):
    """Shows lengths; they can be copied row by row."""

    help_page = "text#字数"

    def __init__(self, theme: Theme, lengths: Lengths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("字数")
        self.resize(*_SIZE)
        self.table = _table(_rows(lengths))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText("关闭")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "字数", tokens.DIALOG_TITLE))
        layout.addWidget(self.table, 1)
        layout.addWidget(label(theme, "一个外文词或数字算一字，报头不算。", tokens.NOTE, "text2"))
        layout.addWidget(buttons)


def _rows(lengths: Lengths) -> list[Length]:
    selected = [Length("选中", lengths.selected)] if lengths.selected else []
    return [*selected, *lengths.articles, Length("全期", lengths.issue)]


def _table(rows: list[Length]) -> QTableWidget:
    table = QTableWidget(len(rows), len(_COLUMNS))
    table.setAccessibleName("字数")
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for number, row in enumerate(rows):
        for column, words in enumerate((row.name, *_figures(row))):
            table.setItem(number, column, _cell(words, is_figure=column > 0))
    return table


def _figures(row: Length) -> tuple[str, str]:
    return f"{row.count.with_marks:,}", f"{row.count.without_marks:,}"


def _cell(words: str, *, is_figure: bool) -> QTableWidgetItem:
    cell = QTableWidgetItem(words)
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return cell
