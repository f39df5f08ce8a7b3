"""What the lists of facts and findings share: frozen rows under headings, one of them current."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.controls.row_model import LOOKS, ROW, Index, Reading, RowModel
from desktop.ui.look.theme import Theme
from desktop.ui.selection import Selection

_WIDTH, _HEADING = 120, 36


class RowList(QListView):
    """A list over rows; those that can be chosen have an ``item``.

    Attributes:
        current_row: the number of the current row as it was told last, -1 for none

    Signals:
        chosen: the ``item`` of the row the editor went to
    """

    chosen = Signal(object)

    def __init__(self, reading: Reading[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current_row = -1
        self._reading = reading
        self._model = RowModel(reading, self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    @property
    def rows(self) -> RowModel[Any]:
        """The rows behind the view."""
        return self._model

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        """Paint these rows anew; Qt would lay out the whole list, though each is as large as before."""
        current = self.currentIndex().row()
        if list(roles) == [LOOKS] and not top.row() <= current <= bottom.row():
            self.viewport().update(self.visualRect(top).united(self.visualRect(bottom)))
        else:
            super().dataChanged(top, bottom, list(roles))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which item the editor went to."""
        self.current_row = current.row()
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if row is not None and self._reading.is_choosable(row) and not self.signalsBlocked():
            self.chosen.emit(row.item)

    def _row_of(self, selection: Selection) -> QModelIndex:
        """Return the row whose item is current; an invalid index where nothing that is decided on is."""
        if selection.is_plain:
            return QModelIndex()
        return self._model.first(lambda row: self._reading.is_choosable(row) and row.item.holds(selection))

    def _take_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows, without saying what is current."""
        self.blockSignals(True)
        self._model.show(rows)
        self.blockSignals(False)

    def _make_current(self, index: QModelIndex) -> None:
        """Go to a row without saying so."""
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)


class RowDelegate(QStyledItemDelegate):
    """Gives headings and rows their heights; ``heading`` is the type of a heading's row."""

    def __init__(self, theme: Theme, view: RowList, heading: type, height: int) -> None:
        super().__init__(view)
        self._view = view
        self._rows = view.rows
        self._theme = theme
        self._heading = heading
        self._height = height
        self._measured: Sequence[Any] = ()
        self._sizes: list[QSize] = []

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size a row was given, else that of its kind."""
        # Asked of every row of a long list at once, so nothing is made or asked for that is known.
        number, rows = index.row(), self._rows.rows
        if rows is not self._measured:
            self._measure(rows)
        given = self._rows.size(number)
        if given is None and number == self._view.current_row:
            return self.current_size(index, self._sizes[number])
        return given or self._sizes[number]

    def current_size(self, _index: Index, size: QSize) -> QSize:
        """Return how large the current row is, where it is not as large as others."""
        return size

    def _measure(self, rows: Sequence[Any]) -> None:
        heading, row = QSize(_WIDTH, _HEADING), QSize(_WIDTH, self._height)
        self._sizes = [heading if isinstance(one, self._heading) else row for one in rows]
        self._measured = rows
