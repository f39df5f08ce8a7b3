"""The sources' text as it was read, with marks on what was left out and on what is current."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop.model import Span
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.offsets import offset_of, position_of
from desktop.ui.source_view.source_map import SourceMap

# One unit for one: what Qt would read as the end of a line, or not at all, is shown as something else.
_SHOWN = str.maketrans("\r\u2028\u2029\ufdd0\ufdd1", " \u2424\u2424\ufffd\ufffd")
_SHOWN.update(dict.fromkeys(range(0xD800, 0xE000), ord("\ufffd")))
_TRIES = 3
"""How often a line is put in its place: lines that were never seen may turn out to be longer."""


class SourceText(QPlainTextEdit):
    """Read-only text; offsets are code points of what was shown.

    Signals:
        chosen: the offset that was clicked
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._map = SourceMap()
        self._text = ""
        self._current: tuple[Span, ...] = ()
        self._is_plain = True
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName("原文")
        self.setFont(theme.font(tokens.ROW.px))
        self.document().setDocumentMargin(16)
        theme.changed.connect(self._mark)

    def show_map(self, shown: SourceMap) -> None:
        """Show these sources; where only their fate changed, the text stays where it is."""
        self._map = shown
        text = shown.text.translate(_SHOWN)
        if text != self._text:
            self._text = text
            self._is_plain = text.isascii() or max(text) <= "\uffff"
            self.setPlainText(text)
        self._mark()

    def show_current(self, spans: tuple[Span, ...]) -> None:
        """Mark where the current passage was read, and bring it into view."""
        if spans != self._current:
            self._current = spans
            self._mark()

    def set_zoom(self, zoom: int) -> None:
        """Show the letters at ``zoom`` per cent."""
        self.setFont(self._theme.font(round(tokens.ROW.px * zoom / 100)))

    def offset_at(self, height: int) -> int:
        """Return the offset of the first character in the line at a height of the viewport."""
        cursor = self.cursorForPosition(QPoint(0, height))
        return self._offset(cursor.position())

    def put_at(self, offset: int, height: int) -> None:
        """Scroll so that the line of an offset stands at a height of the viewport, as near as lines go."""
        cursor, bar = QTextCursor(self.document()), self.verticalScrollBar()
        cursor.setPosition(self._position(offset))
        line = max(self.fontMetrics().lineSpacing(), 1)
        if not 0 <= self.cursorRect(cursor).top() < self.viewport().height():
            bar.setValue(cursor.block().firstLineNumber())
        for _ in range(_TRIES):
            away = round((self.cursorRect(cursor).center().y() - height) / line)
            if not away:
                return
            bar.setValue(bar.value() + away)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was clicked; words that were selected are for copying."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.chosen.emit(self._offset(self.cursorForPosition(event.position().toPoint()).position()))

    def _mark(self) -> None:
        gone = QTextCharFormat()
        gone.setFontStrikeOut(True)
        gone.setForeground(self._theme.color("error"))
        gone.setBackground(self._theme.color("errorsoft"))
        wash = QTextCharFormat()
        wash.setBackground(self._theme.color("sel"))
        marks = [self._selection(span, wash) for span in self._current]
        self.setExtraSelections(marks + [self._selection(span, gone) for span in self._map.left_out])

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(self._position(span.start))
        made.cursor.setPosition(self._position(span.end), QTextCursor.MoveMode.KeepAnchor)
        made.format = look
        return made

    def _position(self, offset: int) -> int:
        return offset if self._is_plain else position_of(self._text, offset)

    def _offset(self, position: int) -> int:
        return position if self._is_plain else offset_of(self._text, position)
