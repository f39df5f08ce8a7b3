"""The colours of a system that asks for more contrast: its own palette stands for every token."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.look import tokens

_READABLE = 4.5
_GROUNDS = ("base", "side", "bar", "raised")
_WASHES = {
    "sunken": 0.12,
    "hover": 0.12,
    "sel": 0.18,
    "accentsoft": 0.18,
    "errorsoft": 0.16,
    "warningsoft": 0.16,
    "querysoft": 0.16,
    "oksoft": 0.16,
    "hit": 0.4,
}
"""Which share of the words' colour is mixed into the ground; words on it stay readable."""


def system_palette() -> QPalette:
    """Return the palette of the system, whatever the application wears."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    worn = QPalette(app.palette())
    # A palette that decides nothing gives way to the system's.
    app.setPalette(QPalette())
    found = QPalette(app.palette())
    app.setPalette(worn)
    return found


def contrast_colors(palette: QPalette) -> dict[str, QColor]:
    """Return every token's colour out of a palette: words on its ground, what is chosen on its highlight.

    Nothing is told by colour alone, so that kinds and roles can do with that of the words.
    """
    ground, words = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    chosen = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.HighlightedText)
    accent, on_accent = chosen if contrast(chosen[0], ground) >= _READABLE else (words, ground)
    return {
        **dict.fromkeys(tokens.COLORS, words),
        **dict.fromkeys(_GROUNDS, ground),
        **{name: _mixed(ground, words, share) for name, share in _WASHES.items()},
        "accent": accent,
        "onaccent": on_accent,
        "disabled": palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text),
    }


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours stand apart, from 1 to 21, as WCAG counts."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _mixed(ground: QColor, words: QColor, share: float) -> QColor:
    def mixed(below: int, above: int) -> int:
        return round(below + (above - below) * share)

    return QColor(
        mixed(ground.red(), words.red()),
        mixed(ground.green(), words.green()),
        mixed(ground.blue(), words.blue()),
    )
