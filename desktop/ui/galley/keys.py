"""The two modes and their keys: single keys act in 核对, structure keys cut and join in 编辑."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.ui.commands.actions import REVIEW_KEYS


class Mode(Enum):
    """What keys do; the value is what the status bar calls it."""

    REVIEW = "核对"
    EDIT = "编辑"


class Cut(Enum):
    """What a key of the 编辑 mode does to the borders of passages."""

    SPLIT = "split"
    BACKWARD = "backward"
    FORWARD = "forward"


ENDS = frozenset({"end_out", "end_in", "start_out", "start_in"})
"""The actions whose keys move the ends of a fact; without one they select words."""

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_BACKWARD = (QKeySequence.StandardKey.DeleteStartOfWord,)
_FORWARD = (
    QKeySequence.StandardKey.Delete,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)
_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def review_command(event: QKeyEvent) -> str | None:
    """Return the action that a key stands for in 核对, or None."""
    keys = QKeySequence(event.keyCombination().key() | (event.modifiers() & ~_KEYPAD))
    return REVIEW_KEYS.get(keys.toString(QKeySequence.SequenceFormat.PortableText))


def cut_of(event: QKeyEvent) -> Cut | None:
    """Return what a key may do to the borders of passages in 编辑, or None."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return None if event.modifiers() & _COMMAND else Cut.SPLIT
    # Plain backspace is no standard key on every platform.
    if event.key() == Qt.Key.Key_Backspace or any(event.matches(key) for key in _BACKWARD):
        return Cut.BACKWARD
    return Cut.FORWARD if any(event.matches(key) for key in _FORWARD) else None


def is_letter(event: QKeyEvent) -> bool:
    """Return whether the key writes a character."""
    return event.text() >= " " and event.key() != Qt.Key.Key_Delete


def is_window_key(event: QKeyEvent) -> bool:
    """Return whether the key is undo or redo, which Qt's editor takes even where it undoes nothing."""
    return any(event.matches(key) for key in _OWN)
