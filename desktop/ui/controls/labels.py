"""Labels in the declared type sizes and tones, and surfaces with their hairlines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme


def label(
    theme: Theme,
    text: str = "",
    style: tokens.Type = tokens.INTERFACE,
    tone: str = "text",
    *,
    wrap: bool = False,
) -> QLabel:
    """Return a label; ``tone`` names the token of its colour and follows the theme."""
    made = QLabel(text)
    made.setFont(theme.font(style.px, style.weight))
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def set_tone(words: QLabel, tone: str) -> None:
    """Give a label the colour of another token; the sheet is read again only where it is another."""
    if words.property("tone") != tone:
        words.setProperty("tone", tone)
        words.style().unpolish(words)
        words.style().polish(words)


class ToldLine(QLabel):
    """What came of a command, said in the dialog that it was given in; no words take it away."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFont(theme.font(tokens.INTERFACE.px, tokens.INTERFACE.weight))
        self.setProperty("tone", "text2")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def tell(self, words: str, tone: str = "text2") -> None:
        """Say these words in the colour of a token."""
        self.setText(words)
        set_tone(self, tone)
        self.setVisible(bool(words))


class ElidedLabel(QLabel):
    """One line of words that is cut with … where it does not fit; the tooltip has all of it."""

    def __init__(
        self,
        theme: Theme,
        style: tokens.Type = tokens.INTERFACE,
        tone: str = "text",
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Cut the end, or what ``cut`` says."""
        super().__init__()
        self._whole = ""
        self._cut = cut
        self.setFont(theme.font(style.px, style.weight))
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(24)

    def setText(self, text: str) -> None:
        """Show ``text``, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size at which nothing is cut."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._cut, self.width())
        self.setToolTip(self._whole if shown != self._whole else "")
        super().setText(shown)


def surface(name: str, parent: QWidget | None = None) -> QFrame:
    """Return a frame painted as one of the declared surfaces: side, bar, base, card or another."""
    frame = QFrame(parent)
    frame.setProperty("surface", name)
    return frame
