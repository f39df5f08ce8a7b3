"""Hovering: the cursor's shape at once, a tooltip after a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QToolTip

from desktop.ui.galley.hints import hint, rich
from desktop.ui.galley.page import Page
from desktop.ui.galley.targets import Spot, Target

HOVER_MS = 400
_CURSORS = {
    Spot.TEXT: Qt.CursorShape.IBeamCursor,
    Spot.MARK: Qt.CursorShape.IBeamCursor,
    Spot.GUTTER: Qt.CursorShape.ArrowCursor,
    Spot.CHIP: Qt.CursorShape.PointingHandCursor,
    Spot.PIN: Qt.CursorShape.PointingHandCursor,
    Spot.GLYPH: Qt.CursorShape.PointingHandCursor,
    Spot.FOLD: Qt.CursorShape.PointingHandCursor,
}


class Hover(QObject):
    """Follows the pointer over a page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._target: Target | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOVER_MS)
        self._timer.timeout.connect(self._tell)
        self._where = QPoint()

    def move(self, target: Target | None, where: QPoint) -> None:
        """Take note of what is under the pointer; ``where`` counts from the screen's corner."""
        self._where = where
        self._page.viewport().setCursor(_cursor(target))
        if target is None or not target.is_same(self._target):
            QToolTip.hideText()
            self._timer.start()
        self._target = target

    def leave(self) -> None:
        """Forget the pointer, and what was said of the thing under it."""
        self._target = None
        QToolTip.hideText()
        self._timer.stop()

    def _tell(self) -> None:
        if self._target and (words := rich(hint(self._target))):
            QToolTip.showText(self._where, words, self._page.viewport())


def _cursor(target: Target | None) -> Qt.CursorShape:
    if target is None:
        return Qt.CursorShape.ArrowCursor
    if target.spot is Spot.BORDER:
        border = target.row.row.border
        movable = border is not None and border.is_movable
        return Qt.CursorShape.SizeVerCursor if movable else Qt.CursorShape.ArrowCursor
    return _CURSORS[target.spot]
