"""The bar at the foot of the text: what is to decide, why, and which keys decide it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import IconButton, KeyButton
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.controls.painting import draw_shadow
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

HEIGHT = 64
WIDEST = 760
SHADOW = 8
"""Room around the card for its shadow."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the bar says: icon and colour, what it is, what is known, why, and where we are.

    ``accept`` and ``refuse`` are the words on the buttons; an empty one hides its button.
    """

    icon: str
    color: str
    what: str
    known: str = ""
    why: str = ""
    position: str = ""
    accept: str = "确认"
    refuse: str = "否定"
    change: str = "修改"


class ReviewBar(QFrame):
    """The one place to decide; it stands still and never covers the text.

    Signals:
        command: ``previous``, ``next``, ``change``, ``reject`` or ``confirm``
    """

    help_page = "review"

    command = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._prompt: Prompt | None = None
        self._icon = QLabel()
        self._what = ElidedLabel(theme, tokens.Type(14, 20, 700))
        self._known = ElidedLabel(theme, tokens.INTERFACE, "text2")
        self._why = ElidedLabel(theme, tokens.NOTE, "text2")
        self._position = label(theme, "", tokens.INTERFACE, "text2")
        self._change = self._button("修改", "F2", "change")
        self._refuse = self._button("否定", "Del", "reject")
        self._accept = self._button("确认", "Enter", "confirm")
        self._accept.setProperty("filled", True)
        self.setFixedHeight(HEIGHT + 2 * SHADOW)
        self.setMaximumWidth(WIDEST + 2 * SHADOW)
        self.setAccessibleName("核对")
        self._lay_out()
        theme.changed.connect(self._draw_icon)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what is to decide now."""
        self._prompt = prompt
        self._what.setText(prompt.what)
        self._known.setText(prompt.known)
        self._known.setVisible(bool(prompt.known))
        self._why.setText(prompt.why)
        self._why.setVisible(bool(prompt.why))
        self._position.setText(prompt.position)
        for button, words in (
            (self._change, prompt.change),
            (self._refuse, prompt.refuse),
            (self._accept, prompt.accept),
        ):
            button.setText(words)
            button.setVisible(bool(words))
        self._draw_icon()

    def sizeHint(self) -> QSize:
        """Return the widest the bar may be; the window gives it less where there is less."""
        return QSize(WIDEST + 2 * SHADOW, HEIGHT + 2 * SHADOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the floating card with its shadow."""
        with QPainter(self) as painter:
            card = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            draw_shadow(painter, self._theme, card, tokens.RADIUS_FLOATING)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._theme.color("raised"))
            painter.setPen(QPen(self._theme.color("line2"), 1))
            painter.drawRoundedRect(QRect(card), tokens.RADIUS_FLOATING, tokens.RADIUS_FLOATING)

    def _draw_icon(self) -> None:
        if self._prompt is not None:
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._theme.pixmap(self._prompt.icon, self._prompt.color, 20, ratio))

    def _button(self, text: str, key: str, command: str) -> KeyButton:
        button = KeyButton(self._theme, text, key)
        button.clicked.connect(lambda: self.command.emit(command))
        return button

    def _arrow(self, icon: str, name: str, command: str) -> IconButton:
        button = IconButton(self._theme, icon, name)
        button.clicked.connect(lambda: self.command.emit(command))
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16 + SHADOW, SHADOW, 12 + SHADOW, SHADOW)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        first_line = QHBoxLayout()
        first_line.setSpacing(10)
        # The name takes what it needs, the rest is cut first.
        first_line.addWidget(self._what)
        first_line.addWidget(self._known, 1)
        words.addLayout(first_line)
        words.addWidget(self._why)
        words.addStretch(1)
        layout.addLayout(words, 1)
        layout.addWidget(self._position)
        layout.addWidget(self._arrow("prev", "上一处（Shift+F8）", "previous"))
        layout.addWidget(self._arrow("next", "下一处（F8）", "next"))
        for button in (self._change, self._refuse, self._accept):
            layout.addWidget(button)
