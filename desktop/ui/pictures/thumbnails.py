"""Small images of pictures, read once each, upright."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.ui.pictures.reading import read_image

FindPicture = Callable[[str], QImage | None]
"""Returns the small image of a picture by its digest; None where it is missing."""

_LONGEST = 640


class Thumbnails:
    """The small images of the pictures that ``find`` knows the files of."""

    def __init__(self, find: Callable[[str], Path | None]) -> None:
        self._find = find
        self._images: dict[str, QImage] = {}

    def image(self, digest: str) -> QImage | None:
        """Return the small image of a picture, or None where it is missing or cannot be shown."""
        if digest not in self._images:
            path = self._find(digest)
            image = read_image(path, _LONGEST) if path else QImage()
            if image.isNull():
                return None
            self._images[digest] = image
        return self._images[digest]


def no_picture(_digest: str) -> QImage | None:
    """Return None: no picture is known."""
    return None
