"""The articles that a search found: title, origin, and two lines round the words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.controls.painting import draw_current_row, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.offsets import position_of
from desktop.workflow import loose

_ROW = 84


@dataclass(frozen=True, slots=True)
class HitEntry:
    """An article that holds the query: whose issue, where it is from, the words around.

    ``article`` counts in its issue from 0.
    """

    issue: str
    article: int
    title: str
    origin: str
    snippet: str


_READING: Reading[HitEntry] = Reading(spoken=lambda entry: f"{entry.title}，{entry.origin}，{entry.snippet}")


class HitList(QListView):
    """Articles found, each with its title, origin and two lines around the words.

    Signals:
        chosen: the ``HitEntry`` to open
        reached: the ``HitEntry`` that became current
    """

    chosen = Signal(object)
    reached = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self._delegate = _HitDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("查到的文章")
        self.activated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    @property
    def entries(self) -> tuple[HitEntry, ...]:
        """The articles it shows."""
        return tuple(self._model.rows)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are marked."""
        return self._delegate.words

    def show_entries(self, words: tuple[str, ...], entries: tuple[HitEntry, ...]) -> None:
        """Show these articles, with the words marked."""
        self._delegate.words = words
        self._model.show(entries)
        self.setCurrentIndex(self._model.index(-1))
        self.setCurrentIndex(self._model.index(0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which article became current."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.reached.emit(current.data(ROW))

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW))


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.words: tuple[str, ...] = ()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: HitEntry = index.data(ROW)
        painter.save()
        if index == self._view.currentIndex():
            draw_current_row(painter, self._theme, option.rect)
        box = option.rect.adjusted(16, 8, -16, -8)
        head = QRect(box.left(), box.top(), box.width(), 22)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.origin)
        room = painter.fontMetrics().horizontalAdvance(entry.origin) + 12
        painter.setFont(self._theme.font(15, 500))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, head.adjusted(0, 0, -room, 0), entry.title)
        self._draw_snippet(painter, box.adjusted(0, 24, 0, 0), entry.snippet)
        painter.restore()

    def _draw_snippet(self, painter: QPainter, box: QRect, snippet: str) -> None:
        """Draw two lines of the snippet, the query's words on their wash."""
        painter.setPen(self._theme.color("text2"))
        layout = QTextLayout(snippet, self._theme.font(tokens.INTERFACE.px))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(self._marks(snippet))
        layout.beginLayout()
        for number in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(line.position() + _down(number * 22))
        layout.endLayout()
        layout.draw(painter, box.topLeft().toPointF())

    def _marks(self, snippet: str) -> list[QTextLayout.FormatRange]:
        marks, text = [], loose(snippet)
        for word in map(loose, self.words):
            at = text.find(word)
            while at >= 0:
                marks.append(_mark(snippet, at, len(word), self._theme))
                at = text.find(word, at + len(word))
        return marks


def _mark(snippet: str, start: int, length: int, theme: Theme) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start = position_of(snippet, start)
    mark.length = position_of(snippet, start + length) - mark.start
    form = QTextCharFormat()
    form.setBackground(theme.color("hit"))
    form.setForeground(theme.color("text"))
    mark.format = form
    return mark


def _down(by: int) -> QPointF:
    return QPointF(0, by)
