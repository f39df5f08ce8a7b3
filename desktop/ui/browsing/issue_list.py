"""Issues under their years, with the gaps in the numbering between them."""

from __future__ import annotations

from PySide6.QtCore import QRect

from desktop.ui.browsing.rows import ShelfRow
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_HEADING, _ROW = 36, 32
_READING: Reading[ShelfRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: row.words, is_choosable=lambda row: row.issue is not None
)


class IssueList(RowView[ShelfRow]):
    """Issues as rows, of which several can be chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "各期", _READING, Looks(_height, _draw), Choosing.SEVERAL)


def _height(row: ShelfRow) -> int:
    return _HEADING if row.issue is None and not row.is_gap else _ROW


def _draw(pen: RowPen, box: QRect, row: ShelfRow) -> None:
    if row.is_gap:
        pen.words(pen.icon(box, "warning", "warning", 16), row.words, tokens.NOTE, "warning")
    elif row.issue is None:
        pen.words(pen.note(box.adjusted(0, 8, 0, 0), row.note), row.words, tokens.NOTE, "text2", weight=700)
    else:
        room = pen.words(pen.note(box, row.note), row.words, tokens.ROW)
        if room.width() > 0:
            pen.words(room, row.detail, tokens.NOTE, "text2")
