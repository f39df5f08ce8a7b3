"""The outline as a tree view: a real item view whose rows are painted from the tokens."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from desktop.ui import tokens
from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_role_chip, draw_words
from desktop.ui.outline.dropping import Where
from desktop.ui.outline.rows import OutlineRow, RowKind
from desktop.ui.theme import Theme

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutlineTree(QTreeView):
    """The rows of one issue.

    Signals:
        chosen: the ``OutlineRow`` that the editor went to
        menu_asked: the row under the pointer, and where on the screen
        dropped: a row, the row it was dropped on, and ``Where``
    """

    chosen = Signal(object)
    menu_asked = Signal(object, QPoint)
    dropped = Signal(object, object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._closed: set[str] = set()
        self._items: dict[str, QStandardItem] = {}
        self._rows: tuple[OutlineRow, ...] = ()
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(_OutlineDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName("本期目录")
        self.customContextMenuRequested.connect(self._ask_menu)
        self.collapsed.connect(lambda index: self._closed.add(_row(index).id))
        self.expanded.connect(lambda index: self._closed.discard(_row(index).id))
        theme.changed.connect(self.viewport().update)

    def forget(self) -> None:
        """Take all rows away, and what was folded with them."""
        self._fill(())
        self._rows = ()
        self._closed = set()

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show these rows, keeping what is folded and what is current."""
        if rows == self._rows:
            return
        current = self.current_id()
        first_time = not self._rows
        self._rows = rows
        self._fill(rows)
        self._fold(rows if first_time else ())
        self.select_id(current)

    @property
    def ids(self) -> set[str]:
        """The ids of all rows."""
        return set(self._items)

    def current_id(self) -> str:
        """Return the id of the current row, or an empty string."""
        index = self.currentIndex()
        return _row(index).id if index.isValid() else ""

    def select_id(self, wanted: str) -> None:
        """Make the row with this id current, without saying so."""
        item = self._items.get(wanted)
        self.blockSignals(True)
        if item is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex() != item.index():
            self.selectionModel().setCurrentIndex(item.index(), _SELECT)
            self.scrollTo(item.index())
        self.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which row the editor went to."""
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.chosen.emit(_row(current))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; the rows themselves follow from the issue."""
        target = self.indexAt(event.position().toPoint())
        where = _WHERE.get(self.dropIndicatorPosition())
        if target.isValid() and where is not None and self.currentIndex().isValid():
            self.dropped.emit(_row(self.currentIndex()), _row(target), where)
        # A drop that is a copy takes no row away: the edit does.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Draw a chevron before a row with children, nothing else."""
        if not self.model().hasChildren(index):
            return
        name = "next" if self.isExpanded(index) else "chevron"
        where = QPoint(rect.right() - 13, rect.center().y() - 7)
        draw_icon(painter, self._theme, where, name, "text2", 16)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the wash of the current row under the whole line."""
        if index == self.currentIndex():
            box = QRect(8, option.rect.top(), self.viewport().width() - 16, option.rect.height())
            draw_current_row(painter, self._theme, box)
        super().drawRow(painter, option, index)

    def _fill(self, rows: tuple[OutlineRow, ...]) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        self.blockSignals(True)
        self._items.clear()
        model.clear()
        for row in rows:
            model.invisibleRootItem().appendRow(self._item(row))
        self.blockSignals(False)

    def _item(self, row: OutlineRow) -> QStandardItem:
        item = QStandardItem(row.text)
        item.setData(row, ROW)
        item.setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(row.text if len(row.text) > 12 else "")
        for child in row.children:
            item.appendRow(self._item(child))
        self._items[row.id] = item
        return item

    def _fold(self, rows: tuple[OutlineRow, ...]) -> None:
        """Open everything but what was closed; on first sight only the first article is open."""
        articles = [row.id for row in _flat(rows) if row.kind is RowKind.ARTICLE]
        self._closed |= {row.id for row in rows if row.kind is RowKind.MASTHEAD} | set(articles[1:])
        self.blockSignals(True)
        for name, item in self._items.items():
            self.setExpanded(item.index(), name not in self._closed)
        self.blockSignals(False)

    def _ask_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(_row(index), self.viewport().mapToGlobal(where))


class _OutlineDelegate(QStyledItemDelegate):
    """Paints chip or icon, words and note of a row."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return 32 px for an article's row, 28 for any other."""
        return QSize(120, 32 if _row(index).kind is RowKind.ARTICLE else 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row from left to right."""
        row = _row(index)
        box = option.rect.adjusted(4, 0, -16, 0)
        painter.save()
        self._draw_mark(painter, box, row, selected=index == self._view.currentIndex())
        taken = self._draw_note(painter, box, row)
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 500 if row.kind is RowKind.ARTICLE else 400))
        painter.setPen(self._theme.color(_ink(row)))
        draw_words(painter, box.adjusted(28, 0, -taken, 0), row.text)
        painter.restore()

    def _draw_mark(self, painter: QPainter, box: QRect, row: OutlineRow, *, selected: bool) -> None:
        where = QPoint(box.left(), box.center().y() - 9)
        if row.role is not None:
            draw_role_chip(painter, self._theme, where, row.role, selected=selected)
        else:
            draw_icon(painter, self._theme, where + QPoint(1, 1), row.kind.value, "text2", 18)

    def _draw_note(self, painter: QPainter, box: QRect, row: OutlineRow) -> int:
        """Draw the note at the right end and return how much room it took."""
        if not row.note:
            return 0
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, row.note)
        return painter.fontMetrics().horizontalAdvance(row.note) + 8


_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


_WHERE = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: Where.ABOVE,
    QAbstractItemView.DropIndicatorPosition.BelowItem: Where.BELOW,
    QAbstractItemView.DropIndicatorPosition.OnItem: Where.INTO,
}


def _ink(row: OutlineRow) -> str:
    if row.dimmed:
        return "text3"
    return "text" if row.kind is RowKind.ARTICLE else "text2"


def _row(index: _Index) -> OutlineRow:
    row = index.data(ROW)
    assert isinstance(row, OutlineRow)
    return row


def _flat(rows: tuple[OutlineRow, ...]) -> list[OutlineRow]:
    return [found for row in rows for found in (row, *_flat(row.children))]
