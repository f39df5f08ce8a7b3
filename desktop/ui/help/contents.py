"""The left side of the help: the contents, or what a query found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.controls.painting import draw_current_row, draw_words
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.help.book import HelpBook, Hit
from desktop.ui.help.pages import HelpPage
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_HEADING, _PAGE, _HIT = 36, 28, 60
_INSET = 20


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A row of the list; a heading has no address, ``words`` are under the title of what was found."""

    title: str
    address: str = ""
    where: str = ""
    words: str = ""


Rows = tuple[HelpRow, ...]

_READING: Reading[HelpRow] = Reading(
    spoken=lambda row: "，".join(filter(None, (row.title, row.where, row.words))),
    is_choosable=lambda row: bool(row.address),
)


def content_rows(book: HelpBook) -> Rows:
    """Return the pages under the headings of their groups; those under another page are left out."""
    return tuple(_content_rows(book))


def _content_rows(book: HelpBook) -> Iterator[HelpRow]:
    group = None
    for page in book.pages:
        if page.group is not group:
            group = page.group
            yield HelpRow(group.value)
        if not page.under:
            yield HelpRow(page.title, page.address)


def hit_rows(hits: tuple[Hit, ...]) -> Rows:
    """Return what was found as rows."""
    return tuple(HelpRow(hit.title, hit.address, hit.where, hit.words) for hit in hits)


class HelpContents(QListView):
    """Titles to choose from.

    Signals:
        chosen: the address that the reader went to
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = RowModel(_READING, self)
        self.setModel(self._model)
        self.setItemDelegate(_HelpDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("帮助目录")
        theme.changed.connect(self.viewport().update)

    @property
    def rows(self) -> Rows:
        """The rows it shows."""
        return tuple(self._model.rows)

    def show_rows(self, rows: Rows) -> None:
        """Show other rows, without going to any."""
        self.blockSignals(True)
        self._model.show(rows)
        self.blockSignals(False)

    def go_to_first(self) -> None:
        """Put the keyboard on the current row, else on the first that has a page."""
        self.setFocus()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.first(lambda row: bool(row.address)))

    def show_current(self, page: HelpPage) -> None:
        """Mark the row of a page, or of the page that it is under, without saying so."""
        shown = page.under or page.address
        self.blockSignals(True)
        self.setCurrentIndex(self._model.first(lambda row: row.address == shown))
        self.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the reader went."""
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if isinstance(row, HelpRow) and row.address:
            self.chosen.emit(row.address)


class _HelpDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: HelpRow = index.data(ROW)
        return QSize(160, _HEADING if not row.address else _HIT if row.words else _PAGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HelpRow = index.data(ROW)
        painter.save()
        if index == self._view.currentIndex():
            draw_current_row(painter, self._theme, option.rect.adjusted(8, 0, -8, 0))
        box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        if not row.address:
            self._draw(painter, box.adjusted(0, 10, 0, 0), row.title, tokens.NOTE, "text2")
        elif not row.words:
            self._draw(painter, box, row.title, tokens.INTERFACE, "text")
        else:
            self._paint_hit(painter, box.adjusted(0, 6, 0, -6), row)
        painter.restore()

    def _paint_hit(self, painter: QPainter, box: QRect, row: HelpRow) -> None:
        top, under = box.adjusted(0, 0, 0, -box.height() // 2), box.adjusted(0, box.height() // 2, 0, 0)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        room = painter.fontMetrics().horizontalAdvance(row.where)
        place = QRect(top.right() - room, top.top(), room + 1, top.height())
        self._draw(painter, place, row.where, tokens.NOTE, "text3")
        self._draw(painter, top.adjusted(0, 0, -room - 8, 0), row.title, tokens.INTERFACE, "text")
        self._draw(painter, under, row.words, tokens.NOTE, "text2")

    def _draw(self, painter: QPainter, box: QRect, words: str, style: tokens.Type, tone: str) -> None:
        painter.setFont(self._theme.font(style.px, style.weight))
        painter.setPen(self._theme.color(tone))
        draw_words(painter, box, words)
