"""What the lists of facts and findings share: frozen rows under headings, one of them current."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.theme import Theme

_HEADING = 36


class RowList(QListView):
    """A list over rows; those that can be chosen have an ``item``.

    Signals:
        chosen: the ``item`` of the row the editor went to
    """

    chosen = Signal(object)

    def __init__(self, reading: Reading[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._model = RowModel(reading, self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which item the editor went to."""
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if row is not None and self._reading.is_choosable(row) and not self.signalsBlocked():
            self.chosen.emit(row.item)

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

    def __init__(self, theme: Theme, view: QListView, heading: type, height: int) -> None:
        super().__init__(view)
        self._theme = theme
        self._heading = heading
        self._height = height

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size a row was given, else that of its kind."""
        wanted = index.data(Qt.ItemDataRole.SizeHintRole)
        if isinstance(wanted, QSize):
            return wanted
        return QSize(120, _HEADING if isinstance(index.data(ROW), self._heading) else self._height)
