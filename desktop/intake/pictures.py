"""Picture files: taken as they are, once it is certain that they can be printed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from desktop.model import UserFacingError

_MOST_PIXELS = 120_000_000
"""The largest telephones take pictures of a little less; decoded it still fits into memory."""
_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
# A telephone's JPEG with a second picture in it calls itself MPO.
_TOO_LARGE = ("picture-size", "这张图片大得不像照片。缩小后再试。")
_SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of a picture, unchanged, and the ending that is right for them."""

    blob: bytes
    suffix: str


def read_picture(path: Path) -> PictureFile:
    """Return the picture in a file, whatever its name says it is.

    Raises:
        UserFacingError: where the file cannot be read, is no picture of a kind that can be
            printed, or is damaged
    """
    try:
        blob = path.read_bytes()
    except OSError as error:
        raise _refused(path, "picture-unreadable", "这张图片读不出来。看看文件还在不在。") from error
    return picture_of(blob, path)


def picture_of(blob: bytes, path: Path) -> PictureFile:
    """Return the picture that these bytes of the file at ``path`` are; raises as ``read_picture`` does."""
    try:
        with Image.open(io.BytesIO(blob), formats=_FORMATS) as image:
            kind = image.format or ""
            _check_size(image, path)
            image.load()
    except UnidentifiedImageError as error:
        words = "这不是 JPEG、PNG、TIFF 或 WebP 图片，放不进版面。另存为 JPEG 后再试。"
        raise _refused(path, "picture-format", words) from error
    except Image.DecompressionBombError as error:
        raise _refused(path, *_TOO_LARGE) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise _refused(path, "picture-damaged", "这张图片坏了，打不开。换一份再试。") from error
    return PictureFile(blob, _SUFFIXES[kind])


def _check_size(image: Image.Image, path: Path) -> None:
    if image.width * image.height > _MOST_PIXELS:
        raise _refused(path, *_TOO_LARGE)


def _refused(path: Path, code: str, words: str) -> UserFacingError:
    return UserFacingError(code, words, str(path), "换一张图片")
