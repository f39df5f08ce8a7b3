"""A part of the archive with methods of its own, over the archive's connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from desktop.archive.archive import Archive
from desktop.archive.trouble import troubles_told


class Shelf:
    """Reads and writes tables of its own; known troubles are raised as ``UserFacingError``."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with troubles_told(self._archive.path):
            yield self._archive.database

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        """Give the database for one transaction."""
        with troubles_told(self._archive.path), self._archive.database.atomic() as database:
            yield database
