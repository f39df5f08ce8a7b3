"""A painter that knows theme and zoom: words, icons and tinted grounds in the declared looks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.ui.galley.measures import Scale
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Pencil:
    """Draws in the coordinates that ``painter`` has; sizes are given at 100 %.

    ``is_strong`` says that the system asks for more contrast.
    """

    painter: QPainter
    theme: Theme
    scale: Scale
    is_strong: bool = False

    def tint(self, box: QRectF, color: str, radius: float = tokens.RADIUS_CHIP) -> None:
        """Fill a rounded box with the thinned colour of a token."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.tint(color))
        self.painter.drawRoundedRect(box, self.scale(radius), self.scale(radius))

    def fill(self, box: QRectF, color: str) -> None:
        """Fill a box with the colour of a token, its edges on whole pixels."""
        self.painter.fillRect(box.toAlignedRect(), self.theme.color(color))

    def write(
        self,
        box: QRectF,
        words: str,
        color: str,
        align: Qt.AlignmentFlag = LEFT,
        px: int = tokens.NOTE.px,
        weight: int = 400,
    ) -> None:
        """Write one line of words into a box."""
        self.painter.setFont(self.theme.font(self.scale.whole(px), weight))
        self.painter.setPen(self.theme.color(color))
        self.painter.drawText(box, align, words)

    def run(self, left: float, middle: float, words: str, color: str, px: int = tokens.NOTE.px) -> float:
        """Write words that begin at ``left`` and are centred on ``middle``; return where they end."""
        width = self.width(words, px)
        height = self.scale(2 * px)
        self.write(QRectF(left, middle - height / 2, width + 1, height), words, color, LEFT, px)
        return left + width

    def width(self, words: str, px: int = tokens.NOTE.px) -> float:
        """Return how much room words take in one line."""
        return QFontMetricsF(self.theme.font(self.scale.whole(px))).horizontalAdvance(words)

    def badge(self, box: QRectF, words: str) -> None:
        """Write words on a filled ground that lies over the text."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.color("accent"))
        self.painter.drawRoundedRect(
            box, self.scale(tokens.RADIUS_CONTROL), self.scale(tokens.RADIUS_CONTROL)
        )
        self.write(box, words, "onaccent", CENTRE)

    def icon(self, box: QRectF, name: str, color: str) -> None:
        """Draw an icon into a square, sharp at the resolution of what is painted on."""
        ratio = self.painter.device().devicePixelRatio()
        pixmap = self.theme.pixmap(name, color, round(box.width()), ratio)
        self.painter.drawPixmap(QPointF(round(box.left()), round(box.top())), pixmap)
