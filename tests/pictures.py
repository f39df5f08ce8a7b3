"""Pictures made for tests: any size, kind and orientation."""

from __future__ import annotations

import io

from PIL import Image

_ORIENTATION = 0x0112


def picture(width: int, height: int, kind: str = "JPEG", turned: int = 1, mode: str = "RGB") -> bytes:
    """Return a picture of that many pixels, its upper half dark; ``turned`` is its orientation tag."""
    image = Image.new(mode, (width, height), "white")
    image.paste(Image.new(mode, (width, height // 2), "navy" if mode != "L" else 40))
    tags = Image.Exif()
    tags[_ORIENTATION] = turned
    written = io.BytesIO()
    image.save(written, kind, exif=tags)
    return written.getvalue()
