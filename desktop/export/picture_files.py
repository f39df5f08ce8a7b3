"""Pictures made ready for Word: upright, and of a kind that every Word can show."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

from desktop.model import UserFacingError

# The tag in which a camera says how it was held, and what it says of one held upright.
_ORIENTATION, _UPRIGHT = 0x0112, 1
# From here on a turned picture is a wide one.
_ON_ITS_SIDE = 5
_KNOWN_TO_WORD = frozenset({"JPEG", "PNG"})
_QUALITY = 92
_OPAQUE = frozenset({"RGB", "L", "CMYK"})

Size = tuple[int, int]


def picture_size(file: Path | bytes) -> Size:
    """Return the width and height of a picture in pixels, as it stands upright.

    Raises:
        UserFacingError: for bytes that are no picture
    """
    with _opened(file) as image:
        turned = image.getexif().get(_ORIENTATION, _UPRIGHT) >= _ON_ITS_SIDE
        return (image.height, image.width) if turned else image.size


def for_word(blob: bytes) -> bytes:
    """Return a picture's bytes as Word shows them rightly: as they are, or upright as JPEG or PNG.

    Raises:
        UserFacingError: for bytes that are no picture
    """
    with _opened(blob) as image:
        upright = image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT
        return blob if upright and image.format in _KNOWN_TO_WORD else _turned(image)


def _turned(image: Image.Image) -> bytes:
    resolution = image.info.get("dpi")
    upright = ImageOps.exif_transpose(image)
    written = io.BytesIO()
    options = {"dpi": resolution} if resolution else {}
    if upright.mode in _OPAQUE:
        upright.save(written, "JPEG", quality=_QUALITY, **options)
    else:
        upright.convert("RGBA").save(written, "PNG", **options)
    return written.getvalue()


def _opened(file: Path | bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(file) if isinstance(file, bytes) else file)
    except OSError as error:
        message = "没有导出：有一张图片不是 Word 认得的格式。换成 JPEG 或 PNG 再试。"
        raise UserFacingError("picture-format", message, remedy="换一张图片") from error
