"""Picture files as images to paint, read by the library that also takes them in and puts them into Word."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PySide6.QtGui import QImage


def read_image(file: Path | BytesIO, longest: int | None = None) -> QImage:
    """Return the picture in a file upright, its longer side at most ``longest`` pixels if that is given.

    The image is null where the file is missing or cannot be shown.
    """
    from PIL import Image, ImageOps  # loads in a while, and only pages with pictures ask

    try:
        with Image.open(file) as opened:
            if longest is not None:
                # A photograph is read at about the size that is wanted, which is much faster.
                opened.draft(None, (longest, longest))
            picture = ImageOps.exif_transpose(opened)
            if longest is not None:
                picture.thumbnail((longest, longest))
            pixels = picture.convert("RGB" if picture.mode == "CMYK" else "RGBA").convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return QImage()
    width, height = pixels.size
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
