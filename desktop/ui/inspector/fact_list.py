"""The list of facts: several can be chosen at once, and the editor opens in its row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from desktop.model import FactState
from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading
from desktop.ui.inspector.fact_editor import FactEditor
from desktop.ui.inspector.fact_rows import FactRow, GroupRow, Row
from desktop.ui.inspector.row_list import RowDelegate, RowList
from desktop.ui.look import kinds, tokens
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.items import FactItem
from desktop.ui.selection import Selection

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEIGHT, _MARGIN, _INSET = 48, 20, 48
_SECOND, _THIRD, _BELOW = 26, 46, 8


class FactList(RowList):
    """Facts in groups; the current row says in full what it was found by.

    Attributes:
        editor: the fields opened in the current row, or None

    Signals:
        chosen: the ``FactItem`` the editor went to
        gathered: others were chosen together, or none any more
        changed: an edit from the fields in the row
        change_asked: the row was double-clicked
        menu_asked: what can be done with the chosen rows, and where on the screen
    """

    gathered = Signal()
    changed = Signal(object)
    change_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_READING, "事实", parent)
        self._theme = theme
        self.editor: FactEditor | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(_FactDelegate(theme, self))
        self.doubleClicked.connect(lambda _index: self.change_asked.emit())
        theme.changed.connect(self.viewport().update)

    @property
    def several(self) -> tuple[FactItem, ...]:
        """The facts chosen together; none where only one row is."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        items = tuple(row.item for row in map(_row, rows) if isinstance(row, FactRow))
        return items if len(items) > 1 else ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; what is current is said by ``select``, nothing is chosen besides."""
        self.close_editor()
        self.blockSignals(True)
        self.clearSelection()
        self.blockSignals(False)
        self._take_rows(rows)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are chosen together."""
        super().selectionChanged(selected, deselected)
        if not self.signalsBlocked():
            self.gathered.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Make room for what the current row says."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen rows."""
        self.menu_asked.emit(event.globalPos())

    def select(self, selection: Selection) -> None:
        """Make the row of the current fact current, without saying so."""
        index = self._row_of(selection)
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
        self.editor.grown.connect(self._fit_editor)
        self._fit_editor()
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

    def _fit_editor(self) -> None:
        if self.editor is not None:
            self._model.set_size(self.currentIndex(), self.editor.sizeHint())

    def _accept(self, edit: object) -> None:
        self.close_editor()
        self.changed.emit(edit)


class _FactDelegate(RowDelegate):
    def __init__(self, theme: Theme, view: RowList) -> None:
        super().__init__(theme, view, GroupRow, _HEIGHT)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row; the current one has room for its grounds."""
        size = super().sizeHint(option, index)
        if index.row() != self._view.currentIndex().row():
            return size
        row, grounds = _row(index), self._grounds(index)
        if size.height() != _HEIGHT or not grounds or not isinstance(row, FactRow):
            return size
        return QSize(size.width(), max(_HEIGHT, self._grounds_box(QRect(), row, grounds).bottom() + _BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
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
        row = _row(index)
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


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWrapAnywhere


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
