"""Moving, selecting and deleting by Chinese words; Qt takes a whole sentence for one."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from desktop.model import Span
from desktop.text.words import cut
from desktop.ui.offsets import offset_of, position_of

_MOVE, _SELECT = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor
_STEPS = {
    QKeySequence.StandardKey.MoveToNextWord: (True, _MOVE),
    QKeySequence.StandardKey.MoveToPreviousWord: (False, _MOVE),
    QKeySequence.StandardKey.SelectNextWord: (True, _SELECT),
    QKeySequence.StandardKey.SelectPreviousWord: (False, _SELECT),
}
_DELETIONS = {
    QKeySequence.StandardKey.DeleteEndOfWord: True,
    QKeySequence.StandardKey.DeleteStartOfWord: False,
}


def word_at(text: str, offset: int) -> Span:
    """Return the word that the character at ``offset`` belongs to; the last one at the end."""
    borders = _borders(text)
    start = max((border for border in borders[:-1] if border <= offset), default=0)
    return Span(start, next_border(text, start, forward=True))


def next_border(text: str, offset: int, *, forward: bool) -> int:
    """Return the nearest border of a word in one direction; the end of the text where none is left."""
    borders = _borders(text)
    if forward:
        return min((border for border in borders if border > offset), default=len(text))
    return max((border for border in borders if border < offset), default=0)


def select_word(cursor: QTextCursor) -> None:
    """Select the word under a cursor."""
    block = cursor.block()
    text = block.text()
    word = word_at(text, offset_of(text, cursor.positionInBlock()))
    cursor.setPosition(block.position() + position_of(text, word.start))
    cursor.setPosition(block.position() + position_of(text, word.end), _SELECT)


def word_key(event: QKeyEvent, cursor: QTextCursor) -> bool:
    """Do what a key does by words, inside a passage; return False for any other key."""
    for key, (forward, mode) in _STEPS.items():
        if event.matches(key):
            _step(cursor, forward, mode)
            return True
    for key, forward in _DELETIONS.items():
        if event.matches(key):
            if not cursor.hasSelection():
                _step(cursor, forward, _SELECT)
            cursor.removeSelectedText()
            return True
    return False


def _step(cursor: QTextCursor, forward: bool, mode: QTextCursor.MoveMode) -> None:
    """Go to the next border of a word; from the edge of a passage into its neighbour."""
    block = cursor.block()
    text = block.text()
    offset = offset_of(text, cursor.positionInBlock())
    if offset == (len(text) if forward else 0):
        cursor.movePosition(
            QTextCursor.MoveOperation.Right if forward else QTextCursor.MoveOperation.Left, mode
        )
        return
    target = next_border(text, offset, forward=forward)
    cursor.setPosition(block.position() + position_of(text, target), mode)


def _borders(text: str) -> list[int]:
    return [0, *accumulate(map(len, cut(text)))]
