"""Writes rows into a Qt document, one block each, and touches only the blocks that differ."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop.ui.galley.formats import Formats, Look
from desktop.ui.galley.sheet import Row
from desktop.ui.offsets import position_of

_KEEP = QTextCursor.MoveMode.KeepAnchor

# One unit for one: what would end a block or mark a frame in a Qt document is shown as
# something that does not.
_SHOWN = str.maketrans("\n\r\u2029\ufdd0\ufdd1", "\u2028\u2028\u2028\ufffd\ufffd")
_SHOWN.update(dict.fromkeys(range(0xD800, 0xE000), ord("\ufffd")))


@lru_cache(maxsize=1024)
def shown(text: str) -> str:
    """Return the text of a passage as its block holds it: code point for code point."""
    return text.translate(_SHOWN)


def typed(text: str) -> str:
    """Return text from a block as the model holds it: rows of a table become lines."""
    return text.replace("\u2028", "\n")


class Writer:
    """Keeps the document of a view equal to a sequence of rows."""

    def __init__(self, view: QTextEdit, formats: Formats) -> None:
        self._view = view
        self._formats = formats
        self._ids: list[str] = []
        self._looks: list[Look | None] = [None]
        self._written: dict[str, tuple[Row, bool]] = {}

    @property
    def _document(self) -> QTextDocument:
        # Asked for each time: what stands for it here may end before the view does, which a change
        # of the system's colours still reaches.
        return self._view.document()

    def reset(self) -> None:
        """Empty the document, so that the next writing builds it anew."""
        self._document.clear()
        self._ids, self._looks = [], [None]
        self._written.clear()

    def forget_looks(self) -> None:
        """Let the next writing set every format anew."""
        self._looks = [None] * len(self._looks)
        self._written.clear()
        self._formats.forget()

    def forget(self, passage: str) -> None:
        """Let the next writing look at a passage again, though its row may be the same."""
        self._written.pop(passage, None)

    def write(self, rows: Sequence[Row], untouched: str | None = None) -> None:
        """Make the document equal to ``rows``; the caret stays on its words.

        The text of the passage ``untouched`` is left as it is, for it is being typed.
        """
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._formats.set_frame(self._document.rootFrame(), rows)
        self._set_blocks(cursor, [row.id for row in rows])
        for number, row in enumerate(rows):
            if self._written.get(row.id) != (row, number == 0) or row.id == untouched:
                self._write_row(cursor, row, number, row.id == untouched)
        cursor.endEditBlock()

    def _write_row(self, cursor: QTextCursor, row: Row, number: int, is_typed_in: bool) -> None:
        block = self._block(number)
        if not is_typed_in:
            _set_text(cursor, block, shown(row.passage.text))
        self._set_look(cursor, block, number, self._formats.look(row, first=number == 0))
        self._written[row.id] = (row, number == 0)
        if is_typed_in:
            self.forget(row.id)

    def _set_blocks(self, cursor: QTextCursor, ids: list[str]) -> None:
        """Take out and put in whole blocks until block ``n`` is the one for row ``n``."""
        before, old = _shared(self._ids, ids), len(self._ids)
        after = _shared(self._ids[before:][::-1], ids[before:][::-1])
        if before == old == len(ids):
            return
        self._remove(cursor, before, old - after)
        self._insert(cursor, before, len(ids) - after - before, alone=before + after == 0)
        kept = self._looks[old - after + 1 :]
        fresh = self._document.blockCount() - before - len(kept)
        self._looks = self._looks[:before] + [None] * fresh + kept
        self._ids = ids
        kept_ids = {*ids[:before], *ids[len(ids) - after :]}
        self._written = {name: row for name, row in self._written.items() if name in kept_ids}

    def _remove(self, cursor: QTextCursor, start: int, end: int) -> None:
        if start == end:
            return
        if end < len(self._ids):
            cursor.setPosition(self._block(start).position())
            cursor.setPosition(self._block(end).position(), _KEEP)
        elif start > 0:
            cursor.setPosition(self._block(start).position() - 1)
            cursor.movePosition(QTextCursor.MoveOperation.End, _KEEP)
        else:
            cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def _insert(self, cursor: QTextCursor, start: int, count: int, alone: bool) -> None:
        """Open ``count`` empty blocks; ``alone`` says that the one of an empty document is free."""
        if start < self._document.blockCount():
            cursor.setPosition(self._block(start).position())
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        for _ in range(count - 1 if alone else count):
            cursor.insertBlock()

    def _block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def _set_look(self, cursor: QTextCursor, block: QTextBlock, number: int, look: Look) -> None:
        if self._looks[number] == look:
            return
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        paragraph, characters = self._formats.formats(look)
        cursor.setBlockFormat(paragraph)
        cursor.setBlockCharFormat(characters)
        cursor.setCharFormat(characters)
        for gap in look.gaps:
            self._open_gap(cursor, block, gap)
        self._looks[number] = look

    def _open_gap(self, cursor: QTextCursor, block: QTextBlock, offset: int) -> None:
        text = block.text()
        cursor.setPosition(block.position() + position_of(text, offset - 1))
        cursor.setPosition(block.position() + position_of(text, offset), _KEEP)
        cursor.mergeCharFormat(self._formats.gap_format())


def _shared(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many items both sequences have in common at their start."""
    for count, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return count
    return min(len(left), len(right))


def _set_text(cursor: QTextCursor, block: QTextBlock, text: str) -> None:
    """Replace only the characters of a block that differ."""
    old = block.text()
    if old == text:
        return
    start = _shared(old, text)
    tail = _shared(old[start:][::-1], text[start:][::-1])
    cursor.setPosition(block.position() + position_of(old, start))
    cursor.setPosition(block.position() + position_of(old, len(old) - tail), _KEEP)
    cursor.insertText(text[start : len(text) - tail])
