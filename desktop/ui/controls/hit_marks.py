"""Words that were looked for, marked in a text to read, in every form that is taken for the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop.ui.look.theme import Theme
from desktop.ui.offsets import position_of
from desktop.workflow import loose


def hit_marks(document: QTextDocument, words: Iterable[str], theme: Theme) -> list[QTextEdit.ExtraSelection]:
    """Return a wash for every place where one of the words stands, in reading order."""
    wash = QTextCharFormat()
    wash.setBackground(theme.color("hit"))
    wash.setForeground(theme.color("text"))
    wanted = tuple(filter(None, map(loose, words)))
    return [_mark(cursor, wash) for block in _blocks(document) for cursor in _found(block, wanted)]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _found(block: QTextBlock, words: tuple[str, ...]) -> Iterator[QTextCursor]:
    """Yield the places of the words in a paragraph."""
    text = block.text()
    folded = loose(text)
    starts = ((at, len(word)) for word in words for at in _places(folded, word))
    for at, length in sorted(starts):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + position_of(text, at))
        cursor.setPosition(block.position() + position_of(text, at + length), QTextCursor.MoveMode.KeepAnchor)
        yield cursor


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _mark(cursor: QTextCursor, wash: QTextCharFormat) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor, mark.format = cursor, wash
    return mark
