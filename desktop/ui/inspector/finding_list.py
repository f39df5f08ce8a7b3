"""The list of findings: an item view in which the current row opens as a card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop.ui.controls.painting import draw_icon, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading
from desktop.ui.inspector.finding_card import FindingCard
from desktop.ui.inspector.finding_rows import FindingRow, Heading, Row, VerifiedRow
from desktop.ui.inspector.row_list import RowDelegate, RowList
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.selection import Selection

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEIGHT = 56


class FindingList(RowList):
    """Findings, the gravest first, one of them open.

    Signals:
        chosen: the ``FindingItem`` the editor went to
        edited: an edit from the open card
        command: an action id from the open card
    """

    edited = Signal(object)
    command = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_READING, "校对", parent)
        self._theme = theme
        self._opened = QPersistentModelIndex()
        self._card: FindingCard | None = None
        self.setItemDelegate(_FindingDelegate(theme, self))
        theme.changed.connect(self._reopen)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; what is current is said by ``select``."""
        if rows == self._model.rows:
            return
        self._close()
        self._take_rows(rows)

    def select(self, selection: Selection) -> None:
        """Open the card of the current finding, without saying so."""
        index = self._row_of(selection)
        self._make_current(index)
        self._open(index)

    def is_open(self, index: Index) -> bool:
        """Return whether this row shows as a card."""
        return self._card is not None and self._opened.isValid() and index.row() == self._opened.row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the open card take the height its words need."""
        super().resizeEvent(event)
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        if self._card is not None and index == self._opened:
            return
        self._close()
        row = _row(index) if index.isValid() else None
        if not isinstance(row, FindingRow):
            return
        self._opened = QPersistentModelIndex(index)
        self._card = FindingCard(self._theme, row)
        self._card.edited.connect(self.edited)
        self._card.command.connect(self.command)
        self.setIndexWidget(index, self._card)
        self._fit()
        self.scrollTo(index)

    def _close(self) -> None:
        if self._card is None:
            return
        self._card = None
        if self._opened.isValid():
            self.closePersistentEditor(self._model.index(self._opened.row()))
            self._model.set_size(self._opened, None)

    def _fit(self) -> None:
        if self._card is not None and self._opened.isValid():
            width = self.viewport().width()
            hint = QSize(width, self._card.height_for(width))
            self._model.set_size(self._opened, hint)

    def _reopen(self) -> None:
        index = self.currentIndex()
        self._close()
        self._open(index)
        self.viewport().update()


class _FindingDelegate(RowDelegate):
    def __init__(self, theme: Theme, view: FindingList) -> None:
        super().__init__(theme, view, Heading, _HEIGHT)
        self._list = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        if self._list.is_open(index):
            return
        painter.save()
        if isinstance(row, Heading):
            painter.setFont(self._theme.font(tokens.NOTE.px, 500))
            painter.setPen(self._theme.color("text2"))
            draw_words(painter, option.rect.adjusted(20, 8, -20, 0), row.text)
        elif isinstance(row, VerifiedRow):
            self._paint_verified(painter, option.rect.adjusted(20, 4, -20, -4), row)
        else:
            self._paint_finding(painter, option.rect.adjusted(20, 4, -20, -4), row)
        painter.restore()

    def _paint_finding(self, painter: QPainter, box: QRect, row: FindingRow) -> None:
        severity = row.item.judged.finding.severity.value
        color = severity if row.item.is_open else "text3"
        draw_icon(painter, self._theme, QPoint(box.left(), box.top() + 5), severity, color, 18)
        top = QRect(box.left() + 28, box.top() + 4, box.width() - 28, 20)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color(color))
        # Its heading says how grave an open one is.
        settled = "" if row.item.is_open else row.note
        painter.drawText(top, _RIGHT, settled)
        room = painter.fontMetrics().horizontalAdvance(settled) + 8
        painter.setPen(self._theme.color("text2"))
        draw_words(painter, QRect(top.left(), top.bottom() + 2, top.width(), 18), row.place)
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 500))
        painter.setPen(self._theme.color("text" if row.item.is_open else "text3"))
        draw_words(painter, top.adjusted(0, 0, -room, 0), row.title)

    def _paint_verified(self, painter: QPainter, box: QRect, row: VerifiedRow) -> None:
        draw_icon(painter, self._theme, QPoint(box.left(), box.top() + 5), "check", "ok", 18)
        top = QRect(box.left() + 28, box.top() + 4, box.width() - 28, 20)
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.setPen(self._theme.color("text2"))
        draw_words(painter, top, row.title)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text3"))
        draw_words(painter, QRect(top.left(), top.bottom() + 2, top.width(), 18), row.quote)


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, Heading | FindingRow | VerifiedRow)
    return row


_READING: Reading[Row] = Reading(
    spoken=lambda row: row.spoken,
    tip=lambda row: row.item.judged.finding.message if isinstance(row, FindingRow) else "",
    is_choosable=lambda row: isinstance(row, FindingRow),
)
