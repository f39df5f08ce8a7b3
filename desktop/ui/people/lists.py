"""The lists of people and of their mentions, and their posts as bars over time."""

from __future__ import annotations

from PySide6.QtCore import QRect

from desktop.ui.controls.painting import fill_rounded
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.people.rows import MentionRow, NameRow, TermRow

_NAME, _MARGIN = 46, 4
_LINES = (20, 18)
_TERM, _BAR, _LEAST = 28, 8, 6
_BARS = 0.3
"""How much of a row its bar may take."""

_MENTION, _DATE, _PRINTED = 32, 92, 0.34


def name_list(theme: Theme) -> RowView[NameRow]:
    """Return the list of everyone; several can be chosen, to be merged."""
    reading: Reading[NameRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.name)
    return RowView(theme, "档案里的名称", reading, Looks(_NAME, _draw_name), Choosing.SEVERAL)


def term_list(theme: Theme) -> RowView[TermRow]:
    """Return the list of posts over time."""
    reading: Reading[TermRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.spoken)
    return RowView(theme, "历任职务", reading, Looks(_TERM, _draw_term))


def mention_list(theme: Theme) -> RowView[MentionRow]:
    """Return the list of mentions; several can be chosen, to be parted."""
    reading: Reading[MentionRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.spoken)
    return RowView(theme, "历次怎么写", reading, Looks(_MENTION, _draw_mention), Choosing.SEVERAL)


def _draw_name(pen: RowPen, box: QRect, row: NameRow) -> None:
    first, second = lines_of(box.adjusted(0, _MARGIN, 0, -_MARGIN), *_LINES)
    pen.words(pen.note(first, f"{row.issues:,} 期"), row.name, tokens.ROW)
    pen.words(pen.note(second, f"{row.articles:,} 篇"), row.when, tokens.NOTE, "text2")


def _draw_term(pen: RowPen, box: QRect, row: TermRow) -> None:
    width = round(box.width() * _BARS)
    track = QRect(box.right() - width, box.center().y() - _BAR // 2 + 1, width, _BAR)
    start, end = (round(width * share) for share in (row.start, row.end))
    bar = QRect(track.left() + min(start, width - _LEAST), track.top(), max(end - start, _LEAST), _BAR)
    fill_rounded(pen.painter, track, _BAR // 2, pen.theme, "sunken")
    fill_rounded(pen.painter, bar, _BAR // 2, pen.theme, "person")
    pen.words(pen.note(box.adjusted(0, 0, -width - 16, 0), row.when), row.post)


def _draw_mention(pen: RowPen, box: QRect, row: MentionRow) -> None:
    middle = _DATE + round((box.width() - _DATE) * _PRINTED)
    pen.words(QRect(box.left(), box.top(), _DATE, box.height()), row.when, tokens.NOTE, "text2")
    printed = QRect(box.left() + _DATE, box.top(), middle - _DATE - 12, box.height())
    pen.words(printed, row.printed)
    room = pen.note(box, row.place).adjusted(middle, 0, 0, 0)
    pen.words(room, row.mention.headline or "无题", tokens.INTERFACE, "text2")
