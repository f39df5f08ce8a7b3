"""What was read of the whole archive, which takes long, holds until something is stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from sqlite_utils import Database

T = TypeVar("T")
_Stamp = tuple[int, int]
Reading = Callable[[Database, str], T]


def remembered(read: Reading[T]) -> Reading[T]:
    """Let a reading of all there is of a kind be read anew only after something was stored.

    Each connection, and so each thread, remembers for itself.
    """
    kept: WeakKeyDictionary[Database, tuple[_Stamp, dict[str, T]]] = WeakKeyDictionary()

    @wraps(read)
    def known(database: Database, kind: str) -> T:
        stamp = _stamp(database)
        before, found = kept.get(database, (stamp, {}))
        if before != stamp:
            found = {}
        if kind not in found:
            found[kind] = read(database, kind)
            kept[database] = stamp, found
        return found[kind]

    return known


def _stamp(database: Database) -> _Stamp:
    """Return what changes with whatever is stored, by another connection or by this one."""
    (by_others,) = database.execute("PRAGMA data_version").fetchone()
    return int(by_others), database.conn.total_changes
