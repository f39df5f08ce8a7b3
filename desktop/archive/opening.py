"""Opening an archive: is it one, is it ours to change, and is it of this version."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from sqlite_utils import Database

from desktop.archive.connections import Connections, address
from desktop.archive.steps import APPLICATION, steps
from desktop.archive.trouble import Trouble, told

_NEWER = Trouble(
    "newer-archive",
    "这个档案是更新的版本存下的，这里打不开，也没有改动。升级街报编辑台后再打开。",
    "换一个文件",
)
_OLDER_READ_ONLY = Trouble(
    "older-archive-read-only",
    "这个档案是较早的版本存下的，又是只读的，没法升级。拷到能写的文件夹里再打开。",
    "换一个位置",
)
_FOREIGN = Trouble("not-an-archive", "这个文件不是街报编辑台的档案，没有打开，也没有改动。", "换一个文件")


def is_writable(path: Path) -> bool:
    """Return whether the archive can be changed; one that is not there yet, whether it can be made."""
    folder_writable = os.access(path.parent, os.W_OK)
    return folder_writable and (not path.exists() or os.access(path, os.W_OK))


def opened(path: Path, read_only: bool) -> Connections:
    """Return connections to an archive of this version's form.

    An older one is brought up to date, after a copy was put beside it. A file that is
    refused has not been touched.

    Raises:
        UserFacingError: where the file is no archive, or is of a newer version
        sqlite3.DatabaseError: where it cannot be read
    """
    if path.exists() and path.stat().st_size:
        with closing(sqlite3.connect(address(path, read_only=True), uri=True)) as connection:
            _refuse_foreign(Database(connection), path, read_only)
    connections = Connections(path, read_only)
    with ExitStack() as on_failure:
        on_failure.callback(connections.close)
        _bring_up_to_date(connections.current(), path)
        on_failure.pop_all()
    return connections


def _refuse_foreign(database: Database, path: Path, read_only: bool) -> None:
    if int(database.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION:
        raise told(_FOREIGN, path)
    if not {step.name for step in steps.applied(database)} <= _known_steps():
        raise told(_NEWER, path)
    if read_only and steps.pending(database):
        raise told(_OLDER_READ_ONLY, path)


def _bring_up_to_date(database: Database, path: Path) -> None:
    applied = steps.applied(database)
    if not steps.pending(database):
        return
    if applied:
        _copy(database, path.with_name(f"{path.name}.{applied[-1].name.replace(' ', '-')}.bak"))
    steps.apply(database)


def _known_steps() -> set[str]:
    """Return the names of the steps that this version knows: those an empty file lacks."""
    with closing(sqlite3.connect(":memory:")) as empty:
        return {step.name for step in steps.pending(Database(empty))}


def _copy(database: Database, target: Path) -> None:
    """Copy the archive with all that is committed; an unfinished copy never bears the name."""
    unfinished = target.with_name(f"{target.name}.part")
    with closing(sqlite3.connect(unfinished)) as copy:
        database.conn.backup(copy)
    unfinished.replace(target)
