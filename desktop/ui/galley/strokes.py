"""Ink under the letters: underlines, waves, brackets and the pins of seams."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from desktop.ui.galley.geometry import Box, Pin, Placed
from desktop.ui.galley.marks import Shape, Stroke
from desktop.ui.galley.measures import BRACKET_LEFT, FACT_LANE, FINDING_LANE, SEAM_GAP, WAVE
from desktop.ui.galley.pencil import Pencil

_HALF_WAVE = 2.5
_PIN_ABOVE, _PIN_BELOW, _PIN_HEAD = 15.5, 4, 2.5
_PIN_QUERY = 14
_BRACKET_ABOVE, _BRACKET_BELOW, _BRACKET_TICK = 14, 4, 3
_STRONG_WIDTH = 2.0


def draw_mark(pencil: Pencil, placed: Placed, faded: bool) -> None:
    """Draw the stroke of one mark in the lane of its shape."""
    stroke = placed.mark.stroke
    color, width = _ink(pencil, stroke, faded)
    if stroke.shape is Shape.BRACKET:
        _draw_bracket(pencil, placed, color, width)
        return
    for box in placed.boxes:
        _DRAWINGS[stroke.shape](pencil, box, color, pencil.scale(width))


def draw_pin(pencil: Pencil, pin: Pin) -> None:
    """Draw a seam: a round head, ? for an unsure one, and a dotted line down to under the letters."""
    name = "warning" if pin.is_unsure else "seam"
    scale, painter, color = pencil.scale, pencil.painter, pencil.theme.color(name)
    x = pin.x - scale(SEAM_GAP / 2)
    head, foot = pin.line.baseline - scale(_PIN_ABOVE), pin.line.baseline + scale(_PIN_BELOW)
    pen = QPen(color, scale(1.4), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.8, 1.4])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, head + scale(_PIN_HEAD)), QPointF(x, foot))
    if pin.is_unsure:
        box = QRectF(0, 0, scale(_PIN_QUERY), scale(_PIN_QUERY))
        box.moveCenter(QPointF(x, head - scale(_PIN_HEAD)))
        pencil.icon(box, "unsure", name)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(x, head), scale(_PIN_HEAD), scale(_PIN_HEAD))


def _ink(pencil: Pencil, stroke: Stroke, faded: bool) -> tuple[QColor, float]:
    """Return colour and width of a stroke; who asks for more contrast gets both in full."""
    color = pencil.theme.color(stroke.color)
    if pencil.is_strong:
        return color, max(stroke.width, _STRONG_WIDTH)
    color.setAlphaF(stroke.strength / 2 if faded else stroke.strength)
    return color, stroke.width


def _draw_line(pencil: Pencil, box: Box, color: QColor, width: float) -> None:
    y = round(box.line.baseline + pencil.scale(FACT_LANE) - width / 2)
    pencil.painter.fillRect(QRectF(box.left + 0.5, y, box.right - box.left - 1, width), color)


def _draw_dots(pencil: Pencil, box: Box, color: QColor, width: float) -> None:
    pen = QPen(color, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2])
    pencil.painter.setPen(pen)
    y = round(box.line.baseline + pencil.scale(FACT_LANE) - width / 2) + width / 2
    pencil.painter.drawLine(QPointF(box.left + width, y), QPointF(box.right - width, y))


def _draw_wave(pencil: Pencil, box: Box, color: QColor, width: float) -> None:
    scale = pencil.scale
    pencil.painter.setPen(QPen(color, width))
    pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
    path = _wave(round(box.right - box.left), scale(WAVE), scale(_HALF_WAVE))
    pencil.painter.drawPath(path.translated(box.left, box.line.baseline + scale(FINDING_LANE)))


def _draw_bracket(pencil: Pencil, placed: Placed, color: QColor, width: float) -> None:
    """Draw ``[`` in the margin along the lines of a long fact."""
    if not placed.boxes:
        return
    scale = pencil.scale
    pencil.painter.setPen(QPen(color, width))
    x, tick = round(scale(BRACKET_LEFT)) + 0.5, scale(_BRACKET_TICK)
    top = round(placed.boxes[0].line.baseline - scale(_BRACKET_ABOVE)) + 0.5
    foot = round(placed.boxes[-1].line.baseline + scale(_BRACKET_BELOW)) + 0.5
    pencil.painter.drawPolyline(
        [QPointF(x + tick, top), QPointF(x, top), QPointF(x, foot), QPointF(x + tick, foot)]
    )


_DRAWINGS = {Shape.LINE: _draw_line, Shape.DOTS: _draw_dots, Shape.WAVE: _draw_wave}


@lru_cache(maxsize=512)
def _wave(length: int, height: float, half: float) -> QPainterPath:
    """Return a wave from the origin ``length`` pixels to the right."""
    path, x, sign = QPainterPath(), 0.0, -1
    while x + half <= length:
        path.quadTo(x + half / 2, sign * 2 * height, x + half, 0)
        x, sign = x + half, -sign
    return path
