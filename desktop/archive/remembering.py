"""What takes long to read of the archive holds until something is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from sqlite_utils import Database

T = TypeVar("T")
Asked = ParamSpec("Asked")
_Stamp = tuple[int, int]

_MOST = 64
"""So much is remembered at a time: who types asks for something else with every key."""


def remembered(
    read: Callable[Concatenate[Database, Asked], T],
) -> Callable[Concatenate[Database, Asked], T]:
    """Let a reading of what it is asked for be read anew only after something was stored.

    ``read`` takes values that can be told apart, and returns one that nobody changes. Each
    connection, and so each thread, remembers for itself.
    """
    kept: WeakKeyDictionary[Database, tuple[_Stamp, dict[tuple[object, ...], T]]] = WeakKeyDictionary()

    def known(database: Database, /, *args: Asked.args, **kwargs: Asked.kwargs) -> T:
        asked = (*args, *kwargs.items())
        stamp = _stamp(database)
        before, found = kept.get(database, (stamp, {}))
        if before != stamp or len(found) >= _MOST:
            found = {}
        if asked not in found:
            found[asked] = read(database, *args, **kwargs)
        kept[database] = stamp, found
        return found[asked]

    return known


def _stamp(database: Database) -> _Stamp:
    """Return what changes with whatever is stored, by another connection or by this one."""
    (by_others,) = database.execute("PRAGMA data_version").fetchone()
    return int(by_others), database.conn.total_changes
