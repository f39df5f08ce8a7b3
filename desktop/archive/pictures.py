"""The pictures of an archive: files beside it, each named by the digest of its bytes."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from desktop.archive.privacy import OWN_FOLDER
from desktop.archive.trouble import file_troubles_told

_BESIDE = (".new", ".part")
"""What an archive that is not in its place yet bears behind the name of that place."""


def picture_folder(path: Path) -> Path:
    """Return the folder of the pictures that belong to the archive at ``path``; it may not be there yet."""
    # Beside an archive without a suffix of its own, it would have that one's very folder, and clear it.
    takes_all = path.suffix in _BESIDE and Path(path.stem).suffix in ("", *_BESIDE)
    return path.with_name(f"{path.name if takes_all else path.stem}图片")


def picture_files(path: Path) -> Iterator[Path]:
    """Yield the pictures of the archive at ``path``, by their names."""
    folder = picture_folder(path)
    if folder.is_dir():
        yield from sorted(file for file in folder.iterdir() if file.is_file() and file.suffix != ".part")


def keep_picture(path: Path, blob: bytes, suffix: str) -> str:
    """Keep a picture for the archive at ``path``, once however often it comes, and return its digest.

    Raises:
        UserFacingError: where it cannot be written
    """
    digest = hashlib.sha256(blob).hexdigest()
    if find_picture(path, digest) is None:
        folder = picture_folder(path)
        with file_troubles_told(folder):
            folder.mkdir(OWN_FOLDER, exist_ok=True)
            _write(folder / f"{digest}{suffix}", blob)
    return digest


def find_picture(path: Path, digest: str) -> Path | None:
    """Return the file of a picture of the archive at ``path``; None where it is missing."""
    return next((file for file in picture_folder(path).glob(f"{digest}.*") if file.suffix != ".part"), None)


def _write(target: Path, blob: bytes) -> None:
    """Write the file in one step: whoever finds its name finds the whole picture."""
    with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".part", delete=False) as unfinished:
        unfinished.write(blob)
    try:
        Path(unfinished.name).replace(target)
    finally:
        Path(unfinished.name).unlink(missing_ok=True)
