"""The habits of a paper as a list: each in words, and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.controls.painting import draw_current_row, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.habits.habit_words import HabitRow
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_ROW, _INSET, _APART = 28, 12, 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READING: Reading[HabitRow] = Reading(
    spoken=lambda row: f"{row.words}，{row.sureness}", tip=lambda row: row.words
)


class HabitList(QListView):
    """Habits to look through; there is nothing to choose."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_HabitDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("本报习惯")

    def show_rows(self, rows: tuple[HabitRow, ...]) -> None:
        """Show these habits."""
        self._model.show(rows)


class _HabitDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HabitRow = index.data(ROW)
        painter.save()
        if index == self._view.currentIndex():
            draw_current_row(painter, self._theme, option.rect)
        box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, row.sureness)
        room = painter.fontMetrics().horizontalAdvance(row.sureness) + _APART
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, box.adjusted(0, 0, -room, 0), row.words)
        painter.restore()
