"""Hostile archives: SQLite files with damaged pages, other tables, and steps that no editor made."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from random import Random

from desktop.archive.digests import DIGESTED, sealed
from desktop.model import Source
from desktop.model.serial import Data, packed
from desktop.workflow import Workflow, propose
from tests.soak.damage import blank, cut, flip
from tests.soak.hostile.handovers import work
from tests.soak.hostile.values import worse_value
from tests.structure.press import make_issue

_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM kept, n"
_SCRIPTS = (
    "ALTER TABLE {table} RENAME TO kept; CREATE VIEW {table} AS " + _ENDLESS,
    "CREATE TRIGGER t AFTER INSERT ON {table} BEGIN DELETE FROM entries; END",
    "DROP TABLE {table}",
    "DELETE FROM {table}",
    "UPDATE {table} SET {column} = NULL",
    "UPDATE {table} SET {column} = zeroblob({share})",
    "UPDATE {table} SET {column} = '{odd}'",
    "UPDATE {table} SET {column} = {column} || {column}",
    "UPDATE {table} SET {column} = (SELECT {column} FROM {table} ORDER BY random() LIMIT 1)",
    "INSERT OR IGNORE INTO {table} SELECT * FROM {table} LIMIT 50",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = '{odd}' WHERE name = '{table}'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = {page} WHERE name = '{table}'",
    "PRAGMA application_id = {page}",
    "PRAGMA user_version = 2147483647",
)
_MOST_OPERATIONS = 5_000_000
_MOST_ADDED = 120_000_000
_ODD = ("", "x", "\u4e00" * 3000, "CREATE TABLE x (y)", "9" * 400, "1", "2026-99-99")


def archive_file(draw: Random) -> bytes:
    """Return the bytes of a hostile archive."""
    return draw.choice((_damaged, _scripted, _scripted, _with_other_steps, _with_other_steps))(draw)


def _damaged(draw: Random) -> bytes:
    data = bytearray(_written())
    way: Callable[[bytearray, Random], None] = draw.choice((flip, cut, blank))
    way(data, draw)
    return bytes(data)


def _scripted(draw: Random) -> bytes:
    def change(connection: sqlite3.Connection) -> None:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        table = draw.choice(tables)
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info('{table}')")]
        filled = {"table": table, "column": draw.choice(columns), "page": draw.randrange(40)}
        filled["share"] = _MOST_ADDED // _count(connection, table)
        script = draw.choice(_SCRIPTS).format(**filled, odd=draw.choice(_ODD))
        # A script may feed a table from itself without end.
        connection.set_progress_handler(lambda: 1, _MOST_OPERATIONS)
        with suppress(sqlite3.Error):
            connection.executescript(f"PRAGMA legacy_alter_table = ON; {script}")

    return _changed(change)


def _count(connection: sqlite3.Connection, table: str) -> int:
    """Return how many rows a table has, at least one; an index of words is not counted."""
    with suppress(sqlite3.OperationalError):
        return max(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0], 1)
    return 1


def _with_other_steps(draw: Random) -> bytes:
    """Change what is kept as JSON, with the right digest beside it."""

    def change(connection: sqlite3.Connection) -> None:
        connection.row_factory = sqlite3.Row
        table = draw.choice(["entries", "entries", "sources", "snapshots"])
        for found in connection.execute(f"SELECT rowid AS place, * FROM {table}").fetchall():
            if draw.random() < 0.4:
                row = dict(found)
                column = DIGESTED[table][0]
                data: Data = worse_value(draw, json.loads(row[column]))
                row[column] = packed(data)
                connection.execute(
                    f"UPDATE {table} SET {column} = ?, digest = ? WHERE rowid = ?",
                    [row[column], sealed(table, row)["digest"], row["place"]],
                )
        connection.commit()

    return _changed(change)


def _changed(change: Callable[[sqlite3.Connection], None]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jiebao"
        path.write_bytes(_written())
        with closing(sqlite3.connect(path)) as connection:
            change(connection)
        return path.read_bytes()


@cache
def _written() -> bytes:
    """Return an archive of two issues with some steps."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jiebao"
        with closing(Workflow.open(path)) as workflow:
            for number in range(2):
                source = make_issue(number).text[:3000]
                desk = workflow.new_issue(propose(Source.of_text(source, f"{number}.txt")))
                work(desk, "0" * 64)
                workflow.writer.flush()
                workflow.archive.save_snapshot(desk.issue_id, desk.head or "", desk.review)
            for _ in workflow.catalogue.catch_up():
                pass
        return path.read_bytes()
