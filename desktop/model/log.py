"""The log of edits as it is kept: a tree of entries and the place where the editor stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.model.edit import Edit
from desktop.model.review import Review

ROOT = ""
"""The id of the state before the first entry: the empty review."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One edit with the entry it was made after (or ``ROOT``); ``time`` is ISO 8601 with its zone."""

    id: str
    parent: str
    edit: Edit
    time: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class LogPosition:
    """Where an editor stands: ``head`` is applied; redo goes from there towards ``tip``."""

    head: str = ROOT
    tip: str = ROOT


@dataclass(frozen=True, slots=True)
class StoredLog:
    """All entries in the order they were made, and the position.

    ``snapshots`` holds reviews by the entry they follow: a cache, never the truth.
    """

    entries: tuple[LogEntry, ...] = ()
    position: LogPosition = LogPosition()
    snapshots: Mapping[str, Review] = field(default_factory=dict, hash=False)
