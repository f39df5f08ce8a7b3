"""A backup taken apart again into a new place, and proved whole before it bears its name."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.archive.pictures import picture_folder
from desktop.archive.privacy import OWN_FOLDER, own_opener
from desktop.archive.safety.backup import ARCHIVE_PART, PICTURES_PART
from desktop.archive.safety.verify import Verdict, verify
from desktop.archive.trouble import DAMAGED, Trouble, file_troubles_told, told
from desktop.model import UserFacingError
from desktop.zip_files import ZipError, ZipMissingError, ZipParts

_MOST_PARTS = 1_000_000
_MOST_BYTES = 1 << 40
_PICTURE = re.compile(rf"{PICTURES_PART}([0-9a-f]{{64}}\.[a-z]{{3,4}})")
_NO_BACKUP = Trouble("not-a-backup", "这个文件不是街报编辑台的备份。", "换一个文件")
_GONE = Trouble("no-file", "文件不在了，可能被移走或改了名。找到它再试。", "换一个文件")
_DAMAGED = Trouble(
    "damaged-backup", "这份备份有损坏，用它恢复不了，什么也没有改动。换一份备份再试。", "换一个文件"
)
_FOLDER = Trouble("is-folder", "这是一个文件夹。选里面的档案或备份。", "换一个文件")
_TAKEN = Trouble("place-taken", "那里已经有一个档案，没有恢复。换一个位置，原来的不动。", "换一个位置")
_FOLDER_THERE = Trouble(
    "place-is-folder", "那里是一个文件夹，没有恢复。后面写上新档案的文件名，如 档案.jiebao。", "换一个位置"
)


def is_backup(path: Path) -> bool:
    """Return whether a file looks like a backup, by its first bytes.

    Raises:
        UserFacingError: where there is no file, or it cannot be read
    """
    if path.is_dir():
        raise told(_FOLDER, path)
    try:
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError as error:
        raise told(_GONE if isinstance(error, FileNotFoundError) else _NO_BACKUP, path) from error


def refuse_taken(target: Path) -> None:
    """Let pass a place where no archive and no pictures stand.

    Raises:
        UserFacingError: where they do
    """
    if target.is_dir():
        raise told(_FOLDER_THERE, target)
    if target.exists() or picture_folder(target).exists():
        raise told(_TAKEN, target)


def restore(backup: Path, target: Path) -> Verdict:
    """Put the archive in a backup at ``target``, with its pictures beside it, and return what it holds.

    Raises:
        UserFacingError: where ``backup`` is none or is damaged, or something stands at ``target``
    """
    refuse_taken(target)
    unfinished = target.with_name(f"{target.name}.part")
    with file_troubles_told(target), _damage_told(backup):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with ZipParts(backup, _MOST_PARTS) as packed:
                _unpack(packed, unfinished)
            verdict = _proved(unfinished, backup)
            _replace_folder(picture_folder(unfinished), picture_folder(target))
            unfinished.replace(target)
        finally:
            _clear(unfinished)
    return verdict


def verify_backup(backup: Path, folder: Path) -> Verdict:
    """Return what is wrong with a backup; it is taken apart in ``folder`` for that.

    Raises:
        UserFacingError: where it is no backup, or its parts do not match their check sums
    """
    target = folder / "check.jiebao"
    with file_troubles_told(target), _damage_told(backup), ZipParts(backup, _MOST_PARTS) as packed:
        _unpack(packed, target)
    return verify(target)


def _proved(archive: Path, backup: Path) -> Verdict:
    verdict = verify(archive)
    if not verdict.is_sound:
        raise told(_DAMAGED, backup)
    return verdict


def _unpack(packed: ZipParts, target: Path) -> None:
    """Write the parts of a backup; their check sums are compared on the way.

    A part that is no picture of ours is passed over, wherever its name leads.
    """
    _clear(target)
    _write(packed, ARCHIVE_PART, target)
    for name in packed.names:
        if picture := _PICTURE.fullmatch(name):
            _write(packed, name, picture_folder(target) / picture[1])


def _write(packed: ZipParts, name: str, target: Path) -> None:
    target.parent.mkdir(OWN_FOLDER, exist_ok=True)
    with open(target, "wb", opener=own_opener) as file:
        packed.copy(name, file, _MOST_BYTES)
        file.flush()
        os.fsync(file.fileno())


def _replace_folder(made: Path, target: Path) -> None:
    if made.exists():
        made.replace(target)


def _clear(unfinished: Path) -> None:
    unfinished.unlink(missing_ok=True)
    shutil.rmtree(picture_folder(unfinished), ignore_errors=True)


@contextmanager
def _damage_told(backup: Path) -> Iterator[None]:
    """Tell of a backup that cannot be taken apart, whatever in it is damaged."""
    try:
        yield
    except ZipMissingError as error:
        raise told(_NO_BACKUP, backup) from error
    except ZipError as error:
        raise told(_DAMAGED if is_backup(backup) else _NO_BACKUP, backup) from error
    except UserFacingError as trouble:
        if trouble.code != DAMAGED.code:
            raise
        # It is the archive in the backup that is damaged, not the one that is open.
        raise told(_DAMAGED, backup) from trouble
