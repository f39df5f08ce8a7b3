"""One file that holds an archive with its pictures: a plain zip, to be opened by anything.

Nothing in it is compressed, so that it is written as fast as the disk takes it; the check sum
of each part finds a byte that changed later.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from desktop.archive.connections import connected
from desktop.archive.pictures import picture_files
from desktop.archive.privacy import OWN_FILE, own_opener
from desktop.archive.trouble import copy_troubles_told, file_troubles_told

ARCHIVE_PART = "档案.jiebao"
PICTURES_PART = "图片/"
_CHUNK = 1 << 20
_CACHE_KILOBYTES = 512


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made: its file, how many pictures it holds, its size in bytes."""

    path: str
    pictures: int
    size: int

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao backup --json`` prints it."""
        return asdict(self)


def back_up(archive: Path, target: Path, *, with_pictures: bool = True) -> Backup:
    """Write everything that is committed in an archive into one file, in place of what stood there.

    The archive may be in use. A backup that is not finished never bears the name.

    Raises:
        UserFacingError: where the archive cannot be read or the file cannot be written
    """
    copy = target.with_name(f"{target.name}.copy")
    unfinished = target.with_name(f"{target.name}.part")
    pictures = tuple(picture_files(archive)) if with_pictures else ()
    with file_troubles_told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _copy(archive, copy)
            _pack(copy, pictures, unfinished)
            unfinished.replace(target)
        finally:
            copy.unlink(missing_ok=True)
            unfinished.unlink(missing_ok=True)
        return Backup(str(target), len(pictures), target.stat().st_size)


def _copy(archive: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    # Where it cannot be made it is this place that is at fault, not the archive's.
    copy.touch(OWN_FILE)
    with (
        copy_troubles_told(archive, copy),
        closing(connected(archive)) as source,
        closing(sqlite3.connect(copy)) as made,
    ):
        # The copy is packed at once and then thrown away: it need not reach the disk.
        made.execute("PRAGMA synchronous = OFF")
        made.execute("PRAGMA journal_mode = OFF")
        # Each page passes once: to keep them costs a quarter of the time.
        for database in (source, made):
            database.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
        source.backup(made)
        # By itself, without the files that WAL keeps beside it.
        made.execute("PRAGMA journal_mode = DELETE")


def _pack(copy: Path, pictures: tuple[Path, ...], target: Path) -> None:
    with open(target, "wb", opener=own_opener) as file:
        with ZipFile(file, "w", ZIP_STORED) as packed:
            _put(packed, copy, ARCHIVE_PART)
            for picture in pictures:
                _put(packed, picture, PICTURES_PART + picture.name)
        file.flush()
        os.fsync(file.fileno())


def _put(packed: ZipFile, file: Path, name: str) -> None:
    """Put a file into the backup in large pieces; ``ZipFile.write`` takes 8 kB at a time."""
    part = ZipInfo.from_file(file, name)
    with file.open("rb") as content, packed.open(part, "w", force_zip64=True) as target:
        shutil.copyfileobj(content, target, _CHUNK)
