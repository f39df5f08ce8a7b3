"""Icons: one SVG each, coloured on load, kept by name, colour, size and pixel ratio."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.assets import resources

GRID = 20
"""The side of the square every icon is drawn on."""

_PROGRAM_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon_names() -> list[str]:
    """Return the names of all icons, sorted."""
    return sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


class Icons:
    """The icons as pixmaps, rendered once for each colour and size."""

    def __init__(self) -> None:
        self._drawings: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: QColor, size: int = GRID, ratio: float = 1.0) -> QPixmap:
        """Return the icon in one colour, ``size`` logical pixels wide.

        Raises:
            FileNotFoundError: for a name without a drawing
        """
        key = (name, color.name(QColor.NameFormat.HexArgb), size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _rendered(self._drawing(name), color, size, ratio)
        return self._pixmaps[key]

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            path = resources() / "icons" / f"{name}.svg"
            self._drawings[name] = path.read_text(encoding="utf-8")
        return self._drawings[name]


def program_icon() -> QIcon:
    """Return the icon of the program in the sizes that window managers show."""
    icon = QIcon()
    for size in _PROGRAM_SIZES:
        icon.addPixmap(program_pixmap(size))
    return icon


def program_pixmap(size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon of the program, ``size`` logical pixels wide."""
    drawing = (resources() / "program" / "icon.svg").read_text(encoding="utf-8")
    return _rendered(drawing, QColor(Qt.GlobalColor.black), size, ratio)


def _rendered(drawing: str, color: QColor, size: int, ratio: float) -> QPixmap:
    # QtSvg paints currentColor black, so the colour is written into the drawing.
    coloured = drawing.replace("currentColor", color.name())
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    with QPainter(pixmap) as painter:
        painter.setOpacity(color.alphaF())
        QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, size, size))
    return pixmap
