"""The list of amendments: two lines a row, the concern as icon and word."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.kinds import CONCERN_ICONS
from desktop.ui.look.theme import Theme
from desktop.ui.signing.amendment_rows import AmendmentRow

_HEIGHT = 56
_CONCERN = 64
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READING: Reading[AmendmentRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: f"{row.item.before}\n→ {row.item.after}"
)


class AmendmentList(QListView):
    """Amendments, the gravest first; Enter or a double click goes to one.

    Signals:
        chosen: the ``Amendment``
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RowModel[AmendmentRow] = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("定稿后改动")
        self.activated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[AmendmentRow, ...]) -> None:
        """Show these rows, the first one current."""
        self._model.show(rows)
        self.setCurrentIndex(self._model.index(0))

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW).item)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AmendmentRow = index.data(ROW)
        painter.save()
        if index == self._view.currentIndex():
            draw_current_row(painter, self._theme, option.rect)
        box = option.rect.adjusted(12, 6, -12, -6)
        icon, color = CONCERN_ICONS[row.item.concern]
        draw_icon(painter, self._theme, QPoint(box.left(), box.top() + 4), icon, color, 18)
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.setPen(self._theme.color(color))
        draw_words(painter, QRect(box.left() + 26, box.top() + 3, _CONCERN, 20), row.concern)
        self._draw_words(painter, box.adjusted(26 + _CONCERN, 2, 0, 0), row)
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, row: AmendmentRow) -> None:
        head, foot = QRect(box.topLeft(), QSize(box.width(), 22)), box.adjusted(0, 24, 0, 0)
        painter.setFont(self._theme.font(tokens.ROW.px, 500))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, head, row.change)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(foot, _RIGHT, row.whose)
        room = painter.fontMetrics().horizontalAdvance(row.whose) + 12
        where = "    ".join(filter(None, (row.place, row.around)))
        draw_words(painter, foot.adjusted(0, 0, -room, 0), where)
