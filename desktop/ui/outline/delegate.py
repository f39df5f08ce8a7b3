"""How a row of the outline is painted: chip or icon, words, note."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.ui.controls.painting import draw_icon, draw_role_chip, draw_words
from desktop.ui.controls.row_model import ROW, Index
from desktop.ui.look import tokens
from desktop.ui.look.kinds import STAGE_ICONS
from desktop.ui.look.theme import Theme
from desktop.ui.outline.rows import OutlineRow, RowKind

_DOUBT = 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def row_of(index: Index) -> OutlineRow:
    """Return the row behind an index of the outline."""
    row = index.data(ROW)
    assert isinstance(row, OutlineRow)
    return row


class OutlineDelegate(QStyledItemDelegate):
    """Paints chip or icon, words and note of a row."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 32 px for an article's row, 28 for any other."""
        return QSize(120, 32 if row_of(index).kind is RowKind.ARTICLE else 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row from left to right."""
        row = row_of(index)
        box = option.rect.adjusted(4, 0, -16, 0)
        painter.save()
        self._draw_mark(painter, box, row, selected=index == self._view.currentIndex())
        taken = self._draw_note(painter, box, row)
        taken += self._draw_doubts(painter, box.adjusted(0, 0, -taken, 0), row)
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 500 if row.kind is RowKind.ARTICLE else 400))
        painter.setPen(self._theme.color(_ink(row)))
        draw_words(painter, box.adjusted(28, 0, -taken, 0), row.text)
        painter.restore()

    def _draw_mark(self, painter: QPainter, box: QRect, row: OutlineRow, *, selected: bool) -> None:
        where = QPoint(box.left(), box.center().y() - 9)
        if row.role is not None:
            draw_role_chip(painter, self._theme, where, row.role, selected=selected)
        else:
            icon, color = STAGE_ICONS[row.stage] if row.stage else (row.kind.value, "text2")
            draw_icon(painter, self._theme, where + QPoint(1, 1), icon, color, 18)

    def _draw_note(self, painter: QPainter, box: QRect, row: OutlineRow) -> int:
        """Draw the note at the right end and return how much room it took."""
        if not row.note:
            return 0
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("warning" if row.is_amended else "text2"))
        painter.drawText(box, _RIGHT, row.note)
        return painter.fontMetrics().horizontalAdvance(row.note) + 8

    def _draw_doubts(self, painter: QPainter, box: QRect, row: OutlineRow) -> int:
        """Draw how much is in doubt before the note, and return how much room it took."""
        if not row.doubts:
            return 0
        count = str(row.doubts) if row.doubts > 1 else ""
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("warning"))
        painter.drawText(box, _RIGHT, count)
        room = painter.fontMetrics().horizontalAdvance(count) + _DOUBT + 2
        where = QPoint(box.right() + 1 - room, box.center().y() - _DOUBT // 2)
        draw_icon(painter, self._theme, where, "unsure", "warning", _DOUBT)
        return room + 8


def _ink(row: OutlineRow) -> str:
    if row.dimmed:
        return "text3"
    return "text" if row.kind is RowKind.ARTICLE else "text2"
