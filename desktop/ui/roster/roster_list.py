"""The names of the roster as a list: two lines each, several can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.roster.roster_words import RosterRow

_ROW, _MARGIN = 48, 4
_LINES = (20, 20)
_READING: Reading[RosterRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: "\n".join(filter(None, (row.name, row.detail, row.note)))
)


def roster_list(theme: Theme) -> RowView[RosterRow]:
    """Return a list of names to look through."""
    return RowView(theme, "名录", _READING, Looks(_ROW, _draw), Choosing.SEVERAL)


def _draw(pen: RowPen, box: QRect, row: RosterRow) -> None:
    inside = box.adjusted(0, _MARGIN, 0, -_MARGIN)
    first, second = lines_of(inside, *_LINES)
    # A name of which no more is known stands in the middle.
    pen.words(pen.note(first if row.detail else inside, row.note), row.name, tokens.ROW)
    pen.words(second, row.detail, tokens.NOTE, "text2")
