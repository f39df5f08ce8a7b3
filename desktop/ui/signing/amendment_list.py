"""The list of amendments: two lines a row, the concern as icon and word."""

from __future__ import annotations

from PySide6.QtCore import QRect

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.kinds import CONCERN_ICONS
from desktop.ui.look.theme import Theme
from desktop.ui.signing.amendment_rows import AmendmentRow

_HEIGHT, _MARGIN = 56, 6
_CONCERN = 92
_LINES = (22, 22)
_READING: Reading[AmendmentRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: f"{row.item.before}\n→ {row.item.after}"
)


def amendment_list(theme: Theme) -> RowView[AmendmentRow]:
    """Return a list of amendments; Enter or a double click chooses one."""
    return RowView(theme, "定稿后改动", _READING, Looks(_HEIGHT, _draw))


def _draw(pen: RowPen, box: QRect, row: AmendmentRow) -> None:
    inside = box.adjusted(0, _MARGIN, 0, -_MARGIN)
    icon, color = CONCERN_ICONS[row.item.concern]
    concern, _ = lines_of(inside, *_LINES)
    pen.words(pen.icon(concern, icon, color), row.concern, tone=color)
    head, foot = lines_of(inside.adjusted(_CONCERN, 0, 0, 0), *_LINES)
    pen.words(head, row.change, tokens.ROW, weight=500)
    where = "    ".join(filter(None, (row.place, row.around)))
    pen.words(pen.note(foot, row.whose), where, tokens.NOTE, "text2")
