"""How much memory the program needs once it has let go of all that it can have again.

Caches fill as long as words come that were never seen, and each has its bound. What is left
is what the issue and its log need, and what leaks.
"""

from __future__ import annotations

import ctypes
import dataclasses
import functools
import gc
import sys
from collections.abc import Iterable
from types import ModuleType

from desktop.model import LogEntry
from desktop.text.remembered import Recalled
from desktop.workflow import Workflow

_CLIB = ctypes.CDLL(None)


class _Malloc(ctypes.Structure):
    """``struct mallinfo2`` of the C library."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def handed_out() -> int:
    """Return how many bytes the C library handed out and nobody gave back.

    Qt and SQLite ask it for all they hold, Python for what is large, and for everything
    where ``PYTHONMALLOC=malloc`` is set.
    """
    _CLIB.mallinfo2.restype = _Malloc
    gc.collect()
    held = _CLIB.mallinfo2()
    return int(held.uordblks + held.hblkhd)


def let_go(workflow: Workflow) -> None:
    """Empty the caches of the program and of its archive."""
    for thing in (thing for module in _modules() for thing in vars(module).values()):
        if isinstance(thing, functools._lru_cache_wrapper) and thing.cache_info().maxsize:
            thing.cache_clear()
        elif isinstance(thing, Recalled):
            thing.forget()
    workflow.writer.wait(lambda: _shrink(workflow))
    _shrink(workflow)


def size_of_log(entries: Iterable[LogEntry]) -> int:
    """Return how many bytes the entries of a log need, each value they share counted once."""
    return _size(tuple(entries), set())


def _modules() -> list[ModuleType]:
    return [module for name, module in sys.modules.items() if name.startswith("desktop.")]


def _shrink(workflow: Workflow) -> None:
    workflow.archive.database.execute("PRAGMA shrink_memory").fetchall()


def _size(value: object, seen: set[int]) -> int:
    if id(value) in seen:
        return 0
    seen.add(id(value))
    parts: Iterable[object] = ()
    if isinstance(value, tuple | frozenset):
        parts = value
    elif isinstance(value, dict):
        parts = (*value.keys(), *value.values())
    elif dataclasses.is_dataclass(value):
        parts = (getattr(value, field.name) for field in dataclasses.fields(value))
    return sys.getsizeof(value) + sum(_size(part, seen) for part in parts)
