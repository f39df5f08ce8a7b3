"""Beside the text: paragraph numbers, role chips, the current bar, finding glyphs, picture slots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from desktop.model import PassageKind, Severity
from desktop.ui.galley import spots
from desktop.ui.galley.geometry import Shown
from desktop.ui.galley.measures import BAR_LEFT, BAR_WIDTH, NUMBER_RIGHT
from desktop.ui.galley.pencil import CENTRE, LEFT, RIGHT, Pencil
from desktop.ui.look import kinds, tokens

_BARE_KINDS = frozenset({PassageKind.PARAGRAPH})
"""Roles without a ground to their letter, so that only what is not body catches the eye."""
# The height of the line that says who took a picture.
_CREDIT = 20
_SLOT_ICON = 24
_DOTS, _BADGE = 1.6, 14
_RING, _RING_REACH = 1.5, 1.5
SLOT_WORDS = "此处原有图片，拖入图片即可补上"
BARE_SLOT_WORDS = "无图说"
LOST_WORDS = "补过图，图片文件不在档案旁边了"


def draw_gutter(pencil: Pencil, row: Shown, *, is_current: bool, is_asked: bool) -> None:
    """Draw number, role chip and the bar of the current passage; ``is_asked`` is for its role."""
    scale = pencil.scale
    if is_current:
        pencil.fill(QRectF(scale(BAR_LEFT), 0, BAR_WIDTH, row.layout.height), "accent")
    if row.row.number:
        box = QRectF(0, spots.first_middle(scale, row) - scale(10), scale(40), scale(20))
        box.moveRight(scale(NUMBER_RIGHT))
        pencil.write(box, str(row.row.number), "text3", RIGHT)
    role, chip = kinds.ROLES[row.row.kind], spots.chip(scale, row)
    if is_current or row.row.kind not in _BARE_KINDS:
        pencil.tint(chip, role.color)
    pencil.write(chip, role.letter, role.color, CENTRE, weight=500)
    if row.row.passage.is_unsure:
        _draw_doubt(pencil, chip, is_asked=is_asked)


def draw_lane(pencil: Pencil, row: Shown, width: float) -> None:
    """Draw the glyphs of the row's findings to the right of the column."""
    for box, placed in spots.glyphs(pencil.scale, row, width):
        severity = placed.mark.severity or Severity.QUERY
        pencil.icon(box, severity.value, kinds.SEVERITY_COLORS[severity])
    for box, count in spots.surplus(pencil.scale, row, width):
        pencil.write(box, f"+{count}", "text3", LEFT)


def _draw_doubt(pencil: Pencil, chip: QRectF, *, is_asked: bool) -> None:
    """Draw dots round a chip, or the ring of what is asked now, and ? at its corner."""
    scale, painter = pencil.scale, pencil.painter
    reach = scale(_RING_REACH) if is_asked else 0
    painter.setPen(_ring_pen(pencil, is_asked=is_asked))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = scale(tokens.RADIUS_CHIP) + reach
    painter.drawRoundedRect(chip.adjusted(-reach, -reach, reach, reach), radius, radius)
    badge = QRectF(0, 0, scale(_BADGE), scale(_BADGE))
    badge.moveCenter(chip.topRight())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pencil.theme.color("base"))
    painter.drawEllipse(badge)
    pencil.icon(badge, "unsure", "warning")


def _ring_pen(pencil: Pencil, *, is_asked: bool) -> QPen:
    if is_asked:
        return QPen(pencil.theme.color("accent"), _RING)
    dots = QPen(pencil.theme.color("warning"), pencil.scale(_DOTS), Qt.PenStyle.CustomDashLine)
    dots.setCapStyle(Qt.PenCapStyle.RoundCap)
    dots.setDashPattern([0.01, 2])
    return dots


def draw_slot(pencil: Pencil, row: Shown, width: float, image: QImage | None) -> None:
    """Draw the dashed frame where a picture stood, or the picture that was put there."""
    scale, painter = pencil.scale, pencil.painter
    frame = spots.slot(scale, width).adjusted(0.5, 0.5, -0.5, -0.5)
    pen = QPen(pencil.theme.color("line2"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(pencil.theme.color("sunken"))
    painter.drawRoundedRect(frame, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
    if image is not None:
        credit = row.row.passage.credit
        foot = scale(_CREDIT) if credit else 0
        _draw_image(painter, frame.adjusted(6, 6, -6, -6 - foot), image)
        pencil.write(frame.adjusted(0, frame.height() - foot - 4, -scale(10), -4), credit, "text2", RIGHT)
        return
    icon = QRectF(0, 0, scale(_SLOT_ICON), scale(_SLOT_ICON))
    icon.moveCenter(QPointF(frame.center().x(), frame.top() + scale(36)))
    pencil.icon(icon, "picture", "teal")
    words = QRectF(frame.left(), icon.bottom() + scale(8), frame.width(), scale(20))
    pencil.write(words, LOST_WORDS if row.row.passage.picture else SLOT_WORDS, "text2", CENTRE, px=13)
    if row.row.is_bare:
        pencil.write(words.translated(0, scale(20)), BARE_SLOT_WORDS, "text3", CENTRE)


def _draw_image(painter: QPainter, box: QRectF, image: QImage) -> None:
    size = image.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    where = QRectF(QPointF(), size)
    where.moveCenter(box.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(where, image)
