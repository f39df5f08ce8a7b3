"""A list over frozen rows: what each reads, how tall it is and how it is painted are declared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelection, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.controls.painting import draw_current_row, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

Row = TypeVar("Row")
_WIDTH = 120
_GROUND = (0, 1, 0, -1)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Choosing(Enum):
    """How rows of a list are chosen."""

    BY_ENTER = auto()
    """One is current; Enter or a double click chooses it."""
    BY_CLICK = auto()
    """A click chooses a row; what the pointer is on is washed."""
    SEVERAL = auto()
    """Several can be gathered; Enter or a double click chooses the current one."""


@dataclass(frozen=True, slots=True)
class Looks(Generic[Row]):
    """How rows are painted: the height of all or of each, and what is drawn in a row's box."""

    height: int | Callable[[Row], int]
    draw: Callable[[RowPen, QRect, Row], None]
    inset: int = 12

    def height_of(self, row: Row) -> int:
        """Return how tall a row is."""
        return self.height if isinstance(self.height, int) else self.height(row)


class RowView(QListView, Generic[Row]):
    """Rows to look through.

    Signals:
        reached: the row that became current, or None
        chosen: the row that was clicked, double-clicked or entered, as the list's way of choosing has it
        gathered: others are selected
        more_wanted: the end is seen, and there is more
    """

    reached = Signal(object)
    chosen = Signal(object)
    gathered = Signal()
    more_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        reading: Reading[Row],
        looks: Looks[Row],
        choosing: Choosing = Choosing.BY_ENTER,
    ) -> None:
        super().__init__()
        self._model: RowModel[Row] = RowModel(reading, self)
        self.setModel(self._model)
        self._model.more_wanted.connect(self.more_wanted)
        self.setItemDelegate(_RowDelegate(theme, looks, choosing, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt then measures one row for all.
        self.setUniformItemSizes(isinstance(looks.height, int))
        self.setMouseTracking(choosing is Choosing.BY_CLICK)
        if choosing is Choosing.SEVERAL:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        if choosing is Choosing.BY_CLICK:
            self.clicked.connect(self._choose)
        self.setAccessibleName(name)
        self.activated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return tuple(self._model.rows)

    @property
    def current(self) -> Row | None:
        """The current row, or None."""
        number = self.currentIndex().row()
        return self._model.rows[number] if 0 <= number < len(self._model.rows) else None

    @property
    def selected(self) -> tuple[Row, ...]:
        """The selected rows, in their order."""
        numbers = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self._model.rows[number] for number in numbers if number < len(self._model.rows))

    @property
    def goes_on(self) -> bool:
        """Whether there are more rows than those that are shown."""
        return self._model.goes_on

    def show_rows(self, rows: Sequence[Row], *, goes_on: bool = False) -> None:
        """Show these rows, none of them current; ``goes_on`` says that there are more."""
        self.setCurrentIndex(self._model.index(-1))
        self.clearSelection()
        self._model.show(rows, goes_on=goes_on)

    def add_rows(self, rows: Sequence[Row], *, goes_on: bool) -> None:
        """Show more rows behind those that are shown; what is current stays."""
        self._model.append(rows, goes_on=goes_on)

    def go_to(self, wanted: Callable[[Row], bool] = lambda _row: True) -> None:
        """Make the first such row current that can be chosen; without one nothing changes."""
        flag = Qt.ItemFlag.ItemIsSelectable
        found = next(
            (
                self._model.index(number)
                for number, row in enumerate(self._model.rows)
                if wanted(row) and self._model.flags(self._model.index(number)) & flag
            ),
            None,
        )
        if found is not None:
            self.setCurrentIndex(found)
            self.scrollTo(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row where the Tab key comes to a list without a current one."""
        # Qt makes the first one current by itself, and leaves it unselected: no button would act on it.
        was_nowhere = self.current is None
        super().focusInEvent(event)
        if was_nowhere and event.reason() in _BY_TAB:
            self.go_to()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row became current."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.reached.emit(current.data(ROW) if current.isValid() else None)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are selected."""
        super().selectionChanged(selected, deselected)
        self.gathered.emit()

    def _choose(self, index: Index) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.chosen.emit(index.data(ROW))


class _RowDelegate(QStyledItemDelegate, Generic[Row]):
    def __init__(self, theme: Theme, looks: Looks[Row], choosing: Choosing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks = looks
        self._choosing = choosing

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH, self._looks.height_of(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        is_current = isinstance(view, QListView) and view.currentIndex() == index
        painter.save()
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self._draw_ground(painter, option, is_current=is_current)
        box = option.rect.adjusted(self._looks.inset, 0, -self._looks.inset, 0)
        self._looks.draw(RowPen(painter, self._theme, is_current), box, index.data(ROW))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool) -> None:
        box, state = option.rect.adjusted(*_GROUND), option.state
        if self._choosing is Choosing.BY_CLICK:
            if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
                fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "hover")
        elif is_current:
            draw_current_row(painter, self._theme, box)
        elif state & QStyle.StateFlag.State_Selected:
            fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "sel")
