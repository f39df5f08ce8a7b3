"""The list of pages with their articles; an article is dragged, or sent by a digit, to its page."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.controls.painting import draw_current_row, draw_icon, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pages.rows import PlaceRow

_PAGE, _ARTICLE = 44, 48
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_READING: Reading[PlaceRow] = Reading(
    spoken=lambda row: row.spoken,
    tip=lambda row: row.title,
    is_choosable=lambda row: row.article is not None,
)


class _PlaceModel(RowModel[PlaceRow]):
    """Rows of which the articles can be dragged, and dropped on any row."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        dropping = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return dropping | Qt.ItemFlag.ItemIsDragEnabled if self.rows[index.row()].article else dropping


class PlaceList(QListView):
    """Pages and articles.

    Signals:
        chosen: the ``PlaceRow`` of the current article
        placed: the id of an article and the number of the page it is to stand on
    """

    chosen = Signal(object)
    placed = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _PlaceModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_PlaceDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setAccessibleName("各版的文章")
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[PlaceRow, ...]) -> None:
        """Show these rows; the article that was current stays so, else the first one is."""
        kept = self.article
        self._model.show(rows)
        wanted = self._model.first(lambda row: row.article is not None and row.article.id == kept)
        if not wanted.isValid():
            wanted = self._model.first(lambda row: row.article is not None)
        self.setCurrentIndex(wanted)
        self.chosen.emit(self.row)

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """All pages and articles."""
        return tuple(self._model.rows)

    @property
    def row(self) -> PlaceRow | None:
        """The row of the current article, or None."""
        number = self.currentIndex().row()
        row = self._model.rows[number] if 0 <= number < len(self._model.rows) else None
        return row if row and row.article else None

    @property
    def article(self) -> str:
        """The id of the current article, or an empty text."""
        row = self.row
        return row.article.id if row and row.article else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which article is current."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the current article on the page of a digit."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        digit = event.key() - Qt.Key.Key_0
        if plain and 1 <= digit <= 9 and self.article:
            self.placed.emit(self.article, digit)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged article on the page under the pointer; the list itself stays as it is."""
        index = self.indexAt(event.position().toPoint())
        number = index.row() if index.isValid() else len(self._model.rows) - 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if self.article:
            self.placed.emit(self.article, self._model.rows[number].page)


class _PlaceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: PlaceList) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PlaceRow = index.data(ROW)
        return QSize(160, _ARTICLE if row.article else _PAGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlaceRow = index.data(ROW)
        view = self.parent()
        painter.save()
        if row.article is None:
            self._draw_page(painter, option.rect.adjusted(16, 10, -16, 0), row)
        else:
            if isinstance(view, PlaceList) and view.currentIndex() == index:
                draw_current_row(painter, self._theme, option.rect.adjusted(8, 1, -8, -1))
            self._draw_article(painter, option.rect.adjusted(28, 4, -16, -4), row)
        painter.restore()

    def _draw_page(self, painter: QPainter, box: QRect, row: PlaceRow) -> None:
        color = "error" if row.is_over else "text2"
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color(color))
        painter.drawText(box, _RIGHT, row.words)
        if row.is_over:
            where = box.topRight()
            width = painter.fontMetrics().horizontalAdvance(row.words)
            where.setX(box.right() - width - 22)
            where.setY(box.center().y() - 8)
            draw_icon(painter, self._theme, where, "error", "error", 16)
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 700))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, box, row.title)

    def _draw_article(self, painter: QPainter, box: QRect, row: PlaceRow) -> None:
        half = box.height() // 2
        painter.setFont(self._theme.font(tokens.ROW.px, 500 if row.is_placed else 400))
        painter.setPen(self._theme.color("text"))
        draw_words(painter, box.adjusted(0, 0, 0, -half), row.title)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        draw_words(
            painter, box.adjusted(0, half, 0, 0), row.words if row.is_placed else f"{row.words} · 随排"
        )
