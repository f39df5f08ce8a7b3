"""A file that hands an issue over, read without trusting it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from desktop.handover import refusals
from desktop.handover.form import FORM, LOG, MANIFEST, NOTES, PICTURE, VERSION, Cover
from desktop.model import LogEntry, StoredLog
from desktop.model.serial import Data, SerialError, from_data, unpacked
from desktop.zip_files import ZipError, ZipParts, ZipSwollenError

_MEGABYTE = 1 << 20
_MOST_MANIFEST = _MEGABYTE
_MOST_LOG = 128 * _MEGABYTE
_MOST_STEP = 24 * _MEGABYTE
"""A text as long as an issue may be, with all that was read in it, comes to a quarter of this."""
_MOST_STEPS = 20_000
_MOST_PICTURE = 128 * _MEGABYTE
_DATABASE = b"SQLite format 3\0"
_ARCHIVE_PART = "档案.jiebao"
_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Handover:
    """What a file holds: its cover and the log; its pictures are read from there one by one."""

    path: Path
    cover: Cover
    log: StoredLog


def read_handover(path: Path) -> Handover:
    """Return the issue that a file hands over; its pictures stay in the file.

    Raises:
        UserFacingError: where it hands over none, is damaged, of a newer version, or of a size
            that no issue has
    """
    with _opened(path) as parts:
        cover = _cover(parts, path)
        _check_names(parts.names, path)
        data = parts.read(LOG, _MOST_LOG)
    if hashlib.sha256(data).hexdigest() != cover.digest:
        raise refusals.DAMAGED.error(path)
    log = StoredLog(tuple(_entries(data, path)), cover.head, cover.tip)
    if not _is_a_tree(log) or len(log.entries) != cover.steps:
        raise refusals.UNFIT.error(path)
    return Handover(path, cover, log)


def read_pictures(handover: Handover) -> Iterator[bytes]:
    """Yield the bytes of each picture, which are those that its name says.

    Raises:
        UserFacingError: where they are not, or the file is not what it was
    """
    with _opened(handover.path) as parts:
        for named in filter(None, map(PICTURE.fullmatch, parts.names)):
            blob = parts.read(named[0], _MOST_PICTURE)
            if hashlib.sha256(blob).hexdigest() != named[1]:
                raise refusals.DAMAGED.error(handover.path)
            yield blob


@contextmanager
def _opened(path: Path) -> Iterator[ZipParts]:
    """Open the zip file; what is wrong with it is told."""
    _refuse_others(path)
    try:
        with ZipParts(path) as parts:
            if MANIFEST not in parts.names:
                raise (refusals.BACKUP if _ARCHIVE_PART in parts.names else refusals.FOREIGN).error(path)
            if not parts.is_plain:
                raise refusals.DAMAGED.error(path)
            yield parts
    except ZipSwollenError as error:
        raise refusals.SWOLLEN.error(path) from error
    except ZipError as error:
        raise refusals.DAMAGED.error(path) from error


def _refuse_others(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(_DATABASE))
    except OSError as error:
        raise refusals.MISSING.error(path) from error
    if head == _DATABASE:
        raise refusals.WHOLE_ARCHIVE.error(path)
    if not head.startswith(b"PK"):
        raise refusals.FOREIGN.error(path)


def _cover(parts: ZipParts, path: Path) -> Cover:
    data = _json(parts.read(MANIFEST, _MOST_MANIFEST), path)
    if not isinstance(data, dict) or data.get("form") != FORM:
        raise refusals.FOREIGN.error(path)
    version = data.get("version")
    if not isinstance(version, int) or version < 1:
        raise refusals.DAMAGED.error(path)
    if version > VERSION:
        raise refusals.NEWER.error(path)
    known = {field.name for field in fields(Cover)}
    try:
        return from_data(Cover, {name: item for name, item in data.items() if name in known})
    except SerialError as error:
        raise refusals.DAMAGED.error(path) from error


def _check_names(names: tuple[str, ...], path: Path) -> None:
    """Let pass a file that has the parts of this version and no other."""
    others = (name for name in names if name not in (MANIFEST, NOTES, LOG))
    if not all(map(PICTURE.fullmatch, others)):
        raise refusals.DAMAGED.error(path)


def _entries(data: bytes, path: Path) -> Iterator[LogEntry]:
    lines = data.splitlines()
    if len(lines) > _MOST_STEPS or max(map(len, lines), default=0) > _MOST_STEP:
        raise refusals.SWOLLEN.error(path)
    for line in lines:
        step = _json(line, path)
        try:
            yield from_data(LogEntry, step)
        except SerialError as error:
            # The log is as it was written: what cannot be read there a later version wrote.
            raise refusals.NEWER.error(path) from error


def _json(data: bytes, path: Path) -> Data:
    try:
        return unpacked(data)
    except SerialError as error:
        raise refusals.DAMAGED.error(path) from error


def _is_a_tree(log: StoredLog) -> bool:
    """Return whether every step follows one before it, and the issue stands at one of them."""
    known: set[str | None] = {None}
    last = 0
    for entry in log.entries:
        is_next = _NUMBER.fullmatch(entry.id) and int(entry.id) > last
        if not (is_next and {entry.parent, entry.basis} <= known and _is_storable(entry)):
            return False
        known.add(entry.id)
        last = int(entry.id)
    return last > 0 and {log.head, log.tip} <= known and _leads_to(log)


def _is_storable(entry: LogEntry) -> bool:
    """Return whether an archive can note who made the step, and when."""
    noted = entry.author + entry.time
    return noted == noted.encode("utf-8", "replace").decode("utf-8")


def _leads_to(log: StoredLog) -> bool:
    """Return whether redo leads from the head to the tip."""
    parents = {entry.id: entry.parent for entry in log.entries}
    step = log.tip
    while step is not None and step != log.head:
        step = parents[step]
    return step == log.head
