"""Whole steps of the 编辑 mode: cutting and joining passages, pasting, writing over a selection."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.model import Edit, PassageKind
from desktop.ui.galley import compose
from desktop.ui.galley.compose import Stretch
from desktop.ui.galley.keys import Cut, cut_of, is_letter
from desktop.ui.galley.page import Page
from desktop.ui.galley.plan import Place
from desktop.ui.galley.sheet import Row
from desktop.ui.galley.typist import Typist

ACROSS = "选中的文字跨了图位或文章，分开改"
NO_NEIGHBOUR = "这里没有可以合并的段落"
NO_ARTICLE = "报头里不能另起一段"
NO_TEXT = "图位里不能写字"


class Scribe:
    """Turns keys and pastes that touch the borders of passages into edits.

    ``send`` takes an edit and has it applied and shown before it returns; ``say`` takes a
    sentence on why nothing was done.
    """

    def __init__(
        self, page: Page, typist: Typist, send: Callable[[Edit], None], say: Callable[[str], None]
    ) -> None:
        self._page = page
        self._typist = typist
        self._send = send
        self._say = say

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key does to passages; return False where Qt may do what it does to characters."""
        stretch, row, kind = self.stretch(), self._row(), cut_of(event)
        if stretch is None or row is None:
            return True
        if not stretch.is_within_row and (kind or is_letter(event)):
            return self.replace("", "删除") if kind else self.replace(event.text(), "改写")
        if row.kind is PassageKind.TABLE and stretch.is_within_row and event.key() in _TABLE_KEYS:
            return self._write(_TABLE_KEYS[event.key()])
        if kind is Cut.SPLIT:
            return self.cut()
        if stretch.start == stretch.end and kind:
            return self._join(kind, stretch)
        return is_letter(event) and not row.is_typed_in and self._refuse(NO_TEXT)

    def stretch(self) -> Stretch | None:
        """Return the selected words, an empty stretch for a bare caret, None in an empty galley."""
        cursor, plan = self._page.textCursor(), self._page.plan
        start, end = plan.place(cursor.selectionStart()), plan.place(cursor.selectionEnd())
        if start is None or end is None:
            return None
        return Stretch(plan.number(start.passage), start.offset, plan.number(end.passage), end.offset)

    def is_writable(self) -> bool:
        """Return whether the caret stands in a row that has text."""
        row = self._row()
        return row is not None and row.is_typed_in

    def replace(self, text: str, label: str) -> bool:
        """Put ``text`` in place of the selection as one edit."""
        self._typist.flush()
        if (stretch := self.stretch()) and (text or not stretch.is_empty):
            edit = compose.replaced(self._page.plan.rows, stretch, text, label)
            self._do(edit, stretch.first, stretch.start + len(text), ACROSS)
        return True

    def paste(self, text: str) -> bool:
        """Put a text in place of the selection, each further line of it in a passage of its own."""
        row, lines = self._row(), compose.lines_of(text)
        if row and row.kind is PassageKind.TABLE:
            return self.replace("\n".join(text.splitlines()), "粘贴")
        if len(lines) < 2:
            return self.replace("".join(text.splitlines()), "粘贴")
        self._typist.flush()
        if stretch := self.stretch():
            edit = compose.pasted(self._page.plan.rows, stretch, lines)
            self._do(edit, stretch.first + len(lines) - 1, len(lines[-1]), ACROSS)
        return True

    def cut(self) -> bool:
        """Begin a new paragraph at the caret."""
        self._typist.flush()
        if self._page.textCursor().hasSelection():
            self.replace("", "删除")
        if stretch := self.stretch():
            edit = compose.cut(self._page.plan.rows, stretch.first, stretch.start)
            self._do(edit, stretch.first + 1, 0, NO_ARTICLE)
        return True

    def join_up(self) -> bool:
        """Put the caret's passage behind the one it continues."""
        self._typist.flush()
        if (stretch := self.stretch()) is None:
            return True
        rows = self._page.plan.rows
        edit = compose.joined_up(rows, stretch.first)
        first = self._page.plan.row(edit.first) if edit else None
        if edit is None or first is None:
            return self._refuse(NO_NEIGHBOUR)
        return self._do(edit, self._page.plan.number(first.id), len(first.passage.text), NO_NEIGHBOUR)

    def _join(self, kind: Cut, stretch: Stretch) -> bool:
        """Join where the caret stands at the edge that the key deletes over."""
        if kind is Cut.BACKWARD and stretch.start == 0:
            return self.join_up()
        if kind is Cut.FORWARD and stretch.end == len(self._page.textCursor().block().text()):
            self._typist.flush()
            edit = compose.joined_down(self._page.plan.rows, stretch.first)
            return self._do(edit, stretch.first, stretch.end, NO_NEIGHBOUR)
        return False

    def _do(self, edit: Edit | None, number: int, offset: int, reason: str) -> bool:
        """Send an edit and set the caret to a place in row ``number``; or say why there is none."""
        if edit is None:
            return self._refuse(reason)
        self._send(edit)
        rows = self._page.plan.rows
        if number < len(rows):
            self._page.put_caret(Place(rows[number].id, offset))
            self._page.ensureCursorVisible()
        return True

    def _refuse(self, reason: str) -> bool:
        self._say(reason)
        return True

    def _write(self, text: str) -> bool:
        self._page.textCursor().insertText(text)
        return True

    def _row(self) -> Row | None:
        return self._page.plan.row_in(self._page.textCursor().block())


_TABLE_KEYS = {
    Qt.Key.Key_Return.value: "\u2028",
    Qt.Key.Key_Enter.value: "\u2028",
    Qt.Key.Key_Tab.value: "\t",
}
