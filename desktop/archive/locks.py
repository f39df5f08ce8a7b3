"""Who holds an issue open: one window in one process may change it, all others read."""

from __future__ import annotations

import os
import platform
from dataclasses import astuple, dataclass, fields
from functools import cache
from time import time
from typing import Any

import psutil
from sqlite_utils import Database

from desktop.archive.index import storable
from desktop.archive.issues import is_out
from desktop.archive.shelf import Shelf
from desktop.model import UserFacingError

_SILENT_S = 180
"""After so long without a sign of life the holder on another computer is taken for gone."""

OUT = "这一期已移出档案，在“移出和放回”里放回，再打开。"
"""What is said of an issue that is out to whoever wants to open it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One window of one running program.

    ``token`` is the window's own; ``process`` with ``born`` (seconds since 1970) tells a
    process from a later one that got the same number.
    """

    token: str
    person: str
    host: str
    process: int
    born: float

    @property
    def is_here(self) -> bool:
        """Whether it is a window of this very process."""
        return (self.host, self.process, self.born) == this_process()


@cache
def this_process() -> tuple[str, int, float]:
    """Return the computer, the number and the birth of this process."""
    return platform.node(), os.getpid(), psutil.Process().create_time()


class Locks(Shelf):
    """The holders of open issues; what a process that ended left behind is taken over."""

    def take(self, issue: int, holder: Holder) -> Holder:
        """Let ``holder`` hold an issue unless another one does, and return who holds it.

        Raises:
            UserFacingError: where the issue was taken out of the archive
        """
        with self._writing() as database:
            if is_out(database, issue):
                raise UserFacingError("issue-out", OUT)
            present = _present(database, issue)
            if present and present["token"] != holder.token and _is_alive(present):
                return Holder(**{name: present[name] for name in _COLUMNS})
            row = {"issue": issue, "beat": time(), **dict(zip(_COLUMNS, astuple(holder), strict=True))}
            database.table("locks").upsert(row | {"person": storable(holder.person)}, pk="issue")
        return holder

    def beat(self, token: str) -> None:
        """Give a sign of life for all that a window holds."""
        with self._writing() as database:
            database.execute("UPDATE locks SET beat = ? WHERE token = ?", [time(), token])

    def left_behind(self) -> tuple[int, ...]:
        """Return the issues that a program on this computer held when it was cut off, the last one first."""
        with self._reading() as database:
            rows = list(database.query("SELECT * FROM locks ORDER BY beat DESC"))
        own = (row for row in rows if row["host"] == platform.node())
        return tuple(row["issue"] for row in own if not _is_alive(row))

    def forget(self, issues: tuple[int, ...]) -> None:
        """Let issues go that nobody works on any more."""
        with self._writing() as database:
            for issue in issues:
                database.execute("DELETE FROM locks WHERE issue = ?", [issue])

    def release(self, issue: int, token: str) -> None:
        """Let an issue go, if this window holds it."""
        with self._writing() as database:
            database.execute("DELETE FROM locks WHERE issue = ? AND token = ?", [issue, token])


def is_held(database: Database, issue: int) -> bool:
    """Return whether a window that lives holds an issue."""
    present = _present(database, issue)
    return present is not None and _is_alive(present)


def forget_dead(database: Database, issue: int) -> None:
    """Forget who held an issue before he was cut off."""
    database.execute("DELETE FROM locks WHERE issue = ?", [issue])


def _present(database: Database, issue: int) -> dict[str, Any] | None:
    return next(iter(database.query("SELECT * FROM locks WHERE issue = ?", [issue])), None)


_COLUMNS = tuple(field.name for field in fields(Holder))


def _is_alive(row: dict[str, Any]) -> bool:
    if row["host"] != platform.node():
        return bool(time() - row["beat"] < _SILENT_S)
    try:
        return bool(psutil.Process(row["process"]).create_time() == row["born"])
    except psutil.NoSuchProcess:
        return False
