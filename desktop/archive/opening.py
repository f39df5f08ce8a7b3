"""Opening an archive: is it one, is it ours to change, and is it of this version."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlite_utils import Database

from desktop.archive.carving import is_ours
from desktop.archive.connections import Connections, connected, make_readable
from desktop.archive.form.log import APPLICATION
from desktop.archive.privacy import make_own
from desktop.archive.steps import steps
from desktop.archive.trouble import DAMAGED, READING_ERRORS, Trouble, is_damage, told

T = TypeVar("T")

_NEWER = Trouble(
    "newer-archive",
    "这个档案是更新的版本存下的，这里打不开，也没有改动。升级街报编辑台后再打开。",
    "换一个文件",
)
_OLDER_READ_ONLY = Trouble(
    "older-archive-read-only",
    "这个档案是较早的版本存下的，又是只读的，临时升级一份来看也放不下。拷到能写的文件夹里再打开。",
    "换一个位置",
)
_SECTOR = 512
"""The smallest page; a database has whole ones."""

FOREIGN = Trouble("not-an-archive", "这个文件不是街报编辑台的档案，没有打开，也没有改动。", "换一个文件")

_FOLDER = Trouble(
    "archive-is-folder", "这是文件夹，不是档案。写上里面那个 .jiebao 文件的名称。", "换一个文件"
)


def is_writable(path: Path) -> bool:
    """Return whether the archive can be changed; one that is not there yet, whether it can be made."""
    folder_writable = os.access(path.parent, os.W_OK)
    return folder_writable and (not path.exists() or os.access(path, os.W_OK))


def opened(path: Path, read_only: bool) -> Connections:
    """Return connections to an archive of this version's form.

    An older one is brought up to date, after a copy was put beside it; of one that can only be
    read a copy is, which goes when the connections are closed. A file that is refused has not
    been touched.

    Raises:
        UserFacingError: where the file is no archive, damaged, or of a newer version
        sqlite3.DatabaseError: where it cannot be read
    """
    if path.is_dir():
        raise told(_FOLDER, path)
    if path.exists() and path.stat().st_size:
        with closing(connected(path)) as connection:
            database = Database(connection)
            refuse_foreign(database, path)
            if read_only and steps.pending(database):
                return _opened_as_copy(connection, path)
    if not read_only:
        make_own(path)
    connections = Connections(path, read_only)
    with ExitStack() as on_failure:
        on_failure.callback(connections.close)
        _bring_up_to_date(connections.current(), path)
        on_failure.pop_all()
    return connections


def _opened_as_copy(connection: sqlite3.Connection, path: Path) -> Connections:
    """Return connections to a copy that was brought up to date in a folder of its own, to be read only.

    Raises:
        UserFacingError: where there is no room for it
    """
    with ExitStack() as on_failure:
        try:
            folder = on_failure.enter_context(TemporaryDirectory(prefix="jiebao-"))
            copy = Path(folder) / path.name
            copy_database(connection, copy)
            with closing(sqlite3.connect(copy)) as older:
                make_readable(older)
                steps.apply(Database(older))
        except (OSError, sqlite3.OperationalError) as error:
            raise told(_OLDER_READ_ONLY, path) from error
        return Connections(copy, read_only=True, on_close=on_failure.pop_all().close)


def refuse_foreign(database: Database, path: Path) -> None:
    """Let pass an archive of this version or an older one.

    Raises:
        UserFacingError: where it is no archive, is damaged, or is of a newer version
    """
    with _damage_told(path):
        if set(database.table_names()) <= {steps.migrations_table}:
            if is_ours(path) or path.stat().st_size % _SECTOR:
                # SQLite takes a piece of a file for an empty one.
                raise told(DAMAGED, path)
            # What making a new archive leaves when it is stopped before its first step.
            return
        if int(database.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION:
            raise told(DAMAGED if is_ours(path) else FOREIGN, path)
        kinds = _kinds(database)
        if any(kind != kinds_of_this_version().get(name, kind) for name, kind in kinds.items()):
            raise told(FOREIGN, path)
        if not _is_known_form(database, path):
            raise told(DAMAGED, path)
        # Whatever would act by itself when something is stored is not ours.
        if "trigger" in kinds.values():
            raise told(FOREIGN, path)


def _is_known_form(database: Database, path: Path) -> bool:
    """Return whether the tables are those of the steps that the archive says it went through."""
    tables, ours, told_of = _tables(database), _tables_of_this_version(), steps.migrations_table
    if tables.get(told_of) != ours[told_of]:
        return False
    known = _known_steps()
    applied = [step.name for step in steps.applied(database)]
    if applied[: len(known)] == known:
        if len(applied) > len(known):
            raise told(_NEWER, path)
        return tables.items() >= ours.items()
    return bool(applied) and applied == known[: len(applied)]


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Tell a damaged archive from a file that never was one."""
    try:
        yield
    except READING_ERRORS as error:
        # A table or column of ours that is not there is damage, too.
        missing = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        if not (missing or is_damage(error)):
            raise
        raise told(DAMAGED if is_ours(path) else FOREIGN, path) from error


def _tables(database: Database) -> dict[str, tuple[str, ...]]:
    """Return the tables with the names of their columns."""
    rows = database.query(
        "SELECT tables.name AS name, columns.name AS part FROM sqlite_master AS tables"
        " JOIN pragma_table_info(tables.name) AS columns WHERE tables.type IN ('table', 'view')"
        " ORDER BY tables.name, columns.cid"
    )
    return {name: tuple(row["part"] for row in parts) for name, parts in groupby(rows, itemgetter("name"))}


def _kinds(database: Database) -> dict[str, str]:
    """Return the tables, views and triggers, and which of them each is."""
    rows = database.query("SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view', 'trigger')")
    return {row["name"]: row["type"] for row in rows}


@cache
def kinds_of_this_version() -> dict[str, str]:
    """Return the tables, views and triggers of an archive of this version, and which of them each is."""
    return _of_this_version(_kinds)


@cache
def _tables_of_this_version() -> dict[str, tuple[str, ...]]:
    return _of_this_version(_tables)


def _of_this_version(read: Callable[[Database], T]) -> T:
    """Return what is read from an empty archive of this version."""
    with closing(sqlite3.connect(":memory:")) as empty:
        database = Database(empty)
        steps.apply(database)
        return read(database)


def _bring_up_to_date(database: Database, path: Path) -> None:
    if not steps.pending(database):
        return
    # Another program may be about to do the same: whoever comes second finds it done.
    database.execute("BEGIN IMMEDIATE")
    with database.conn:
        applied = steps.applied(database)
        if applied and steps.pending(database):
            with closing(connected(path)) as reader:
                copy_database(reader, path.with_name(f"{path.name}.{applied[-1].name.replace(' ', '-')}.bak"))
        steps.apply(database)


@cache
def _known_steps() -> list[str]:
    """Return the names of the steps that this version knows, in order: those an empty file lacks."""
    with closing(sqlite3.connect(":memory:")) as empty:
        return [step.name for step in steps.pending(Database(empty))]


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an archive with all that is committed; an unfinished copy never bears the name."""
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    make_own(unfinished)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
    unfinished.replace(target)
