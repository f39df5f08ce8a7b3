"""How what was found is spread over years, papers, people and places in an article; a click narrows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPen

from desktop.ui.controls.painting import draw_icon
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_ROW, _HEADING = 28, 36
_BOX = 14


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A year, a paper or a person with the number of its articles; ``term`` is what it puts into the query.

    A heading has no term. ``count`` 0 is not shown.
    """

    words: str
    count: int = 0
    term: str = ""
    is_on: bool = False


def _spoken(row: FacetRow) -> str:
    if not row.term:
        return row.words
    count = f"{row.count} 篇" if row.count else ""
    return "，".join(filter(None, (row.words, count, "已选" if row.is_on else "未选")))


_READING: Reading[FacetRow] = Reading(
    spoken=_spoken, tip=lambda row: row.words, is_choosable=lambda row: bool(row.term)
)


class FacetList(RowView[FacetRow]):
    """What a search can be narrowed by.

    Signals:
        toggled: the term that is to come into the query, or to leave it
    """

    toggled = Signal(str)

    def __init__(self, theme: Theme) -> None:
        looks = Looks(lambda row: _ROW if row.term else _HEADING, _draw, inset=9)
        super().__init__(theme, "按年份和人物缩小范围", _READING, looks, Choosing.BY_CLICK)
        self.chosen.connect(lambda row: self.toggled.emit(row.term))


def _draw(pen: RowPen, box: QRect, row: FacetRow) -> None:
    if not row.term:
        pen.words(box.adjusted(0, 12, 0, 0), row.words, tokens.NOTE, "text2")
        return
    _draw_box(pen, box, is_on=row.is_on)
    room = box.adjusted(_BOX + 10, 0, 0, 0)
    pen.words(pen.note(room, f"{row.count:,}" if row.count else ""), row.words)


def _draw_box(pen: RowPen, box: QRect, *, is_on: bool) -> None:
    square = QRect(box.left(), box.center().y() - _BOX // 2, _BOX, _BOX)
    pen.painter.setPen(QPen(pen.theme.color("accent" if is_on else "edge"), 1))
    pen.painter.setBrush(pen.theme.color("accent") if is_on else Qt.BrushStyle.NoBrush)
    pen.painter.drawRoundedRect(square, 3, 3)
    if is_on:
        draw_icon(pen.painter, pen.theme, square.topLeft(), "check", "onaccent", _BOX)
