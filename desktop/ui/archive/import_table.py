"""The files of an import as a table: what became of each, its date and its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from desktop.text.file_names import told_by_name
from desktop.ui.controls.row_model import Index
from desktop.ui.look.theme import Theme
from desktop.workflow import UNDATED, Imported

_TOP = QModelIndex()
_TONES = {"failed": "error", "duplicate": "text2"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, what a cell shows, and for one that is filled in: the field and how.

    ``read`` returns None for words that make no value, ``filled`` the row with one.
    """

    head: str
    shown: Callable[[Imported], object]
    field: str = ""
    read: Callable[[str], str | int | None] = lambda _words: None
    filled: Callable[[Imported, Any], Imported] = lambda row, _value: row


def read_date(words: str) -> str | None:
    """Return the date that someone wrote in any of the usual ways, as ISO 8601, or None."""
    return told_by_name((words,), datetime.now().astimezone().date()).date


def read_number(words: str) -> int | None:
    """Return the number that someone wrote, with or without 第 and 期, or None."""
    return told_by_name((words,), datetime.now().astimezone().date()).number


def _dated(row: Imported, date: str) -> Imported:
    return replace(row, date=date, unsure=tuple(doubt for doubt in row.unsure if doubt != UNDATED))


COLUMNS = (
    Column("文件", lambda row: Path(row.source).name),
    Column("结果", lambda row: row.words()),
    Column("日期", lambda row: row.date or "", "date", read_date, _dated),
    Column(
        "期号",
        lambda row: row.number or "",
        "issue_number",
        read_number,
        lambda row, number: replace(row, number=number),
    ),
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which files are listed: the word on its tab, and whether it lets one through."""

    words: str
    lets: Callable[[Imported], bool]


def _is_undated(row: Imported) -> bool:
    return row.status == "added" and row.date is None


FILTERS = (
    Filter("全部", lambda _row: True),
    Filter("没有日期", _is_undated),
    Filter("没有期号", lambda row: row.status == "added" and row.number is None),
    Filter("存疑", lambda row: row.status == "added" and bool(row.unsure)),
    Filter("没有读成", lambda row: row.status == "failed"),
)


class ImportTable(QAbstractTableModel):
    """What became of each file; dates and numbers of issues that were added can be filled in.

    Signals:
        filled: the issue, the field of its masthead and the value
    """

    filled = Signal(int, str, object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: list[Imported] = []
        self._shown: list[Imported] = []
        self._wanted = FILTERS[0]

    @property
    def rows(self) -> tuple[Imported, ...]:
        """What became of all files."""
        return tuple(self._all)

    def count(self, wanted: Filter) -> int:
        """Return how many files a filter lets through."""
        return sum(map(wanted.lets, self._all))

    def clear(self) -> None:
        """Forget all files."""
        self.beginResetModel()
        self._all, self._shown = [], []
        self.endResetModel()

    def add(self, rows: Sequence[Imported]) -> None:
        """Put more files at the end."""
        self._all += rows
        wanted = [row for row in rows if self._wanted.lets(row)]
        if wanted:
            first = len(self._shown)
            self.beginInsertRows(_TOP, first, first + len(wanted) - 1)
            self._shown += wanted
            self.endInsertRows()

    def show_only(self, wanted: Filter) -> None:
        """Show the files that a filter lets through."""
        self.beginResetModel()
        self._wanted = wanted
        self._shown = [row for row in self._all if wanted.lets(row)]
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many files are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        across = orientation is Qt.Orientation.Horizontal
        return COLUMNS[section].head if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, the whole line as its tip, and the tone of what went wrong."""
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return str(COLUMNS[index.column()].shown(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.line()
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color(_TONES.get(row.status, "warning" if _is_undated(row) else "text"))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that dates and numbers of issues that were added can be filled in."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self._shown[index.row()]
        fillable = row.status == "added" and COLUMNS[index.column()].field
        return usual | Qt.ItemFlag.ItemIsEditable if fillable else usual

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a date or number as it was written; what is none leaves the cell as it was."""
        column, row = COLUMNS[index.column()], self._shown[index.row()]
        read = column.read(str(value))
        if role != Qt.ItemDataRole.EditRole or read is None or row.issue is None:
            return False
        filled = column.filled(row, read)
        self._all[self._all.index(row)] = self._shown[index.row()] = filled
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(COLUMNS) - 1))
        self.filled.emit(row.issue, column.field, read)
        return True
