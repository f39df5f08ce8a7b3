"""A tree whose rows are carried with the mouse from one place to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop.ui.look.theme import Theme
from desktop.ui.outline.aiming import CARRIED, HOLD, Aim, card, draw_aim, where_on
from desktop.ui.outline.delegate import row_of
from desktop.ui.outline.dropping import Where
from desktop.ui.outline.rows import OutlineRow, RowKind


class CarryingTree(QTreeView):
    """Shows where a row would come to rest, and tells where it was let go; it moves nothing itself.

    Attributes:
        can_drop: whether a row, another one and ``Where`` together mean something

    Signals:
        dropped: a row, the row it was dropped on, and ``Where``
    """

    dropped = Signal(object, object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.can_drop: Callable[[OutlineRow, OutlineRow, Where], bool] = lambda *_: True
        self._aim: Aim | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the current row, if it is one that can be moved."""
        index = self.currentIndex()
        if not index.isValid() or row_of(index).kind not in CARRIED:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(card(self._theme, row_of(index), self.devicePixelRatioF()))
        drag.setHotSpot(HOLD)
        drag.exec(Qt.DropAction.MoveAction)
        self._take_aim(None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the carried row would come to rest; where that means nothing it cannot be let go."""
        super().dragMoveEvent(event)
        self._take_aim(self._aim_at(event.position().toPoint()))
        event.setAccepted(self._aim is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no more where the row would come to rest."""
        super().dragLeaveEvent(event)
        self._take_aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; the rows themselves follow from the issue."""
        aim = self._aim_at(event.position().toPoint())
        self._take_aim(None)
        if aim is not None:
            self.dropped.emit(aim.moved, aim.target, aim.where)
        # After a move Qt takes the row away that the edit has just put in its new place.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and over them where a carried one would come to rest."""
        super().paintEvent(event)
        if self._aim is not None:
            with QPainter(self.viewport()) as painter:
                draw_aim(painter, self._theme, self._aim)

    def _aim_at(self, point: QPoint) -> Aim | None:
        """Return what letting the current row go at a point would mean; None where nothing."""
        index, current = self.indexAt(point), self.currentIndex()
        if not index.isValid() or not current.isValid():
            return None
        moved, box = row_of(current), self.visualRect(index)
        if moved.kind is RowKind.ARTICLE:
            index = self._article_around(index)
            box = self.visualRect(index)
            box.setBottom(self.visualRect(self._last_in(index)).bottom())
        where = where_on(moved, row_of(index), (point.y() - box.top()) / max(box.height(), 1))
        if where is Where.ABOVE and self._opens_section(index):
            # Before the article that carries the section's label is before that label.
            box = self.visualRect(index.parent())
        meant = self.can_drop(moved, row_of(index), where)
        return Aim(moved, row_of(index), where, box) if meant else None

    def _opens_section(self, index: QModelIndex) -> bool:
        around = index.parent()
        return index.row() == 0 and around.isValid() and row_of(around).kind is RowKind.SECTION

    def _article_around(self, index: QModelIndex) -> QModelIndex:
        """Return the article that a row belongs to, for an article goes between whole ones; or itself."""
        around = index.parent()
        return around if around.isValid() and row_of(around).kind is RowKind.ARTICLE else index

    def _last_in(self, index: QModelIndex) -> QModelIndex:
        """Return the last row to be seen of those that a row holds, or itself."""
        while self.isExpanded(index) and self.model().hasChildren(index):
            index = self.model().index(self.model().rowCount(index) - 1, 0, index)
        return index

    def _take_aim(self, aim: Aim | None) -> None:
        if aim != self._aim:
            self._aim = aim
            self.viewport().update()
