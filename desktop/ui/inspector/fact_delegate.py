"""How a fact looks in its list: state, words and what it was read from; the current one says all of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.model import FactState
from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index
from desktop.ui.inspector.fact_rows import FactRow, GroupRow, Row
from desktop.ui.inspector.row_list import RowDelegate, RowList
from desktop.ui.look import kinds, tokens
from desktop.ui.look.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWrapAnywhere
_HEIGHT, _MARGIN, _INSET = 48, 20, 48
_SECOND, _THIRD, _BELOW = 26, 46, 8


class FactDelegate(RowDelegate):
    """Paints facts and the headings of their groups; the current fact has room for its grounds."""

    def __init__(self, theme: Theme, view: RowList) -> None:
        super().__init__(theme, view, GroupRow, _HEIGHT)

    def current_size(self, index: Index, size: QSize) -> QSize:
        """Return the size of the current row: it has room for its grounds."""
        row, grounds = row_of(index), self._grounds(index)
        if not grounds or not isinstance(row, FactRow):
            return size
        return QSize(size.width(), max(_HEIGHT, self._grounds_box(QRect(), row, grounds).bottom() + _BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a fact."""
        row = row_of(index)
        painter.save()
        if isinstance(row, GroupRow):
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_choice(painter, option.rect.adjusted(8, 2, -8, -2), index)
            grounds = self._grounds(index)
            self._paint_fact(painter, _first_lines(option.rect), row, row.known if grounds else row.detail)
            self._paint_grounds(painter, self._grounds_box(option.rect, row, grounds), grounds)
        painter.restore()

    def _paint_choice(self, painter: QPainter, box: QRect, index: Index) -> None:
        if index == self._view.currentIndex():
            draw_current_row(painter, self._theme, box)
        elif self._view.selectionModel().isSelected(index):
            fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "sel")

    def _grounds(self, index: Index) -> str:
        """Return by what the current fact was found; of another ``""``, its second line says it."""
        row = row_of(index)
        if index != self._view.currentIndex() or not isinstance(row, FactRow):
            return ""
        return f"依据：{'；'.join(row.grounds)}" if row.grounds else ""

    def _grounds_box(self, box: QRect, row: FactRow, grounds: str) -> QRect:
        """Return where the grounds stand under what is known, three lines of them at most."""
        metrics = QFontMetrics(self._theme.font(tokens.NOTE.px))
        width = self._view.viewport().width() - _INSET - _MARGIN
        needed = metrics.boundingRect(0, 0, width, 1000, _WRAPPED, grounds).height()
        height = min(needed, 3 * metrics.lineSpacing())
        return QRect(box.left() + _INSET, box.top() + (_THIRD if row.known else _SECOND), width, height)

    def _paint_grounds(self, painter: QPainter, box: QRect, grounds: str) -> None:
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _WRAPPED, grounds)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        box = rect.adjusted(20, 6, -20, 0)
        where = QPoint(box.left(), box.center().y() - 8)
        icon, color = (row.kind.value, kinds.KIND_COLORS[row.kind]) if row.kind else ("unsure", "warning")
        draw_icon(painter, self._theme, where, icon, color, 16)
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 500))
        painter.setPen(self._theme.color("text"))
        painter.drawText(box.adjusted(28, 0, 0, 0), _LEFT, row.name)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, row.note)

    def _paint_fact(self, painter: QPainter, box: QRect, row: FactRow, detail: str) -> None:
        icon, color = kinds.STATE_ICONS[row.state]
        draw_icon(painter, self._theme, QPoint(box.left(), box.center().y() - 8), icon, color, 16)
        top = QRect(box.left() + 28, box.top() + 4, box.width() - 28, 20)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(top, _RIGHT, row.note)
        room = painter.fontMetrics().horizontalAdvance(row.note) + 8
        draw_words(painter, QRect(top.left(), top.bottom() + 1, top.width(), 18), detail)
        self._paint_title(painter, top.adjusted(0, 0, -room, 0), row)

    def _paint_title(self, painter: QPainter, box: QRect, row: FactRow) -> None:
        font = self._theme.font(tokens.ROW.px)
        font.setStrikeOut(row.state is FactState.REJECTED)
        faded = row.state in (FactState.REJECTED, FactState.ORPHANED)
        painter.setFont(font)
        painter.setPen(self._theme.color("text3" if faded else "text"))
        draw_words(painter, box, row.title)


def _first_lines(rect: QRect) -> QRect:
    return QRect(rect.left() + _MARGIN, rect.top(), rect.width() - 2 * _MARGIN, min(rect.height(), _HEIGHT))


def row_of(index: Index) -> Row:
    """Return the row at an index of the list."""
    row = index.data(ROW)
    assert isinstance(row, GroupRow | FactRow)
    return row
