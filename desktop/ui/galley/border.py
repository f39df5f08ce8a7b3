"""The strip in front of an article: grip, number, 字数 and a rule across the column."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from desktop.ui.galley import spots
from desktop.ui.galley.dragging import BorderDrag
from desktop.ui.galley.geometry import Shown
from desktop.ui.galley.measures import CHIP, CHIP_LEFT, GRIP
from desktop.ui.galley.pencil import CENTRE, Pencil
from desktop.ui.galley.sheet import Border
from desktop.ui.look.tokens import RADIUS_CONTROL

_SIDEBAR_LETTER, _SIDEBAR_COLOR = "链", "plum"
_WASH_REACH = 14


def draw_border(pencil: Pencil, row: Shown, width: float, is_current: bool) -> None:
    """Draw the border above a row that begins an article; a current article's is washed."""
    border, scale = row.row.border, pencil.scale
    if border is None:
        return
    y = spots.rule(scale, row)
    if is_current:
        reach = scale(_WASH_REACH)
        pencil.tint(QRectF(-scale(8), y - reach, width + scale(16), 2 * reach), "accent", RADIUS_CONTROL)
    pencil.icon(spots.fold(scale, row), "chevron" if border.is_folded else "next", "text3")
    if border.is_sidebar:
        _draw_sidebar_chip(pencil, y)
    end = _draw_title(pencil, border, y)
    if border.doubt:
        _draw_unsure_rule(pencil, end, y, width)
    else:
        pencil.fill(QRectF(end, round(y), width - end, 1), "line2")


def draw_ghost(pencil: Pencil, left: float, y: float, width: float, drag: BorderDrag) -> None:
    """Draw where a dragged border would come to rest, with the 字数 on both sides."""
    words = f"上一篇 {drag.now.before} 字 · 本篇 {drag.now.behind} 字"
    pencil.fill(QRectF(left, round(y) - 1, width, 2), "accent")
    room = pencil.width(words) + pencil.scale(20)
    box = QRectF(left + width - room, y - pencil.scale(12), room, pencil.scale(24))
    pencil.badge(box, words)


def _words(border: Border) -> tuple[tuple[str, str], ...]:
    """Return what the strip says, with the colour of each word."""
    unsure = ("存疑", "warning") if border.doubt else ("", "")
    note = (border.note, "warning")
    folded = ("已折叠", "text3") if border.is_folded else ("", "")
    return (border.title, "text2"), (f"{border.characters} 字", "text3"), note, unsure, folded


def _draw_query(pencil: Pencil, left: float, y: float) -> float:
    side = pencil.scale(GRIP)
    pencil.icon(QRectF(left, y - side / 2, side, side), "unsure", "warning")
    return left + side + pencil.scale(3)


def _draw_unsure_rule(pencil: Pencil, start: float, y: float, end: float) -> None:
    pen = QPen(pencil.theme.color("warning"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4, 4])
    pencil.painter.setPen(pen)
    pencil.painter.drawLine(QPointF(start, round(y) + 0.5), QPointF(end, round(y) + 0.5))


def _draw_sidebar_chip(pencil: Pencil, y: float) -> None:
    side = pencil.scale(CHIP)
    box = QRectF(pencil.scale(CHIP_LEFT), y - side / 2, side, side)
    pencil.tint(box, _SIDEBAR_COLOR)
    pencil.write(box, _SIDEBAR_LETTER, _SIDEBAR_COLOR, CENTRE, weight=500)


def _draw_title(pencil: Pencil, border: Border, y: float) -> float:
    """Draw everything before the rule and return where the rule begins."""
    scale, left = pencil.scale, 0.0
    if border.is_movable:
        box = QRectF(-scale(3), y - scale(GRIP / 2), scale(GRIP), scale(GRIP))
        pencil.icon(box, "grip", "text3")
        left = scale(GRIP + 3)
    if border.doubt:
        left = _draw_query(pencil, left, y)
    for text, color in _words(border):
        if text:
            left = pencil.run(left, y, text, color) + scale(8)
    return left + scale(4)
