"""The outline as a tree view: a real item view whose rows are painted from the tokens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from desktop.ui.controls.growth import Growth
from desktop.ui.controls.painting import draw_current_row, draw_icon
from desktop.ui.controls.row_model import ROW, Index
from desktop.ui.look.theme import Theme
from desktop.ui.outline.carrying import CarryingTree
from desktop.ui.outline.delegate import OutlineDelegate, row_of
from desktop.ui.outline.rows import OutlineRow, RowKind


class OutlineTree(CarryingTree):
    """The rows of one issue.

    Signals:
        chosen: the ``OutlineRow`` that the editor went to
        menu_asked: the row under the pointer, and where on the screen
    """

    chosen = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._closed: set[str] = set()
        self._items: dict[str, QStandardItem] = {}
        self._rows: tuple[OutlineRow, ...] = ()
        self._growth: Growth[OutlineRow] = Growth(self._show, self, _PORTION)
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName("本期目录")
        self.customContextMenuRequested.connect(self._ask_menu)
        self.collapsed.connect(lambda index: self._closed.add(row_of(index).id))
        self.expanded.connect(lambda index: self._closed.discard(row_of(index).id))
        theme.changed.connect(self.viewport().update)

    def forget(self) -> None:
        """Take all rows away, and what was folded with them."""
        self._fill(())
        self._rows = ()
        self._growth.begin()
        self._closed = set()

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show these rows, keeping what is folded and what is current."""
        if rows == self._rows:
            return
        if not self._rows:
            self._closed |= _closed_at_first(rows)
        self._growth.take(rows)

    def has(self, wanted: str) -> bool:
        """Return whether there is a row with this id; one that is still to come is waited for."""
        if wanted and wanted not in self._items:
            self._growth.finish()
        return wanted in self._items

    def current_id(self) -> str:
        """Return the id of the current row, or an empty string."""
        index = self.currentIndex()
        return row_of(index).id if index.isValid() else ""

    def select_id(self, wanted: str) -> None:
        """Make the row with this id current, without saying so."""
        index = self._items[wanted].index() if self.has(wanted) else QModelIndex()
        if index == self.currentIndex():
            return
        self.blockSignals(True)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)
        else:
            self.setCurrentIndex(index)
        self.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the editor went to."""
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.chosen.emit(row_of(current))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw a chevron before a row with children, nothing else."""
        if not self.model().hasChildren(index):
            return
        name = "next" if self.isExpanded(index) else "chevron"
        where = QPoint(rect.right() - 13, rect.center().y() - 7)
        draw_icon(painter, self._theme, where, name, "text2", 16)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the wash of the current row under the whole line."""
        if index == self.currentIndex():
            box = QRect(8, option.rect.top(), self.viewport().width() - 16, option.rect.height())
            draw_current_row(painter, self._theme, box)
        super().drawRow(painter, option, index)

    def _show(self, rows: Sequence[OutlineRow]) -> None:
        current = self.current_id()
        self._fill(tuple(rows))
        self._rows = tuple(rows)
        self.select_id(current)

    def _fill(self, rows: tuple[OutlineRow, ...]) -> None:
        """Make the items equal to the rows; only what differs is touched."""
        self.blockSignals(True)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        self._fill_under(model.invisibleRootItem(), self._rows, rows)
        self.blockSignals(False)

    def _fill_under(
        self, parent: QStandardItem, old: tuple[OutlineRow, ...], new: tuple[OutlineRow, ...]
    ) -> None:
        if [row.id for row in old] == [row.id for row in new]:
            for number, (was, now) in enumerate(zip(old, new, strict=True)):
                if was != now:
                    self._dress(parent.child(number), now)
                    self._fill_under(parent.child(number), was.children, now.children)
            return
        before = _shared(old, new)
        after = _shared(old[before:][::-1], new[before:][::-1])
        for number in range(before, len(old) - after):
            self._forget(parent.child(number))
        parent.removeRows(before, len(old) - after - before)
        for number, row in enumerate(new[before : len(new) - after], before):
            # Given alone, the item would stay Python's, and go with its last name here.
            parent.insertRow(number, [self._item(row)])
            self._open(row)

    def _forget(self, item: QStandardItem) -> None:
        """Forget an item that goes, unless its row has come up elsewhere before."""
        name = item.data(ROW).id
        if self._items.get(name) is item:
            del self._items[name]
        for number in range(item.rowCount()):
            self._forget(item.child(number))

    def _item(self, row: OutlineRow) -> QStandardItem:
        item = QStandardItem()
        self._dress(item, row)
        for child in row.children:
            item.appendRow(self._item(child))
        self._items[row.id] = item
        return item

    def _dress(self, item: QStandardItem, row: OutlineRow) -> None:
        item.setText(row.text)
        item.setData(row, ROW)
        item.setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(row.text if len(row.text) > 12 else "")

    def _open(self, row: OutlineRow) -> None:
        """Open a new row and those in it, but for what was closed."""
        for name in (found.id for found in _flat((row,)) if found.children):
            self.setExpanded(self._items[name].index(), name not in self._closed)

    def _ask_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(row_of(index), self.viewport().mapToGlobal(where))


_PORTION = 24
"""So many articles with their passages are listed within a frame."""

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


def _closed_at_first(rows: tuple[OutlineRow, ...]) -> set[str]:
    """Return what is closed on first sight: all but the first article."""
    articles = [row.id for row in _flat(rows) if row.kind is RowKind.ARTICLE]
    return {row.id for row in rows if row.kind is RowKind.MASTHEAD} | set(articles[1:])


def _shared(left: Sequence[OutlineRow], right: Sequence[OutlineRow]) -> int:
    """Return how many rows both have in common at their start."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def _flat(rows: tuple[OutlineRow, ...]) -> list[OutlineRow]:
    return [found for row in rows for found in (row, *_flat(row.children))]
