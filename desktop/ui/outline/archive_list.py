"""The archive's newest issues, pinned under the outline."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.controls.painting import draw_icon, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An archived issue as a list shows it; ``id`` opens it, ``note`` says more, ``day`` when."""

    id: str
    title: str
    note: str = ""
    day: str = ""


_READING: Reading[IssueEntry] = Reading(
    spoken=lambda entry: "，".join(word for word in (entry.title, entry.note, entry.day) if word)
)


class IssueList(QListView):
    """Issues, newest first; one click or Enter opens one.

    Signals:
        chosen: the id of the issue
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, row_height: int = 28, inset: int = 8) -> None:
        super().__init__()
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_EntryDelegate(theme, row_height, inset, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName("档案里的各期")
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    @property
    def entries(self) -> tuple[IssueEntry, ...]:
        """The issues it shows."""
        return tuple(self._model.rows)

    def show_entries(self, entries: tuple[IssueEntry, ...]) -> None:
        """Show these issues."""
        self._model.show(entries)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW).id)


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, height: int, inset: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._inset = inset

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: IssueEntry = index.data(ROW)
        painter.save()
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            fill_rounded(painter, option.rect, tokens.RADIUS_CONTROL, self._theme, "hover")
        box = option.rect.adjusted(self._inset, 0, -self._inset, 0)
        draw_icon(painter, self._theme, QPoint(box.left(), box.center().y() - 8), "archive", "text2", 18)
        self._draw_words(painter, box.adjusted(28, 0, 0, 0), entry)
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, entry: IssueEntry) -> None:
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, entry.day)
        box = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(entry.day) - 8, 0)
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, box, entry.title)
        left = painter.fontMetrics().horizontalAdvance(entry.title) + 12
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        if self._height > 28 and left < box.width():
            draw_words(painter, box.adjusted(left, 0, 0, 0), entry.note)
