"""The log of edits as it is kept: a tree of entries and the place where the editor stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.model.edit import Edit, ReturnTo
from desktop.model.review import Review


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One edit and the entry it was made after (None: the empty review).

    ``time`` is ISO 8601 with its zone.
    """

    id: str
    parent: str | None
    edit: Edit
    time: str = ""
    author: str = ""

    @property
    def basis(self) -> str | None:
        """The entry whose review the edit is applied to: the one before, or the one it returns to."""
        return self.edit.entry if isinstance(self.edit, ReturnTo) else self.parent


@dataclass(frozen=True, slots=True)
class StoredLog:
    """All entries in the order they were made, and where the editor stands.

    ``head`` is the last entry that is applied (None: none is), ``tip`` the one that redo goes
    towards. ``snapshots`` holds reviews by the entry they follow: a cache, never the truth.
    """

    entries: tuple[LogEntry, ...] = ()
    head: str | None = None
    tip: str | None = None
    snapshots: Mapping[str, Review] = field(default_factory=dict, hash=False)
