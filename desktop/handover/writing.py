"""An issue's log and pictures written into one file, in one step."""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from desktop.handover.form import FORM, LOG, MANIFEST, NOTES, NOTES_TEXT, VERSION, Cover
from desktop.handover.refusals import NO_ROOM, UNWRITABLE
from desktop.model import LogEntry, StoredLog
from desktop.model.serial import Data, packed, to_bytes, to_data

_CHUNK = 1 << 20


def write_handover(path: Path, cover: Cover, log: StoredLog, pictures: Iterable[Path]) -> Path:
    """Write a log with its pictures, named by their digests, and return the path.

    The steps, their number and their digest on the cover are those of the log. An unfinished
    file never bears the name.

    Raises:
        UserFacingError: where it cannot be written
    """
    steps = _lines(log.entries)
    counted: dict[str, Data] = {"steps": len(log.entries), "digest": hashlib.sha256(steps).hexdigest()}
    manifest: Data = {"form": FORM, "version": VERSION, **asdict(cover), **counted}
    unfinished = path.with_name(f"{path.name}.part")
    with _trouble_told(path):
        try:
            with ZipFile(unfinished, "w") as file:
                file.writestr(_part(MANIFEST), packed(manifest))
                file.writestr(_part(NOTES), NOTES_TEXT.format(title=cover.title).encode("utf-8", "replace"))
                file.writestr(_part(LOG), steps)
                for picture in pictures:
                    _put(file, picture)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return path


def pictures_in(entries: Iterable[LogEntry]) -> tuple[str, ...]:
    """Return the digests of all pictures that ever stood in the issue, in the order they came."""
    found = (digest for entry in entries for digest in _digests(to_data(entry.edit)))
    return tuple(dict.fromkeys(found))


def _digests(data: Data) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _digests(item)
    elif isinstance(data, dict):
        picture = data.get("picture")
        if isinstance(picture, str):
            yield picture
        for item in data.values():
            yield from _digests(item)


def _lines(entries: Iterable[LogEntry]) -> bytes:
    return b"".join(to_bytes(entry) + b"\n" for entry in entries)


def _part(name: str, packing: int = ZIP_DEFLATED) -> ZipInfo:
    """Return how a part is noted; without a date, so that the same issue gives the same bytes."""
    part = ZipInfo(name)
    part.compress_type = packing
    return part


def _put(file: ZipFile, picture: Path) -> None:
    part = _part(f"pictures/{picture.name}", ZIP_STORED)
    with picture.open("rb") as content, file.open(part, "w", force_zip64=True) as target:
        shutil.copyfileobj(content, target, _CHUNK)


@contextmanager
def _trouble_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise (NO_ROOM if is_full else UNWRITABLE).error(path) from error
