"""The page: a text view that shows rows, paints marks under them and margins beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.model import Span
from desktop.ui.controls.clipboard_data import emptied
from desktop.ui.galley.anchor import kept_in_place
from desktop.ui.galley.document import Writer, shown
from desktop.ui.galley.formats import Formats
from desktop.ui.galley.geometry import Box
from desktop.ui.galley.glide import Glide
from desktop.ui.galley.measures import COLUMN, GUTTER, LANE, ZOOMS, Scale
from desktop.ui.galley.painter import Picture, paint_over, paint_under
from desktop.ui.galley.pencil import Pencil
from desktop.ui.galley.plan import Marks, Place, Plan
from desktop.ui.galley.sheet import Row
from desktop.ui.galley.washes import Spans, Washes
from desktop.ui.look.theme import Theme
from desktop.ui.pictures.thumbnails import FindPicture, no_picture
from desktop.ui.selection import Selection

_COMFORT = (0.1, 0.75)
"""Between which shares of the height something must stand to be left where it is."""


class Page(QTextEdit):
    """A text view of rows, one block each, and of what is current among them.

    Signals:
        zoom_changed: the new zoom in per cent
    """

    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.plan = Plan(self)
        self.current = Selection()
        self.is_writing = False
        self.find_picture: FindPicture = no_picture
        self._washes = Washes(self.plan)
        self._formats = Formats(theme)
        self._writer = Writer(self, self._formats)
        self._glide = Glide(self.verticalScrollBar())
        self._prepare()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.document().contentsChange.connect(self.plan.forget_changed)
        self.theme.changed.connect(self._dress)

    @property
    def scale(self) -> Scale:
        """The measures at the present zoom."""
        return self._formats.scale

    def set_zoom(self, zoom: int) -> None:
        """Show everything at ``zoom`` per cent, within what can be read."""
        zoom = max(ZOOMS[0], min(zoom, ZOOMS[-1]))
        if zoom != self.scale.zoom:
            self._formats.scale = Scale(zoom)
            self._set_margins()
            self._dress()
            self.zoom_changed.emit(zoom)

    def zoom_by(self, steps: int) -> None:
        """Go some steps up or down the ladder of zooms."""
        number = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.scale.zoom))
        self.set_zoom(ZOOMS[max(0, min(number + steps, len(ZOOMS) - 1))])

    def show_rows(self, rows: Sequence[Row], marks: Marks) -> None:
        """Show these rows and marks; scroll and caret stay on their words."""
        caret = self.caret()
        with kept_in_place(self):
            self.plan.take(rows, marks)
            self._write()
        if caret is None and rows:
            self.put_caret(Place(rows[0].id, 0))
        elif caret and self.caret() != caret and self.plan.row(caret.passage):
            self.put_caret(caret)
        self.viewport().update()

    def start_over(self) -> None:
        """Forget what was shown: the next rows are of another issue, to be read from the top."""
        self.current = Selection()
        self.plan.take((), {})
        self._write()

    def caret(self) -> Place | None:
        """Return where the caret stands; None in an empty galley."""
        return self.plan.place(self.textCursor().position())

    def put_caret(self, place: Place, words: int = 0) -> None:
        """Set the caret to a place, without scrolling there; so many characters before it are marked."""
        held = self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(self.plan.position(Place(place.passage, place.offset - words)))
        cursor.setPosition(self.plan.position(place), cursor.MoveMode.KeepAnchor)
        with self._writing():
            self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(held)

    def scroll_to(self, passage: str, span: Span | None = None) -> None:
        """Bring a passage, or words of it, to a comfortable height, if it is not there already."""
        rect, height = self.plan.rect(passage, span), self.viewport().height()
        top, bottom = (share * height for share in _COMFORT)
        if rect.top() < top or min(rect.bottom(), rect.top() + bottom - top) > bottom:
            self._glide.to(self.verticalScrollBar().value() + round(rect.top() - height / 3))

    def bring_to(self, passage: str, offset: int, height: int) -> None:
        """Scroll so that a character stands at a height of the viewport; what is not shown moves nothing."""
        if self.plan.row(passage):
            at = self.plan.rect(passage, Span(offset, offset + 1))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(at.top()) - height)

    def show_washes(self, name: str, spans: Spans) -> None:
        """Lay a wash of this name under words, by passage, in place of the one before."""
        self._washes.lay(name, spans)
        self.viewport().update()

    def column_width(self) -> float:
        """Return the width of the column of text in pixels."""
        return self.viewport().width() - self.scale.whole(GUTTER) - self.scale.whole(LANE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks, then the letters, then the margins."""
        picture = self._picture()
        with QPainter(self.viewport()) as painter:
            paint_under(Pencil(painter, self.theme, self.scale, self.theme.is_strong), picture)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            paint_over(Pencil(painter, self.theme, self.scale), picture)

    def event(self, event: QEvent) -> bool:
        """Centre the sheet anew when the pane changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._set_margins()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew and keep the words on the screen where they are."""
        with kept_in_place(self):
            self.plan.forget()
            super().resizeEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words as plain text, passages on lines of their own."""
        data = emptied(super().createMimeDataFromSelection())
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return whether there is text to paste."""
        return bool(source.hasText())

    def _picture(self) -> Picture:
        current = self.current
        words: tuple[Box, ...] = ()
        if current.passage and current.words and not self.textCursor().hasSelection():
            words = self.plan.boxes(current.passage, current.words)
        shown_rows = tuple(self.plan.shown())
        washes = self._washes.over(shown_rows)
        return Picture(shown_rows, current, words, self.column_width(), washes, self.find_picture)

    def rebuild(self) -> None:
        """Build the document anew from the rows."""
        with self._writing():
            self._writer.reset()
        self._write()

    def restore(self, passage: str) -> None:
        """Show the model's words again where the document has others."""
        row = self.plan.row(passage)
        if row and self.plan.block(passage).text() != shown(row.passage.text):
            self._writer.forget(passage)
            self._write()

    def _dress(self) -> None:
        """Set every format anew, for another theme or zoom."""
        with kept_in_place(self):
            self._writer.forget_looks()
            self.plan.forget()
            self._write()

    def _write(self) -> None:
        with self._writing():
            self._writer.write(self.plan.rows, self.plan.typed.passage if self.plan.typed else None)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Say meanwhile that what happens to the document is no typing."""
        self.is_writing = True
        try:
            yield
        finally:
            self.is_writing = False

    def _set_margins(self) -> None:
        """Centre gutter, column and lane as one sheet, so that resizing seldom breaks lines anew."""
        sheet = self.scale.whole(GUTTER + COLUMN + LANE)
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (room - sheet) // 2)
        self.setViewportMargins(side, 0, max(0, room - sheet - side), 0)
