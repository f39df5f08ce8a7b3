"""How what was found is spread over years and people; a click narrows the search to one of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.controls.painting import draw_icon, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_ROW, _HEADING = 28, 36
_BOX = 14
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A year or a person with the number of its articles; ``term`` is what it puts into the query.

    A heading has no term. ``count`` 0 is not shown.
    """

    words: str
    count: int = 0
    term: str = ""
    is_on: bool = False


def _spoken(row: FacetRow) -> str:
    return (
        "，".join((row.words, f"{row.count} 篇", "已选" if row.is_on else "未选")) if row.term else row.words
    )


_READING: Reading[FacetRow] = Reading(spoken=_spoken, is_choosable=lambda row: bool(row.term))


class FacetList(QListView):
    """Years and people to narrow a search by.

    Signals:
        toggled: the term that is to come into the query, or to leave it
    """

    toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_FacetDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName("按年份和人物缩小范围")
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    @property
    def rows(self) -> tuple[FacetRow, ...]:
        """The rows that are shown."""
        return tuple(self._model.rows)

    def show_rows(self, rows: tuple[FacetRow, ...]) -> None:
        """Show these years and people."""
        self._model.show(rows)

    def _choose(self, index: Index) -> None:
        if index.isValid() and index.data(ROW).term:
            self.toggled.emit(index.data(ROW).term)


class _FacetDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW if index.data(ROW).term else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(ROW)
        painter.save()
        box = option.rect.adjusted(8, 0, -10, 0)
        if row.term:
            if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
                fill_rounded(painter, option.rect, tokens.RADIUS_CONTROL, self._theme, "hover")
            self._draw_box(painter, box, row)
            self._draw_words(painter, box.adjusted(_BOX + 10, 0, 0, 0), row)
        else:
            painter.setFont(self._theme.font(tokens.NOTE.px))
            painter.setPen(self._theme.color("text2"))
            painter.drawText(
                box.adjusted(0, 0, 0, -4),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                row.words,
            )
        painter.restore()

    def _draw_box(self, painter: QPainter, box: QRect, row: FacetRow) -> None:
        square = QRect(box.left(), box.center().y() - _BOX // 2, _BOX, _BOX)
        painter.setPen(QPen(self._theme.color("accent" if row.is_on else "edge"), 1))
        painter.setBrush(self._theme.color("accent") if row.is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 3, 3)
        if row.is_on:
            draw_icon(painter, self._theme, square.topLeft(), "check", "onaccent", _BOX)

    def _draw_words(self, painter: QPainter, box: QRect, row: FacetRow) -> None:
        count = f"{row.count:,}" if row.count else ""
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, count)
        room = painter.fontMetrics().horizontalAdvance(count) + 8
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, box.adjusted(0, 0, -room, 0), row.words)
