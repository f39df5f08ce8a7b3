"""A part of the archive with methods of its own, over the archive's connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from desktop.archive.archive import Archive


class Shelf:
    """Reads and writes tables of its own; known troubles are raised as ``UserFacingError``."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with self._archive.reading() as database:
            yield database

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        """Give the database for one transaction."""
        with self._archive.writing() as database:
            yield database
