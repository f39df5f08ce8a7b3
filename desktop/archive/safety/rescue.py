"""Everything readable of a damaged archive, put into a new one.

Rows are read through SQLite as far as it goes, from both ends of each table and one by one
between, on a copy whose header is mended. Sources and steps that it does not reach are carved
out of the pages. What lists and search know is made anew from the logs.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlite_utils import Database
from sqlite_utils.db import NoTable

from desktop.archive.carving import carved, is_ours
from desktop.archive.connections import Connections, make_readable
from desktop.archive.digests import DIGESTED, is_whole
from desktop.archive.indexes import INDEXES
from desktop.archive.opening import FOREIGN, kinds_of_this_version, opened
from desktop.archive.pages import PAGE
from desktop.archive.safety.logs import mend_logs
from desktop.archive.steps import steps
from desktop.archive.trouble import READING_ERRORS, Trouble, file_troubles_told, told, troubles_told
from desktop.model import Source

Row = dict[str, Any]

_MADE_ANEW = frozenset(
    {
        "names",
        "printed_names",
        "snapshots",
        "learned",
        "lessons",
        "decided",
        "sayings",
        "locks",
        "_sqlite_migrations",
    }
)
_INDEXES = tuple(index.table for index in INDEXES)
_MAGIC = b"SQLite format 3\0" + PAGE.to_bytes(2) + bytes((2, 2, 0, 64, 32, 32))
_FORMAT_AND_ENCODING = {44: 4, 56: 1}
_PAGES_SAID = slice(28, 32)
_MOST_PAGES = 1 << 24
_MOST_BETWEEN = 100_000
_MOST_OPERATIONS_A_PAGE = 8000
"""Of SQLite's machine: more than a full page takes. Pages that lead to one another take no end."""
_NUMBER = "number_of_row"
_NOTHING_LEFT = Trouble(
    "nothing-left",
    "里面的内容都读不出来了，没有能抢救的；原来的文件没有动。有备份就从备份恢复。",
    "换一个文件",
)


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was rescued: issues and steps, rows of any kind; a sentence for everything that was not.

    ``loose`` are texts that no issue holds any more.
    """

    issues: int
    steps: int
    rows: int
    lost: tuple[str, ...]
    loose: tuple[Source, ...]


def rescue(damaged: Path, target: Path) -> Rescued:
    """Put everything readable of a damaged archive into a new one at ``target``.

    The damaged file stays as it is.

    Raises:
        UserFacingError: where nothing can be read in the file, or the new one cannot be written
    """
    with file_troubles_told(target), TemporaryDirectory() as folder:
        copy = _mended_copy(damaged, Path(folder))
        with troubles_told(target), closing(opened(target, read_only=False)) as connections:
            rescued = _rescued(copy, connections, _cut_off(damaged))
    if not (rescued.rows or rescued.loose):
        raise told(_NOTHING_LEFT if is_ours(damaged) else FOREIGN, damaged)
    return rescued


def _rescued(copy: Path, connections: Connections, cut_off: tuple[str, ...]) -> Rescued:
    database = connections.current()
    # An issue whose own row is lost is made anew from its steps afterwards.
    database.execute("PRAGMA foreign_keys = OFF")
    with database.atomic():
        for table, row in chain(_reached(copy, database), carved(copy)):
            database.table(table).insert(row, ignore=True)
        mended = mend_logs(database)
    return Rescued(
        database.table("issues").count,
        database.table("entries").count,
        sum(database.table(table).count for table in _tables(database)),
        (*cut_off, *mended.lost),
        mended.loose,
    )


def _cut_off(damaged: Path) -> tuple[str, ...]:
    """Return a sentence where the file is shorter than its head says."""
    with damaged.open("rb") as file:
        head = file.read(_PAGES_SAID.stop)
    pages = int.from_bytes(head[_PAGES_SAID])
    missing = pages - damaged.stat().st_size // PAGE
    return (f"文件短了 {missing} 页，那里的内容不见了。",) if 0 < missing < _MOST_PAGES else ()


def _mended_copy(damaged: Path, folder: Path) -> Path:
    """Return a copy that SQLite opens, with what was committed and not yet written back."""
    copy = folder / "copy.jiebao"
    shutil.copyfile(damaged, copy)
    log = damaged.with_name(f"{damaged.name}-wal")
    if log.exists():
        shutil.copyfile(log, folder / f"{copy.name}-wal")
    with copy.open("r+b") as file:
        file.write(_MAGIC)
        for place, value in _FORMAT_AND_ENCODING.items():
            file.seek(place)
            file.write(value.to_bytes(4))
    _take_out_disguises(copy)
    return copy


def _take_out_disguises(copy: Path) -> None:
    """Take out views that bear the name of a table of ours, and all that would act by itself."""
    ours = kinds_of_this_version()
    with suppress(*READING_ERRORS), closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for name, kind in connection.execute("SELECT name, type FROM sqlite_master").fetchall():
            if kind == "trigger" or (kind == "view" and ours.get(name) == "table"):
                connection.execute("DELETE FROM sqlite_master WHERE name = ?", [name])
        connection.commit()


def _reached(copy: Path, fresh: Database) -> Iterator[tuple[str, Row]]:
    """Yield the rows that SQLite reaches, in the form of the fresh archive, with their tables."""
    with closing(sqlite3.connect(copy)) as connection:
        make_readable(connection)
        connection.set_progress_handler(lambda: True, _most_operations(copy))
        # A file that was cut short is opened in no other way.
        connection.execute("PRAGMA writable_schema = ON")
        database = Database(connection)
        with suppress(*READING_ERRORS, NoTable, KeyError):
            steps.apply(database)
        for table in _tables(fresh):
            columns = fresh.table(table).columns_dict
            for row in _readable_rows(database, table):
                known = {name: value for name, value in row.items() if name in columns}
                if table not in DIGESTED or is_whole(table, known):
                    yield table, known


def _most_operations(copy: Path) -> int:
    """Return after how many operations a query does not end by itself."""
    return _MOST_OPERATIONS_A_PAGE * (copy.stat().st_size // PAGE + 1)


def _tables(fresh: Database) -> list[str]:
    """Return the tables whose rows are carried over; those of the index are virtual, or belong to it."""
    names = (name for name in fresh.table_names() if name not in _MADE_ANEW)
    return [name for name in names if not name.startswith(_INDEXES)]


def _readable_rows(database: Database, table: str) -> Iterator[Row]:
    """Yield the rows of a table from its beginning, from its end, and those between by their numbers."""
    last = first = 0
    for row in _until_damage(database, table, "rowid"):
        # Pages that lead to one another give the same rows again.
        if last and row[_NUMBER] <= last:
            break
        last = row[_NUMBER]
        yield row
    for row in _until_damage(database, table, "rowid DESC"):
        if row[_NUMBER] <= last:
            return
        first = row[_NUMBER]
        yield row
    # Rows that are numbered by their dates lie too far apart to be tried one by one.
    for number in range(last + 1, first if first - last < _MOST_BETWEEN else 0):
        yield from _until_damage(database, table, None, "rowid = ?", [number])


def _until_damage(
    database: Database, table: str, order: str | None, where: str | None = None, numbers: Sequence[int] = ()
) -> Iterator[Row]:
    with suppress(*READING_ERRORS, NoTable):
        rows = database.table(table).rows_where(
            where, numbers, order_by=order, select=f"rowid AS {_NUMBER}, *"
        )
        yield from rows
