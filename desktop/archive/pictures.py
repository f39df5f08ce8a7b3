"""The pictures of an archive: files beside it, each named by the digest of its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def picture_folder(path: Path) -> Path:
    """Return the folder of the pictures that belong to the archive at ``path``; it may not be there yet."""
    return path.with_name(f"{path.stem}图片")


def picture_files(path: Path) -> Iterator[Path]:
    """Yield the pictures of the archive at ``path``, by their names."""
    folder = picture_folder(path)
    if folder.is_dir():
        yield from sorted(file for file in folder.iterdir() if file.is_file() and file.suffix != ".part")
