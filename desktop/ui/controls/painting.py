"""What delegates and painted controls have in common: chips, words cut to fit, soft shadows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from desktop.model import PassageKind
from desktop.ui.look import kinds, tokens
from desktop.ui.look.theme import Theme

CHIP = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_role_chip(
    painter: QPainter, theme: Theme, where: QPoint, kind: PassageKind, *, selected: bool = False
) -> None:
    """Draw a role's letter on its tint, 20 × 20 from ``where``; on a selected row on white."""
    role = kinds.ROLES[kind]
    box = QRect(where.x(), where.y(), CHIP, CHIP)
    fill_rounded(painter, box, tokens.RADIUS_CHIP, theme, "base" if selected else "", role.color)
    painter.setFont(theme.font(tokens.NOTE.px, 500))
    painter.setPen(theme.color(role.color))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, role.letter)


def fill_rounded(
    painter: QPainter, box: QRect, radius: int, theme: Theme, name: str = "", tint: str = ""
) -> None:
    """Fill a rounded box with a token's colour, or with the tint of another where ``name`` is empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(name) if name else theme.tint(tint))
    painter.drawRoundedRect(QRectF(box), radius, radius)
    painter.restore()


def draw_words(
    painter: QPainter,
    box: QRect,
    words: str,
    align: Qt.AlignmentFlag = _LEFT,
    mode: Qt.TextElideMode | None = None,
) -> None:
    """Draw one line of words in the painter's font, cut with … where it does not fit."""
    shown = QFontMetrics(painter.font()).elidedText(words, mode or Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align, shown)


def draw_icon(painter: QPainter, theme: Theme, where: QPoint, name: str, color: str, size: int = 20) -> None:
    """Draw an icon with its top left corner at ``where``, sharp at the painter's resolution."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(where, theme.pixmap(name, color, size, ratio))


def draw_current_row(painter: QPainter, theme: Theme, box: QRect) -> None:
    """Draw the wash and the 3-px bar of the current row."""
    fill_rounded(painter, box, tokens.RADIUS_CONTROL, theme, "sel")
    bar = QRect(box.left(), box.top() + 6, 3, box.height() - 12)
    fill_rounded(painter, bar, 1, theme, "accent")


def draw_shadow(painter: QPainter, theme: Theme, box: QRect, radius: int) -> None:
    """Draw a soft shadow of 6 px around a floating card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    strength = 26 if theme.is_dark else 9
    for step in range(1, 7):
        color = theme.color("text") if not theme.is_dark else theme.color("sunken")
        color.setAlpha(strength - step * strength // 8)
        painter.setPen(QPen(color, 1))
        grown = QRectF(box).adjusted(-step, 1 - step, step, 1 + step)
        painter.drawRoundedRect(grown, radius + step, radius + step)
    painter.restore()
