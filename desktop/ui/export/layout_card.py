"""A lay-out of the Word export as a card that can be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.controls.painting import draw_icon
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_HEIGHT = 56


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """One lay-out: its name in ``Layout``, what the editor reads, its icon."""

    name: str
    title: str
    words: str
    icon: str


class LayoutCard(QAbstractButton):
    """One lay-out as a card that can be chosen."""

    def __init__(self, theme: Theme, choice: LayoutChoice) -> None:
        super().__init__()
        self._theme = theme
        self._choice = choice
        self.setText(choice.title)
        self.setAccessibleDescription(choice.words)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the size of a card."""
        return QSize(344, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, icon, title and words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on = self.isChecked()
            focused = self.hasFocus()
            tone = "accent" if on or focused else "line2"
            painter.setPen(QPen(self._theme.color(tone), 2 if focused else 1))
            painter.setBrush(self._theme.color("accentsoft" if on else "raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            box = self.rect().adjusted(18, 0, -16, 0)
            where = box.topLeft()
            where.setY((_HEIGHT - 20) // 2)
            draw_icon(painter, self._theme, where, self._choice.icon, "accent" if on else "text2")
            self._draw_words(painter)
            if on:
                where.setX(box.right() - 18)
                draw_icon(painter, self._theme, where, "confirmed", "accent", 18)

    def _draw_words(self, painter: QPainter) -> None:
        words = self.rect().adjusted(56, 7, -40, -7)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.font(tokens.ROW.px, 500))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, self._choice.title)
        painter.setPen(self._theme.color("text2"))
        painter.setFont(self._theme.font(tokens.INTERFACE.px))
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, self._choice.words)
