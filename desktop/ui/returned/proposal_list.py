"""The list of proposals: Enter takes one over, Del leaves it, and the next one is current."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.returned.rows import ProposalRow, Verdict

_HEIGHT = 52
_ICONS = {
    Verdict.OPEN: ("proposed", "accent"),
    Verdict.ACCEPTED: ("confirmed", "ok"),
    Verdict.READ: ("confirmed", "text3"),
    Verdict.DECLINED: ("rejected", "text3"),
    Verdict.LOST: ("broken", "text3"),
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READING: Reading[ProposalRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.title)


class ProposalList(QListView):
    """Proposals, one a row.

    Signals:
        chosen: the number of the current one, -1 for none
        accepted: the number of the one that Enter was pressed on
        declined: the number of the one that Del was pressed on
    """

    chosen = Signal(int)
    accepted = Signal(int)
    declined = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: RowModel[ProposalRow] = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_ProposalDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName("改样里的改动")
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[ProposalRow, ...]) -> None:
        """Show these rows; the current one stays, or the first open one becomes it."""
        kept = self.number
        self._model.show(rows)
        if not 0 <= kept < len(rows):
            self.go_on(-1)
        self.chosen.emit(self.number)

    @property
    def rows(self) -> tuple[ProposalRow, ...]:
        """All proposals, as they stand."""
        return tuple(self._model.rows)

    @property
    def number(self) -> int:
        """The number of the current proposal, -1 for none."""
        return self.currentIndex().row()

    def go_on(self, after: int) -> None:
        """Make the next open proposal current, or stay where none is left."""
        rows = self._model.rows
        order = [*range(after + 1, len(rows)), *range(max(0, after))]
        wanted = next((number for number in order if rows[number].verdict is Verdict.OPEN), None)
        if wanted is None and after < 0 and rows:
            wanted = 0
        if wanted is not None:
            self.setCurrentIndex(self._model.index(wanted))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which proposal is current."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide the current proposal."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.number >= 0:
            self.accepted.emit(self.number)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.number >= 0:
            self.declined.emit(self.number)
        else:
            super().keyPressEvent(event)


class _ProposalDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: ProposalList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ProposalRow = index.data(ROW)
        painter.save()
        if self._view.currentIndex() == index:
            draw_current_row(painter, self._theme, option.rect.adjusted(8, 1, -8, -1))
        box = option.rect.adjusted(20, 5, -16, -5)
        icon, color = _ICONS[row.verdict]
        draw_icon(painter, self._theme, QPoint(box.left(), box.top() + 2), icon, color, 18)
        self._draw_words(painter, box.adjusted(28, 0, 0, 0), row)
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, row: ProposalRow) -> None:
        half = box.height() // 2
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        below = box.adjusted(0, half, 0, 0)
        painter.drawText(below, _RIGHT, row.verdict)
        width = painter.fontMetrics().horizontalAdvance(row.verdict) + 12
        draw_words(painter, below.adjusted(0, 0, -width, 0), row.place)
        is_open = row.verdict is Verdict.OPEN
        painter.setFont(self._theme.font(tokens.ROW.px, 500 if is_open else 400))
        painter.setPen(self._theme.color("text" if is_open else "text3"))
        draw_words(painter, box.adjusted(0, 0, 0, -half), row.title)
