"""The archive's newest issues, pinned under the outline."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_LOW = 28
"""Rows of this height have no room for what an issue holds."""


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An archived issue as a list shows it; ``id`` opens it, ``note`` says more, ``day`` when."""

    id: str
    title: str
    note: str = ""
    day: str = ""


_READING: Reading[IssueEntry] = Reading(
    spoken=lambda entry: "，".join(word for word in (entry.title, entry.note, entry.day) if word),
    tip=lambda entry: entry.title,
)


def issue_list(theme: Theme, row_height: int = _LOW, inset: int = 8) -> RowView[IssueEntry]:
    """Return a list of issues; one click or Enter chooses one."""
    looks: Looks[IssueEntry] = Looks(
        row_height, lambda pen, box, row: _draw(pen, box, row, noted=row_height > _LOW), inset
    )
    return RowView(theme, "档案里的各期", _READING, looks, Choosing.BY_CLICK)


def _draw(pen: RowPen, box: QRect, entry: IssueEntry, *, noted: bool) -> None:
    room = pen.note(pen.icon(box, "archive"), entry.day)
    # What tells issues of one paper apart stands at the end.
    numbered = entry.title.endswith("期")
    cut = Qt.TextElideMode.ElideLeft if numbered else Qt.TextElideMode.ElideRight
    room = pen.words(room, entry.title, cut=cut)
    if noted and room.width() > 0:
        pen.words(room, entry.note, tokens.NOTE, "text2")
