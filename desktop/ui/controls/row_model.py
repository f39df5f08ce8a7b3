"""A list model over frozen rows: nothing is made for a row before it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
LOOKS = Qt.ItemDataRole.DecorationRole
"""Told as changed where rows look otherwise and are as large as before."""
Row = TypeVar("Row")
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Reading(Generic[Row]):
    """What a view and a screen reader get to know of a row."""

    spoken: Callable[[Row], str]
    tip: Callable[[Row], str] = lambda _row: ""
    is_choosable: Callable[[Row], bool] = lambda _row: True


class RowModel(QAbstractListModel, Generic[Row]):
    """The rows of a list; ``index.data(ROW)`` is the row itself.

    Attributes:
        rows: those that are here
        goes_on: whether more can be had, which a view asks for once its last row is seen

    Signals:
        more_wanted: the rows behind these, which ``append`` takes
    """

    more_wanted = Signal()

    def __init__(self, reading: Reading[Row], parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self.goes_on = False
        self._is_asked = False
        self._reading = reading
        self._sizes: dict[int, QSize] = {}

    def show(self, rows: Sequence[Row], *, goes_on: bool = False) -> None:
        """Take other rows; where their number stays, so do scroll and current row.

        Views are told of those alone that read otherwise, and of their looks alone (``LOOKS``)
        where no row gives way to one of another type.
        """
        self.goes_on, self._is_asked = goes_on, False
        if len(rows) == len(self.rows):
            before, self.rows = self.rows, rows
            self._tell_changes(before)
            return
        self.beginResetModel()
        self.rows = rows
        self._sizes.clear()
        self.endResetModel()

    def append(self, rows: Sequence[Row], *, goes_on: bool) -> None:
        """Take more rows behind those that are here."""
        self.goes_on, self._is_asked = goes_on, False
        if rows:
            self.beginInsertRows(_TOP, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows = (*self.rows, *rows)
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether more rows can be had that nobody asked for yet."""
        return not parent.isValid() and self.goes_on and not self._is_asked

    def fetchMore(self, _parent: Index) -> None:
        """Ask for more rows; they may come later."""
        self._is_asked = True
        self.more_wanted.emit()

    def _tell_changes(self, before: Sequence[Row]) -> None:
        pairs = enumerate(zip(before, self.rows, strict=True))
        others = ((number, old, new) for number, (old, new) in pairs if old != new)
        changed = [number for number, old, new in others if self._face(old) != self._face(new)]
        if changed:
            alike = all(type(before[n]) is type(self.rows[n]) for n in changed)
            roles = [LOOKS] if alike else []
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]), roles)

    def _face(self, row: Row) -> tuple[object, ...]:
        return type(row), self._reading.spoken(row), self._reading.tip(row)

    def size(self, number: int) -> QSize | None:
        """Return the size that a row was given, or None."""
        return self._sizes.get(number)

    def set_size(self, index: Index, size: QSize | None) -> None:
        """Give a row a size of its own, or take it back."""
        self._sizes.pop(index.row(), None)
        if size is not None:
            self._sizes[index.row()] = size
        self.dataChanged.emit(
            self.index(index.row()), self.index(index.row()), [Qt.ItemDataRole.SizeHintRole]
        )

    def first(self, wanted: Callable[[Row], bool]) -> QModelIndex:
        """Return the index of the first such row, or an invalid one."""
        number = next((n for n, row in enumerate(self.rows) if wanted(row)), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its words or its size."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._reading.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._reading.tip(row)
        return self._sizes.get(index.row()) if role == Qt.ItemDataRole.SizeHintRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a row can be chosen, unless it is a heading."""
        if index.isValid() and self._reading.is_choosable(self.rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
