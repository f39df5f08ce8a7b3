"""Connections to the archive's file: one a thread, all closed together."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

from sqlite_utils import Database

MOST_BYTES_A_VALUE = 1 << 26
"""The longest issue with all that was read in it comes to a tenth of this."""

_BUSY_MS = 5000
_PAUSE_S = 0.05
_NO_LOCKS = "win32-none" if os.name == "nt" else "unix-none"
_CACHE_KILOBYTES = 16_384
"""A search over decades of issues reads some of its pages again and again."""


def address(path: Path, read_only: bool, leave_alone: bool = False) -> str:
    """Return the URI to open the file at; in a folder that cannot be written nothing is put beside it."""
    mode = "ro" if read_only else "rwc"
    is_still = leave_alone or (read_only and not os.access(path.parent, os.W_OK))
    return f"{path.absolute().as_uri()}?mode={mode}{_untouched(path) if is_still else ''}"


def _untouched(path: Path) -> str:
    """Return how SQLite reads a file beside which it can write nothing.

    Said never to change, it would pass by the last steps in a WAL. The index to these it
    reads beside the file, or makes in memory where no lock is ever taken.
    """
    if not _beside(path, "-wal").exists():
        return "&immutable=1"
    return "" if _beside(path, "-shm").exists() else f"&vfs={_NO_LOCKS}"


def _beside(path: Path, end: str) -> Path:
    return path.with_name(f"{path.name}{end}")


def connected(path: Path, read_only: bool = True, leave_alone: bool = False) -> sqlite3.Connection:
    """Return a connection to the file; text that was damaged reads as replacement characters.

    Told to ``leave_alone`` what is only read, it puts nothing beside a file where nothing lies.
    A value longer than ``MOST_BYTES_A_VALUE`` is damage: SQLite refuses to read it.
    """
    if read_only:
        _roll_back_interrupted(path)
    place = address(path, read_only, leave_alone)
    connection = sqlite3.connect(place, uri=True, check_same_thread=False)
    if place.endswith(_NO_LOCKS):
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    # A file from elsewhere may hold what is not to be trusted: views and the like call nothing that acts.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    make_readable(connection)
    return connection


def make_readable(connection: sqlite3.Connection) -> None:
    """Let damaged text read as replacement characters, and values that no version wrote not at all."""
    connection.text_factory = lambda stored: stored.decode("utf-8", "replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES_A_VALUE)


def _roll_back_interrupted(path: Path) -> None:
    """Take back what was half written before the file was in WAL; only who may write can do that."""
    if _beside(path, "-journal").exists() and os.access(path, os.W_OK):
        with closing(sqlite3.connect(address(path, read_only=False), uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers never wait for the writer; for this SQLite itself waits for no other program."""
    latest = monotonic() + _BUSY_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > latest:
                raise
            sleep(_PAUSE_S)
        else:
            return


class Connections:
    """The file's connections; readers never wait for the writer (WAL), and a commit is on the disk (FULL).

    Attributes:
        path: the file
    """

    def __init__(self, path: Path, read_only: bool, on_close: Callable[[], None] = lambda: None) -> None:
        """Connect no thread yet; ``on_close`` is called when all are closed."""
        self.path = path
        self._read_only = read_only
        self._on_close = on_close
        self._own = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    @property
    def is_connected(self) -> bool:
        """Whether the calling thread has its database."""
        return hasattr(self._own, "database")

    def current(self) -> Database:
        """Return the calling thread's own database; it is connected when first asked for."""
        database: Database | None = getattr(self._own, "database", None)
        if database is None:
            database = self._own.database = self._connect()
        return database

    def close(self) -> None:
        """Close the connections of all threads; none of them may be at work."""
        with self._lock:
            while self._all:
                self._all.pop().close()
        self._own = threading.local()
        self._on_close()

    def _connect(self) -> Database:
        connection = connected(self.path, self._read_only)
        with self._lock:
            self._all.append(connection)
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
        if not self._read_only:
            connection.execute("PRAGMA page_size = 8192")
            _write_ahead(connection)
        return Database(connection)
