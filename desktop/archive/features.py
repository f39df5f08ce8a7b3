"""What of SQLite the archive is built on, asked of the library that is there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_ASKED = {
    "fts5": "CREATE VIRTUAL TABLE grams USING fts5(body, content='', tokenize='unicode61')",
    "json": "SELECT value FROM json_each('[1]')",
}


def sqlite_features(folder: Path) -> dict[str, bool]:
    """Return which features the archive needs, and whether SQLite has them.

    ``folder`` is where the trial may write; it shows whether a write-ahead log works there.
    """
    with closing(sqlite3.connect(folder / "features.db")) as database:
        log = database.execute("PRAGMA journal_mode = WAL").fetchone()
        return {"wal": log == ("wal",)} | {name: _has(database, words) for name, words in _ASKED.items()}


def _has(database: sqlite3.Connection, words: str) -> bool:
    try:
        database.executescript(words)
    except sqlite3.OperationalError:
        return False
    return True
