"""The theme in use: tokens resolved to Qt colours, fonts, palette, style sheet and icons."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.look import tokens
from desktop.ui.look.contrast import contrast_colors, system_palette
from desktop.ui.look.icons import GRID, Icons
from desktop.ui.look.style_sheet import style_sheet


class Appearance(StrEnum):
    """Which theme the editor wants; ``SYSTEM`` follows the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and icons for every widget.

    Signals:
        changed: light and dark were exchanged; repaint and ask for icons again
    """

    changed = Signal()

    def __init__(self, appearance: Appearance = Appearance.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.icons = Icons()
        # Qt's wrapper goes with the first reader unless both objects are held on to.
        self._hints = QGuiApplication.styleHints()
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._wishes.contrastPreferenceChanged.connect(self.apply)
        self._colors = self._resolved()

    @property
    def is_dark(self) -> bool:
        """Whether words are light on a dark ground."""
        if self.is_strong:
            return self._colors["base"].lightness() < self._colors["text"].lightness()
        if self.appearance is Appearance.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.appearance is Appearance.DARK

    @property
    def is_strong(self) -> bool:
        """Whether the system asks for more contrast: its own colours, marks at full strength, pens 2 px."""
        return self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast

    def color(self, name: str) -> QColor:
        """Return the colour of a token; the names stand in ``tokens.COLORS``."""
        return QColor(self._colors[name])

    def tint(self, name: str) -> QColor:
        """Return the colour of a token, thinned for the ground of a role chip; clear for more contrast."""
        color = self.color(name)
        share = tokens.CHIP_TINT.dark if self.is_dark else tokens.CHIP_TINT.light
        color.setAlphaF(0.0 if self.is_strong else float(share))
        return color

    def font(self, px: int = tokens.INTERFACE.px, weight: int = 400) -> QFont:
        """Return the interface font in ``px`` logical pixels, Chinese family first."""
        font = QFont()
        font.setFamilies(list(tokens.FAMILIES))
        font.setPixelSize(px)
        font.setWeight(QFont.Weight(weight))
        return font

    def pixmap(self, name: str, color: str = "text", size: int = GRID, ratio: float = 1.0) -> QPixmap:
        """Return an icon in the colour of a token."""
        return self.icons.pixmap(name, self.color(color), size, ratio)

    def icon(self, name: str, color: str = "text", size: int = GRID) -> QIcon:
        """Return an icon for buttons and menus, sharp up to three pixels a point; dim when disabled."""
        icon = QIcon()
        for ratio in (1.0, 1.5, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, color, size, ratio))
            dimmed = self.color("disabled")
            dimmed.setAlphaF(1.0 if self.is_strong else 0.45)
            icon.addPixmap(self.icons.pixmap(name, dimmed, size, ratio), QIcon.Mode.Disabled)
        return icon

    def palette(self) -> QPalette:
        """Return the palette for the whole application."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def style_sheet(self) -> str:
        """Return the style sheet for the whole application."""
        return style_sheet(
            lambda name: self.color(name).name(),
            is_accent_light=self.color("accent").lightness() > self.color("onaccent").lightness(),
        )

    def choose(self, appearance: Appearance) -> None:
        """Change to another appearance."""
        self.appearance = appearance
        self.apply()

    def apply(self) -> None:
        """Dress the application; widgets that paint themselves hear ``changed``."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._colors = self._resolved()
        # The platform's own style takes little of a palette; Fusion takes all of it.
        if not app.styleSheet():
            app.setStyle("Fusion")
        app.setFont(self.font())
        # Existing widgets take a new palette only when a new style sheet follows it.
        app.setPalette(self.palette())
        app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def look_again(self) -> None:
        """Follow the system from one contrast theme to another, which neither of its other signals tells."""
        if self.is_strong and self._resolved() != self._colors:
            self.apply()

    def _resolved(self) -> dict[str, QColor]:
        """Return what the tokens look like now; they are asked for at every stroke of a painter."""
        if self.is_strong:
            return contrast_colors(system_palette())
        is_dark = self.is_dark
        return {name: QColor(one.dark if is_dark else one.light) for name, one in tokens.COLORS.items()}

    def _follow_system(self) -> None:
        # Who asks for more contrast has the system's colours, whatever was chosen here.
        if self.appearance is Appearance.SYSTEM or self.is_strong:
            self.apply()


_PALETTE = {
    QPalette.ColorRole.Window: "side",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onaccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "edge",
}

ICON_SIZE = QSize(GRID, GRID)
