"""A page in the place of the open issue: a list at the left, what it is about at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.labels import label, surface
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SIDE, _END, _MARGIN = 16, 16, 28
_TOP, _FOOT = 16, 12
_APART = 12


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the page: its body, a line of controls over it and one under it.

    The first control of a line takes the room that is left. ``inset`` stands left of the body.
    """

    body: QWidget
    head: Sequence[QWidget] = ()
    foot: Sequence[QWidget] = ()
    inset: int = 0


class SidePage(QFrame):
    """The ground of the pages that are read beside a list; Esc and the cross go back to the issue.

    Attributes:
        heading: the title over the list

    Signals:
        closed: back to the open issue
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self._theme = theme
        self.heading = label(theme, "", tokens.DIALOG_TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the issue on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def put(self, title: str, width: int, left: Column, right: Column, keys: str) -> None:
        """Lay out both columns; ``width`` is the left one's, ``keys`` the line at its foot."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        side = surface("outline")
        side.setFixedWidth(width)
        self._fill_left(side, title, left, keys)
        layout.addWidget(side)
        text = QWidget()
        self._fill_right(text, right)
        layout.addWidget(text, 1)
        self.setFocusProxy(left.body)

    def _fill_left(self, side: QFrame, title: str, left: Column, keys: str) -> None:
        column = QVBoxLayout(side)
        column.setContentsMargins(0, _TOP, 0, _FOOT)
        column.setSpacing(8)
        self.heading.setText(title)
        column.addLayout(_line((self.heading, *left.head), _SIDE))
        column.addLayout(_inset(left), 1)
        if left.foot:
            column.addLayout(_line(left.foot, _SIDE))
        foot = label(self._theme, keys, tokens.NOTE, "text3")
        foot.setContentsMargins(_SIDE, 0, 0, 0)
        column.addWidget(foot)

    def _fill_right(self, text: QWidget, right: Column) -> None:
        column = QVBoxLayout(text)
        column.setContentsMargins(0, _TOP, 0, _FOOT if right.foot else 0)
        column.setSpacing(_APART)
        close = IconButton(self._theme, "cross", "回到本期（Esc）")
        close.clicked.connect(self.closed)
        column.addLayout(_line((*right.head, close), _MARGIN))
        column.addLayout(_inset(right), 1)
        if right.foot:
            column.addLayout(_line(right.foot, _MARGIN))


def _inset(column: Column) -> QHBoxLayout:
    body = QHBoxLayout()
    body.setContentsMargins(column.inset, 0, 0, 0)
    body.addWidget(column.body)
    return body


def _line(widgets: Sequence[QWidget], margin: int) -> QHBoxLayout:
    """Return widgets side by side, the first of which takes the room that is left."""
    line = QHBoxLayout()
    line.setContentsMargins(margin, 0, _END, 0)
    line.setSpacing(_APART)
    for number, widget in enumerate(widgets):
        line.addWidget(widget, int(number == 0))
    return line
