"""What SQLite complains of, said so that an editor can do something about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.model import UserFacingError

READ_ONLY = "档案是只读的，可以看，不能改。"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A known trouble: its code, the sentence, and the button that helps."""

    code: str
    message: str
    remedy: str = "重试"


_NOT_AN_ARCHIVE = Trouble(
    "not-an-archive", "这个文件不是档案，或者已经损坏，没有打开，也没有改动。", "换一个文件"
)
_BUSY = Trouble("archive-busy", "别的程序正占着档案，刚才这一步还没有存下。稍等再试；之前的都在。")
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
    sqlite3.SQLITE_NOTADB: _NOT_AN_ARCHIVE,
    sqlite3.SQLITE_CORRUPT: _NOT_AN_ARCHIVE,
}


def told(trouble: Trouble, path: Path) -> UserFacingError:
    """Return the error that tells an editor of a trouble with the archive at ``path``."""
    return UserFacingError(trouble.code, trouble.message, str(path), trouble.remedy)


@contextmanager
def troubles_told(path: Path) -> Iterator[None]:
    """Turn known troubles of SQLite into ``UserFacingError``; all others are our bugs and pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary code; the others tell variants apart.
        trouble = _TROUBLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if trouble is None:
            raise
        raise told(trouble, path) from error
