"""The files of an import as a table: what became of each, its paper, its date and its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui.archive.import_columns import COLUMNS, FILTERS, Filter, is_undated
from desktop.ui.controls.row_model import Index
from desktop.ui.listing import Listing
from desktop.ui.look.theme import Theme
from desktop.workflow import Imported

_TOP = QModelIndex()
_WIDTHS = (200, 300, 130, 110, 70)
_ROW = 32
_RESULT = 1
_TONES = {"failed": "error", "duplicate": "text2"}


@dataclass(frozen=True, slots=True)
class _Step:
    """What stood in a field of an issue before it was filled in, and the rows of its files then."""

    issue: int
    field: str
    value: str | int | None
    rows: tuple[Imported, ...]


class ImportTable(QAbstractTableModel):
    """What became of each file; paper, date and number can be filled in, of what was there before too.

    Signals:
        filled: the issue, the field of its masthead and the value, None where it is taken back
        refused: a sentence on words that make no value
    """

    filled = Signal(int, str, object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: list[Imported] = []
        self._shown: list[Imported] = []
        self._wanted = FILTERS[0]
        self._steps: list[_Step] = []

    @property
    def rows(self) -> tuple[Imported, ...]:
        """What became of all files."""
        return tuple(self._all)

    def issue_at(self, number: int) -> int | None:
        """Return the issue of a row that is shown; None where there is no such row or no issue of it."""
        return self._shown[number].issue if 0 <= number < len(self._shown) else None

    def count(self, wanted: Filter) -> int:
        """Return how many files a filter lets through."""
        return sum(map(wanted.lets, self._all))

    def clear(self) -> None:
        """Forget all files."""
        self.beginResetModel()
        self._all, self._shown, self._steps = [], [], []
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

    def listing(self, title: str) -> Listing:
        """Return the files that are shown, to be printed."""
        heads = tuple(column.head for column in COLUMNS)
        rows = (tuple(str(column.shown(row)) for column in COLUMNS) for row in self._shown)
        return Listing(title, heads, tuple(rows), _WIDTHS)

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
        row, column = self._shown[index.row()], COLUMNS[index.column()]
        shown = str(column.shown(row))
        asked = column.ask if row.issue is not None and not shown else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return shown or asked
        if role == Qt.ItemDataRole.EditRole:
            return shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.line()
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color("accent" if asked else _tone(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that paper, date and number of what is in the archive can be filled in."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self._shown[index.row()]
        fillable = row.issue is not None and COLUMNS[index.column()].field
        return usual | Qt.ItemFlag.ItemIsEditable if fillable else usual

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a value as it was written; what is none leaves the cell as it was, and that is told."""
        column, row = COLUMNS[index.column()], self._shown[index.row()]
        words, read = str(value).strip(), column.read(str(value))
        if role != Qt.ItemDataRole.EditRole or row.issue is None or words == str(column.shown(row)):
            return False
        if read is None:
            self.refused.emit(column.wrong.format(words))
            return False
        # Several files may hold the same issue.
        held = tuple(one for one in self._all if one.issue == row.issue)
        self._steps.append(_Step(row.issue, column.field, getattr(row, column.kept), held))
        self._replace({one: column.filled(one, read) for one in held})
        self.filled.emit(row.issue, column.field, read)
        return True

    @property
    def can_take_back(self) -> bool:
        """Whether something was filled in that is not taken back."""
        return bool(self._steps)

    def take_back(self) -> None:
        """Fill in again what stood where something was filled in last."""
        step = self._steps.pop()
        places = {(row.source, row.issue): row for row in step.rows}
        now = (row for row in self._all if row.issue == step.issue)
        self._replace({row: places[row.source, row.issue] for row in now})
        self.filled.emit(step.issue, step.field, step.value)

    def _replace(self, others: dict[Imported, Imported]) -> None:
        for rows in (self._all, self._shown):
            rows[:] = [others.get(one, one) for one in rows]
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(COLUMNS) - 1))


def _tone(row: Imported) -> str:
    return _TONES.get(row.status, "warning" if is_undated(row) else "text")


def import_view(table: ImportTable) -> QTableView:
    """Return a view of the files; typing fills a cell in, and a click where one can be filled."""
    view = QTableView()
    view.setModel(table)
    view.setAccessibleName("放入的文件")
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW)
    head = view.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for number, width in enumerate(_WIDTHS):
        view.setColumnWidth(number, width)
    head.setSectionResizeMode(_RESULT, QHeaderView.ResizeMode.Stretch)
    return view
