"""The list of facts: an item view painted from the tokens, with the editor opened in its row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from desktop.model import FactState
from desktop.text.wording import FACT_KINDS
from desktop.ui import kinds, tokens
from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading
from desktop.ui.inspector.fact_editor import FactEditor
from desktop.ui.inspector.fact_rows import FactRow, GroupRow, Row
from desktop.ui.inspector.row_list import RowDelegate, RowList
from desktop.ui.selection import Selection
from desktop.ui.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEIGHT = 48


class FactList(RowList):
    """Facts in groups.

    Attributes:
        editor: the fields opened in the current row, or None

    Signals:
        chosen: the ``FactItem`` the editor went to
        changed: an edit from the fields in the row
        change_asked: the row was double-clicked
    """

    changed = Signal(object)
    change_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_READING, "事实", parent)
        self._theme = theme
        self.editor: FactEditor | None = None
        self.setItemDelegate(_FactDelegate(theme, self))
        self.doubleClicked.connect(lambda _index: self.change_asked.emit())
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; what is current is said by ``select``."""
        self.close_editor()
        self._take_rows(rows)

    def select(self, selection: Selection) -> None:
        """Make the row of the current fact current, without saying so."""
        index = self._model.first(lambda row: isinstance(row, FactRow) and row.item.holds(selection))
        if index == self.currentIndex():
            return
        self.close_editor()
        self._make_current(index)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def open_editor(self) -> None:
        """Open the fields of the current row in its place."""
        row = _row(self.currentIndex()) if self.currentIndex().isValid() else None
        if not isinstance(row, FactRow) or row.state is FactState.ORPHANED:
            return
        self.close_editor()
        self.editor = FactEditor(self._theme, row.item)
        self.editor.accepted.connect(self._accept)
        self.editor.closed.connect(self.close_editor)
        self._model.set_size(self.currentIndex(), self.editor.sizeHint())
        self.setIndexWidget(self.currentIndex(), self.editor)
        self.scrollTo(self.currentIndex())
        self.editor.begin()

    def close_editor(self) -> None:
        """Close the fields, if any are open."""
        if self.editor is None:
            return
        self.editor = None
        self.closePersistentEditor(self.currentIndex())
        self._model.set_size(self.currentIndex(), None)
        self.setFocus()

    def _accept(self, edit: object) -> None:
        self.close_editor()
        self.changed.emit(edit)


class _FactDelegate(RowDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view, GroupRow, _HEIGHT)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        painter.save()
        if isinstance(row, GroupRow):
            self._paint_heading(painter, option.rect, row)
        else:
            if index == self._view.currentIndex():
                draw_current_row(painter, self._theme, option.rect.adjusted(8, 2, -8, -2))
            self._paint_fact(painter, option.rect.adjusted(20, 0, -20, 0), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        box = rect.adjusted(20, 6, -20, 0)
        where = QPoint(box.left(), box.center().y() - 8)
        draw_icon(painter, self._theme, where, row.kind.value, kinds.KIND_COLORS[row.kind], 16)
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 500))
        painter.setPen(self._theme.color("text"))
        painter.drawText(box.adjusted(28, 0, 0, 0), _LEFT, FACT_KINDS[row.kind])
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, row.note)

    def _paint_fact(self, painter: QPainter, box: QRect, row: FactRow) -> None:
        icon, color = kinds.STATE_ICONS[row.state]
        draw_icon(painter, self._theme, QPoint(box.left(), box.center().y() - 8), icon, color, 16)
        top = QRect(box.left() + 28, box.top() + 4, box.width() - 28, 20)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(top, _RIGHT, row.note)
        room = painter.fontMetrics().horizontalAdvance(row.note) + 8
        draw_words(painter, QRect(top.left(), top.bottom() + 1, top.width(), 18), row.detail)
        self._paint_title(painter, top.adjusted(0, 0, -room, 0), row)

    def _paint_title(self, painter: QPainter, box: QRect, row: FactRow) -> None:
        font = self._theme.font(tokens.ROW.px)
        font.setStrikeOut(row.state is FactState.REJECTED)
        faded = row.state in (FactState.REJECTED, FactState.ORPHANED)
        painter.setFont(font)
        painter.setPen(self._theme.color("text3" if faded else "text"))
        draw_words(painter, box, row.title)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _tip(row: Row) -> str:
    if isinstance(row, GroupRow):
        return ""
    return "\n".join((row.title, row.detail, *row.grounds))


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, GroupRow | FactRow)
    return row


_READING: Reading[Row] = Reading(
    spoken=lambda row: row.spoken, tip=_tip, is_choosable=lambda row: isinstance(row, FactRow)
)
