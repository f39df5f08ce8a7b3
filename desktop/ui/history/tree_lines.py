"""The tree of states drawn beside their rows: a dot for each, lines along the branches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.review import State
from desktop.ui.look.theme import Theme

_STEP = 12
_MOST = 5
"""Branches further to the right than this share a line."""
_DOT = 4


def tree_width(lanes: int) -> int:
    """Return how much room so many lanes take."""
    return _STEP * (min(lanes, _MOST) + 1)


def draw_tree(painter: QPainter, theme: Theme, box: QRect, state: State) -> None:
    """Draw what stands at the left of a state's row, from the left edge of ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("edge"), 1.5))
    _draw_lines(painter, box, state)
    _draw_dot(painter, theme, _point(box, state.lanes.own), state)
    painter.restore()


def _draw_lines(painter: QPainter, box: QRect, state: State) -> None:
    lanes, top, bottom = state.lanes, float(box.top()), box.bottom() + 1.0
    for lane in lanes.passing:
        painter.drawLine(QPointF(_x(box, lane), top), QPointF(_x(box, lane), bottom))
    dot = _point(box, lanes.own)
    if lanes.is_continued:
        painter.drawLine(QPointF(dot.x(), top), dot)
    if not lanes.is_first:
        painter.drawLine(dot, QPointF(dot.x(), bottom))
    for lane in lanes.joining:
        painter.drawPath(_curve(QPointF(_x(box, lane), top), dot))


def _draw_dot(painter: QPainter, theme: Theme, dot: QPointF, state: State) -> None:
    """Draw a full dot for what is applied, a ring for what is not, a larger one where the editor stands."""
    color = theme.color("accent" if state.is_applied else "edge")
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color if state.is_applied else theme.color("base"))
    painter.drawEllipse(dot, _DOT - 0.5, _DOT - 0.5)
    if state.is_current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot, _DOT + 2.5, _DOT + 2.5)


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), end.y()), QPointF(start.x(), end.y()), end)
    return path


def _point(box: QRect, lane: int) -> QPointF:
    return QPointF(_x(box, lane), box.center().y() + 0.5)


def _x(box: QRect, lane: int) -> float:
    return box.left() + _STEP * (min(lane, _MOST) + 0.75)
