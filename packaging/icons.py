"""The program's icon in every form that a system asks for, drawn from one SVG: icons.py FOLDER."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "program" / "icon.svg"
WINDOWS_PX = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS_PX = (16, 32, 64, 128, 256, 512, 1024)
LINUX_PX = 256


def draw_icons(folder: Path) -> None:
    """Write ``jiebao.ico``, ``jiebao.icns`` and ``jiebao.png``, every size drawn by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    _save(folder / "jiebao.ico", WINDOWS_PX)
    _save(folder / "jiebao.icns", MACOS_PX)
    drawn(LINUX_PX).save(folder / "jiebao.png")


def drawn(pixels: int) -> Image.Image:
    """Return the icon as a picture of so many pixels, clear where nothing is drawn."""
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def _save(path: Path, sizes: tuple[int, ...]) -> None:
    largest, *others = (drawn(pixels) for pixels in sorted(sizes, reverse=True))
    largest.save(path, sizes=[(pixels, pixels) for pixels in sizes], append_images=others)


if __name__ == "__main__":
    draw_icons(Path(sys.argv[1]))
