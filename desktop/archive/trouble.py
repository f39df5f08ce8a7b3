"""What SQLite complains of, said so that an editor can do something about it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.model import UserFacingError

READ_ONLY = "档案是只读的，可以看，不能改。"
OLDER_COPY = (
    "档案是较早的版本存下的，又是只读的：这里打开的是升级过的临时一份，可以看，不能改，原来的文件没有动。"
)
RESCUE = "抢救到新档案"
"""The button that rescues what is readable of a damaged archive."""


_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG)
_PRIMARY = 0xFF
"""The low byte of a code of SQLite's is the trouble; the others tell variants apart."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A known trouble: its code, the sentence, and the button that helps."""

    code: str
    message: str
    remedy: str = "重试"


READING_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What is raised where SQLite cannot make sense of the file."""

DAMAGED = Trouble(
    "damaged-archive",
    "档案有损坏的地方，有些内容读不出来。能读的都可以抢救到新档案，原来的文件不动。",
    RESCUE,
)
MOVED = Trouble("archive-moved", "档案文件被移走或改了名，刚才这一步没有存下。放回原处后再试；之前的都在。")
AWAY = Trouble("archive-away", "档案文件被移走或改了名，这里读不到。放回原处后再试；之前的都在。")
_UNKNOWN_STEP = Trouble(
    "unknown-step",
    "这一期里有读不懂的步骤，多半是更新的版本做的。没有打开，也没有改动。升级街报编辑台后再打开。",
    "",
)
_BUSY = Trouble("archive-busy", "别的程序正占着档案，刚才这一步还没有存下。稍等再试；之前的都在。")
_NO_ROOM = Trouble("backup-no-room", "磁盘满了，这个文件没有写成；档案还是原来的样子。腾出空间后再试。")
_NO_FILE = Trouble("backup-not-written", "这个位置读写不了，文件没有写成；档案还是原来的样子。", "换一个位置")
_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble("disk-full", "磁盘满了，刚才这一步没有存下。腾出空间后再试；之前的都在。"),
    sqlite3.SQLITE_READONLY: Trouble("archive-read-only", READ_ONLY, "换一个位置"),
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: Trouble(
        "disk-error", "磁盘读写出错，刚才这一步没有存下。检查磁盘后再试；之前的都在。"
    ),
    sqlite3.SQLITE_CANTOPEN: Trouble(
        "archive-closed", "这个位置打不开档案。换一个能写的文件夹。", "换一个位置"
    ),
}


def is_damage(error: Exception) -> bool:
    """Return whether SQLite complains of what is in the file, or of a name in it that is no text."""
    if isinstance(error, UnicodeDecodeError):
        return True
    code = getattr(error, "sqlite_errorcode", 0)
    # Full-text search alone names no kind of constraint: its own tables contradict one another.
    return code & _PRIMARY in _DAMAGES or code == sqlite3.SQLITE_CONSTRAINT


def damaged() -> UserFacingError:
    """Return the error that tells of a row whose bytes changed on the disk."""
    return UserFacingError(DAMAGED.code, DAMAGED.message, remedy=DAMAGED.remedy)


def unknown_step() -> UserFacingError:
    """Return the error that tells of a step that was stored whole, and that this version does not know."""
    return UserFacingError(_UNKNOWN_STEP.code, _UNKNOWN_STEP.message)


def told(trouble: Trouble, path: Path) -> UserFacingError:
    """Return the error that tells an editor of a trouble with the archive at ``path``."""
    return UserFacingError(trouble.code, trouble.message, str(path), trouble.remedy)


@contextmanager
def troubles_told(path: Path) -> Iterator[None]:
    """Turn known troubles of SQLite into ``UserFacingError``; all others are our bugs and pass."""
    try:
        yield
    except READING_ERRORS as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        trouble = DAMAGED if is_damage(error) else _TROUBLES.get(code)
        if trouble is None:
            raise
        raise told(trouble, path) from error


@contextmanager
def copy_troubles_told(archive: Path, copy: Path) -> Iterator[None]:
    """Do as ``troubles_told`` while an archive is copied: where it is full, the copy has no room."""
    try:
        with troubles_told(archive):
            yield
    except UserFacingError as trouble:
        if trouble.code != _TROUBLES[sqlite3.SQLITE_FULL].code:
            raise
        raise told(_NO_ROOM, copy) from trouble


@contextmanager
def file_troubles_told(path: Path) -> Iterator[None]:
    """Turn what the system complains of while files are written into ``UserFacingError``."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        trouble = _NO_ROOM if full else _NO_FILE
        raise told(trouble, path) from error
