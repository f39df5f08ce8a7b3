"""What a row is painted with: words, notes at the right end, icons, each in its token's colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter

from desktop.ui.controls.painting import draw_icon, draw_words
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_APART = 12
_ICON = 18
_NOTE = 0.6
"""How much of a row a note may take at most."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowPen:
    """A painter with the theme's fonts and colours; each method returns the room that is left."""

    painter: QPainter
    theme: Theme
    is_current: bool = False

    def words(
        self,
        box: QRect,
        words: str,
        style: tokens.Type = tokens.INTERFACE,
        tone: str = "text",
        weight: int = 0,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> QRect:
        """Draw words at the left, cut at ``cut`` where they do not fit; return the room behind them."""
        self.painter.setFont(self.theme.font(style.px, weight or style.weight))
        self.painter.setPen(self.theme.color(tone))
        draw_words(self.painter, box, words, mode=cut)
        return box.adjusted(self.painter.fontMetrics().horizontalAdvance(words) + _APART, 0, 0, 0)

    def note(self, box: QRect, words: str, tone: str = "text2") -> QRect:
        """Draw a note at the right, cut in its middle where it is long; return the room before it."""
        self.painter.setFont(self.theme.font(tokens.NOTE.px))
        self.painter.setPen(self.theme.color(tone))
        metrics = self.painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, round(box.width() * _NOTE))
        self.painter.drawText(box, _RIGHT, shown)
        width = metrics.horizontalAdvance(shown) + _APART if shown else 0
        return box.adjusted(0, 0, -width, 0)

    def icon(self, box: QRect, name: str, tone: str = "text2", size: int = _ICON) -> QRect:
        """Draw an icon at the left, in the middle of the box's height; return the room behind it."""
        draw_icon(
            self.painter,
            self.theme,
            QPoint(box.left(), box.center().y() - size // 2 + 1),
            name,
            tone,
            size,
        )
        return box.adjusted(size + 10, 0, 0, 0)


def lines_of(box: QRect, *heights: int) -> tuple[QRect, ...]:
    """Return lines of these heights, one under the other from the top of ``box``."""
    tops = (sum(heights[:number]) for number in range(len(heights)))
    return tuple(
        QRect(QPoint(box.left(), box.top() + top), QSize(box.width(), height))
        for top, height in zip(tops, heights, strict=True)
    )
