"""A row of the outline on its way: what is carried, and where it would come to rest."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from desktop.ui.controls.painting import draw_words, fill_rounded
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.outline.dropping import Where
from desktop.ui.outline.rows import OutlineRow, RowKind

CARRIED = frozenset({RowKind.ARTICLE, RowKind.PASSAGE})
"""What can be dragged; masthead and sections stay where their articles are."""

HOLD = QPoint(-14, 14)
"""Where the pointer holds the card: it hangs at the right, and the rows under the pointer can be read."""

_CARD = QSize(208, 28)
_DOT = 3


@dataclass(frozen=True, slots=True)
class Aim:
    """The row that is carried, the one it would be let go on, and how; ``box`` is what that one takes up."""

    moved: OutlineRow
    target: OutlineRow
    where: Where
    box: QRect


def where_on(moved: OutlineRow, target: OutlineRow, share: float) -> Where:
    """Return what letting go means at a ``share`` of the target's height, from 0 at its top.

    A passage goes into an article wherever on its row it is let go; all else goes between rows.
    """
    if moved.kind is RowKind.PASSAGE and target.kind is RowKind.ARTICLE:
        return Where.INTO
    return Where.ABOVE if share < 0.5 else Where.BELOW


def draw_aim(painter: QPainter, theme: Theme, aim: Aim) -> None:
    """Draw a wash with a ring round the row that takes another in, or a line between two rows."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 2))
    if aim.where is Where.INTO:
        wash = theme.tint("accent")
        painter.setBrush(wash)
        painter.drawRoundedRect(
            QRectF(aim.box).adjusted(1, 1, -1, -1), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL
        )
    else:
        y = aim.box.top() if aim.where is Where.ABOVE else aim.box.bottom() + 1
        painter.drawLine(aim.box.left() + 2 * _DOT, y, aim.box.right(), y)
        painter.setBrush(theme.color("base"))
        painter.drawEllipse(QPoint(aim.box.left() + _DOT, y), _DOT, _DOT)
    painter.restore()


def card(theme: Theme, row: OutlineRow, ratio: float) -> QPixmap:
    """Return the row's words on a small card, to be carried by the pointer."""
    made = QPixmap(_CARD * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        box = QRect(QPoint(), _CARD)
        fill_rounded(painter, box, tokens.RADIUS_CONTROL, theme, "accent")
        painter.setFont(theme.font(tokens.INTERFACE.px))
        painter.setPen(theme.color("onaccent"))
        draw_words(painter, box.adjusted(10, 0, -10, 0), row.text)
    return made
