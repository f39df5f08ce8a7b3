"""The habits of a paper as a list: each in words, and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import QRect

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Looks, RowView
from desktop.ui.habits.habit_words import HabitRow
from desktop.ui.look.theme import Theme

_ROW = 28
_READING: Reading[HabitRow] = Reading(
    spoken=lambda row: f"{row.words}，{row.sureness}", tip=lambda row: row.words
)


def habit_list(theme: Theme) -> RowView[HabitRow]:
    """Return a list of habits to look through; there is nothing to choose."""
    return RowView(theme, "本报习惯", _READING, Looks(_ROW, _draw))


def _draw(pen: RowPen, box: QRect, row: HabitRow) -> None:
    pen.words(pen.note(box, row.sureness), row.words)
