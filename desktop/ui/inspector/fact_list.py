"""The list of facts: several can be chosen at once, and the editor opens in its row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.model import FactState
from desktop.ui.controls.row_model import Index, Reading
from desktop.ui.inspector.fact_delegate import FactDelegate, row_of
from desktop.ui.inspector.fact_editor import FactEditor
from desktop.ui.inspector.fact_rows import FactRow, GroupRow, Row
from desktop.ui.inspector.row_list import RowList
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.items import FactItem
from desktop.ui.selection import Selection


class FactList(RowList):
    """Facts in groups; the current row says in full what it was found by.

    Attributes:
        editor: the fields opened in the current row, or None

    Signals:
        chosen: the ``FactItem`` the editor went to
        gathered: others were chosen together, or none any more
        changed: an edit from the fields in the row
        change_asked: the row was double-clicked
        menu_asked: what can be done with the chosen rows, and where on the screen
    """

    gathered = Signal()
    changed = Signal(object)
    change_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_READING, "事实", parent)
        self._theme = theme
        self.editor: FactEditor | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(FactDelegate(theme, self))
        self.doubleClicked.connect(lambda _index: self.change_asked.emit())
        theme.changed.connect(self.viewport().update)

    @property
    def several(self) -> tuple[FactItem, ...]:
        """The facts chosen together; none where only one row is."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        items = tuple(row.item for row in map(row_of, rows) if isinstance(row, FactRow))
        return items if len(items) > 1 else ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; what is current is said by ``select``, nothing is chosen besides."""
        self.let_go()
        self._take_rows(rows)

    def let_go(self) -> None:
        """Choose nothing together any more, and close the fields, without saying so."""
        self.close_editor()
        self.blockSignals(True)
        self.clearSelection()
        self.blockSignals(False)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are chosen together."""
        super().selectionChanged(selected, deselected)
        if not self.signalsBlocked():
            self.gathered.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Make room for what the current row says."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen rows."""
        self.menu_asked.emit(event.globalPos())

    def select(self, selection: Selection) -> None:
        """Make the row of the current fact current, without saying so."""
        index = self._row_of(selection)
        if index == self.currentIndex():
            return
        self.close_editor()
        self._make_current(index)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def open_editor(self) -> None:
        """Open the fields of the current row in its place."""
        row = row_of(self.currentIndex()) if self.currentIndex().isValid() else None
        if not isinstance(row, FactRow) or row.state is FactState.ORPHANED:
            return
        self.close_editor()
        self.editor = FactEditor(self._theme, row.item)
        self.editor.accepted.connect(self._accept)
        self.editor.closed.connect(self.close_editor)
        self.editor.grown.connect(self._fit_editor)
        self._fit_editor()
        self.setIndexWidget(self.currentIndex(), self.editor)
        self.scrollTo(self.currentIndex())
        self.editor.begin()

    def close_editor(self) -> None:
        """Close the fields, if any are open."""
        if self.editor is None:
            return
        self.editor = None
        self.closePersistentEditor(self.currentIndex())
        self._model.set_size(self.currentIndex(), None)
        self.setFocus()

    def _fit_editor(self) -> None:
        if self.editor is not None:
            self._model.set_size(self.currentIndex(), self.editor.sizeHint())

    def _accept(self, edit: object) -> None:
        self.close_editor()
        self.changed.emit(edit)


def _tip(row: Row) -> str:
    if isinstance(row, GroupRow):
        return ""
    return "\n".join((row.title, row.detail, *row.grounds))


_READING: Reading[Row] = Reading(
    spoken=lambda row: row.spoken, tip=_tip, is_choosable=lambda row: isinstance(row, FactRow)
)
