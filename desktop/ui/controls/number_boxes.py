"""Fields for numbers, dressed as all other fields."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox

_INSET = 10


def inset(box: QAbstractSpinBox) -> None:
    """Keep the number off the edge: the style sheet's padding does not reach the words of a spin box."""
    box.lineEdit().setTextMargins(_INSET, 0, 0, 0)
