"""Buttons: icon only, filled, with their key beside the word, and filter chips."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QToolButton, QWidget

from desktop.ui.controls.painting import fill_rounded
from desktop.ui.look import tokens
from desktop.ui.look.theme import ICON_SIZE, Theme


class IconButton(QToolButton):
    """A 32-px button with an icon, an accessible name and a tooltip."""

    def __init__(
        self, theme: Theme, icon: str, name: str, parent: QWidget | None = None, *, size: int = 32
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setIconSize(ICON_SIZE)
        self.setFixedSize(size, size)
        self.setProperty("square", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoRaise(True)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIcon(self._theme.icon(self._icon, "text2"))


def push_button(text: str, parent: QWidget | None = None, *, style: str = "") -> QPushButton:
    """Return a button; ``style`` is ``filled`` (one in a pane), ``plain`` (a link) or empty."""
    button = QPushButton(text, parent)
    if style:
        button.setProperty(style, True)
    return button


def bind(button: QPushButton, keys: QKeySequence.StandardKey) -> None:
    """Let keys press a button, and its tip name them; new words of a button take its keys away."""
    button.setShortcut(keys)
    named = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{button.text().rstrip('…')}（{named}）")


def show_filled(button: QPushButton, *, is_filled: bool) -> None:
    """Show a button as the one of its pane that is filled, or no longer."""
    button.setProperty("filled", is_filled)
    # A sheet is read again for a button only where it is taken off and put on.
    button.style().unpolish(button)
    button.style().polish(button)


class KeyButton(QPushButton):
    """A button that shows the key which does the same: 确认 Enter."""

    _PADDING = 12
    _GAP = 8
    _KEY_PADDING = 6

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._key = key
        self.setFixedHeight(36)
        self.setToolTip(f"{text}（{key}）")

    def minimumSizeHint(self) -> QSize:
        """Return the size at which word and key fit."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        """Return the size at which word and key fit."""
        return QSize(self._words_width() + self._key_width() + self._GAP + 2 * self._PADDING, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, then word and key on it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        filled = bool(self.property("filled")) and self.isEnabled()
        ink = self._theme.color("onaccent" if filled else "text" if self.isEnabled() else "text3")
        painter.setFont(self._theme.font(tokens.INTERFACE.px, 700 if filled else 400))
        painter.setPen(ink)
        words = QRect(self._PADDING, 0, self._words_width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        key = QRect(words.right() + self._GAP, (self.height() - 20) // 2, self._key_width(), 20)
        self._draw_key(painter, key, filled=filled)

    def _draw_key(self, painter: QPainter, box: QRect, *, filled: bool) -> None:
        painter.setOpacity(0.18 if filled else 1.0)
        fill_rounded(painter, box, tokens.RADIUS_CHIP, self._theme, "onaccent" if filled else "sunken")
        painter.setOpacity(1.0)
        painter.setPen(self._theme.color("onaccent" if filled else "text2"))
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _words_width(self) -> int:
        return QFontMetrics(self._theme.font(tokens.INTERFACE.px, 700)).horizontalAdvance(self.text())

    def _key_width(self) -> int:
        words = QFontMetrics(self._theme.font(tokens.NOTE.px)).horizontalAdvance(self._key)
        return words + 2 * self._KEY_PADDING


class FilterChip(QPushButton):
    """A round button that is on or off, with an optional icon in a colour of its own."""

    def __init__(self, theme: Theme, text: str, icon: str = "", color: str = "text2") -> None:
        super().__init__(text)
        self._theme = theme
        self._icon = (icon, color)
        self.setCheckable(True)
        self.setProperty("chip", True)
        self.setIconSize(QSize(16, 16))
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        name, color = self._icon
        if name:
            self.setIcon(self._theme.icon(name, color, 16))
