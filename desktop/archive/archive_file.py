"""The file of an archive: opened once, read and written in transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from desktop.archive.opening import is_writable, opened
from desktop.archive.trouble import AWAY, MOVED, OLDER_COPY, READ_ONLY, told, troubles_told


class ArchiveFile:
    """An open archive, from any thread; only the writer's thread should write.

    Attributes:
        path: the file
        read_only: why nothing can be stored here, or an empty text
    """

    def __init__(self, path: Path) -> None:
        """Open the archive at ``path``, created if absent and brought up to date if older.

        Of an older one that can only be read a copy is read, which is brought up to date.

        Raises:
            UserFacingError: where it is no archive, of a newer version, or cannot be read
        """
        self.path = path
        self.read_only = "" if is_writable(path) else READ_ONLY
        with troubles_told(path):
            self._connections = opened(path, bool(self.read_only))
        if self._connections.path != path:
            self.read_only = OLDER_COPY
        self._place = _place(path)

    @property
    def database(self) -> Database:
        """The calling thread's own connection.

        Raises:
            UserFacingError: where it would be a new one to a file that was moved away: that
                would make an empty archive in its place
        """
        if not self._connections.is_connected and _place(self.path) != self._place:
            raise told(AWAY, self.path)
        return self._connections.current()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give the database; what SQLite complains of is told."""
        with troubles_told(self.path):
            yield self.database

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Give the database for one transaction; it is on the disk when this ends.

        Raises:
            UserFacingError: where it cannot be stored, as in a file that was moved away: a
                crash would leave there what SQLite keeps beside the file
        """
        if _place(self.path) != self._place:
            raise told(MOVED, self.path)
        with troubles_told(self.path), _alone(self.database) as database:
            yield database

    def write_back(self) -> None:
        """Put the last steps, which lie beside the file, into it; nobody waits for that.

        A copy of the file alone lacks nothing then.
        """
        with self.reading() as database:
            database.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Close the file; the writer must be closed before."""
        self._connections.close()


def _place(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at ``path`` from every other one, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _alone(database: Database) -> Iterator[Database]:
    """Give the database for the only transaction that writes.

    One that began by reading could find that another program had written meanwhile, and
    would have to give up.
    """
    database.conn.execute("BEGIN IMMEDIATE")
    with database.conn:
        yield database
