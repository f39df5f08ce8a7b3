"""Figures as a table, for those who read rather than look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui.controls.row_model import Index
from desktop.ui.figures.series import Row
from desktop.ui.listing import Listing

_TOP = QModelIndex()
_ROW = 28
_FIRST_NUMBER = 2


class FigureTable(QAbstractTableModel):
    """Rows under their heads."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: Sequence[Row] = ()

    def show(self, heads: tuple[str, ...], rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._heads, self._rows = heads, rows
        self.endResetModel()

    def listing(self, title: str) -> Listing:
        """Return the table as it is printed."""
        return Listing(title, self._heads, tuple(tuple(map(_words, row)) for row in self._rows))

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; numbers stand at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(self._rows[index.row()][index.column()])
        return _side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _words(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else value


def _side(column: int) -> Qt.AlignmentFlag:
    """Return where the words of a column stand: numbers at the right."""
    side = Qt.AlignmentFlag.AlignRight if column >= _FIRST_NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def figure_view(name: str) -> tuple[QTableView, FigureTable]:
    """Return a table of this accessible name, and its rows."""
    view = QTableView()
    table = FigureTable(view)
    view.setModel(table)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW)
    head = view.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return view, table
