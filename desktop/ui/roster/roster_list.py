"""The names of the roster as a list: two lines each, several can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.controls.painting import draw_current_row, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.roster.roster_words import RosterRow

_ROW, _INSET, _APART = 48, 12, 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READING: Reading[RosterRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: "\n".join(filter(None, (row.name, row.detail, row.note)))
)


class RosterList(QListView):
    """Names to look through.

    Signals:
        gathered: others were chosen
    """

    gathered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_RosterDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("名录")
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.gathered.emit())

    @property
    def chosen(self) -> tuple[RosterRow, ...]:
        """The chosen rows, in their order."""
        return tuple(index.data(ROW) for index in sorted(self.selectedIndexes(), key=lambda one: one.row()))

    def show_rows(self, rows: tuple[RosterRow, ...]) -> None:
        """Show these rows, none of them chosen."""
        self.clearSelection()
        self._model.show(rows)


class _RosterDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RosterRow = index.data(ROW)
        painter.save()
        self._paint_choice(painter, option.rect.adjusted(0, 1, 0, -1), index)
        box = option.rect.adjusted(_INSET, 4, -_INSET, -4)
        # A name of which no more is known stands in the middle.
        first = QRect(box.left(), box.top(), box.width(), 20 if row.detail else box.height())
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(first, _RIGHT, row.note)
        room = painter.fontMetrics().horizontalAdvance(row.note) + _APART
        draw_words(painter, QRect(box.left(), box.top() + 21, box.width(), 18), row.detail)
        painter.setFont(self._theme.font(tokens.ROW.px))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, first.adjusted(0, 0, -room, 0), row.name)
        painter.restore()

    def _paint_choice(self, painter: QPainter, box: QRect, index: Index) -> None:
        if not self._view.selectionModel().isSelected(index):
            return
        if index == self._view.currentIndex():
            draw_current_row(painter, self._theme, box)
        else:
            fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "sel")
