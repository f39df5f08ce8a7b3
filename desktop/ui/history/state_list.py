"""The list of states: one chosen shows what it changed, several what changed between them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.review import State
from desktop.ui.controls.painting import draw_icon, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.history.rows import StateRow
from desktop.ui.history.tree_lines import draw_tree, tree_width
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_ROW = 32
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READING: Reading[StateRow] = Reading(
    spoken=lambda row: row.spoken, is_choosable=lambda row: row.state is not None
)


class StateList(QListView):
    """States under the headings of their days.

    Signals:
        chosen: the chosen ``State`` values, the oldest first
        activated_state: the ``State`` that was double-clicked, or on which Enter was pressed
    """

    chosen = Signal(object)
    activated_state = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self._delegate = _StateDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName("每一步")
        self.activated.connect(self._activate)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[StateRow, ...]) -> None:
        """Show these rows; what was chosen stays chosen, else the state where the editor stands is."""
        kept = {state.entry.id for state in self.states()}
        self._delegate.lanes = max((row.state.lanes.own for row in rows if row.state), default=0) + 1
        self._model.show(rows)
        # Rows are newest first: a new state moves all others, and the choice with them.
        wanted = self._model.first(lambda row: row.state is not None and row.state.entry.id in kept)
        if len(kept) != 1 or not wanted.isValid():
            wanted = self._model.first(lambda row: row.state is not None and row.state.is_current)
        self.setCurrentIndex(wanted)
        self._tell()

    def choose_current(self) -> None:
        """Choose the state where the editor stands."""
        self.setCurrentIndex(self._model.first(lambda row: row.state is not None and row.state.is_current))

    def states(self) -> tuple[State, ...]:
        """Return the chosen states, the oldest first."""
        numbers = sorted((index.row() for index in self.selectedIndexes()), reverse=True)
        rows = (self._model.rows[number] for number in numbers if number < len(self._model.rows))
        return tuple(row.state for row in rows if row.state is not None)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what is chosen."""
        super().selectionChanged(selected, deselected)
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.states())

    def _activate(self, index: Index) -> None:
        row: StateRow = index.data(ROW)
        if row.state is not None:
            self.activated_state.emit(row.state)


class _StateDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: StateList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.lanes = 1

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StateRow = index.data(ROW)
        painter.save()
        if row.state is None:
            self._draw_day(painter, option.rect, row.when)
        else:
            self._draw_ground(painter, option)
            box = option.rect.adjusted(8, 0, -12, 0)
            draw_tree(painter, self._theme, box, row.state)
            self._draw_words(painter, box.adjusted(tree_width(self.lanes) + 4, 0, 0, 0), row, row.state)
        painter.restore()

    def _draw_day(self, painter: QPainter, box: QRect, day: str) -> None:
        painter.setFont(self._theme.font(tokens.NOTE.px, 700))
        painter.setPen(self._theme.color("text2"))
        draw_words(painter, box.adjusted(12, 6, -12, 0), day)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        box = option.rect.adjusted(4, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "sel")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "hover")

    def _draw_words(self, painter: QPainter, box: QRect, row: StateRow, state: State) -> None:
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        right = " · ".join(filter(None, ("现在" if state.is_current else "", state.entry.author, row.when)))
        painter.drawText(box, _RIGHT, right)
        box = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(right) - 10, 0)
        if state.name:
            where = QPoint(box.left() - 2, box.center().y() - 8)
            draw_icon(painter, self._theme, where, "flag", "accent", 18)
            box = self._draw_part(painter, box.adjusted(18, 0, 0, 0), state.name, "text", 700)
        box = self._draw_part(painter, box, state.label, "text" if state.is_applied else "text3")
        self._draw_part(painter, box, state.detail, "text2" if state.is_applied else "text3")

    def _draw_part(self, painter: QPainter, box: QRect, words: str, color: str, weight: int = 400) -> QRect:
        """Draw words and return the room behind them."""
        painter.setFont(self._theme.font(tokens.INTERFACE.px, weight))
        painter.setPen(self._theme.color(color))
        if box.width() > _ROW:
            draw_words(painter, box, words)
        return box.adjusted(painter.fontMetrics().horizontalAdvance(words) + 10, 0, 0, 0)
