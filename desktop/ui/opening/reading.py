"""What can be read onto the desk, as functions that read it when they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop.assets import resources
from desktop.model import AddSource, Source, UserFacingError
from desktop.workflow import check_length, read_source

Reader = Callable[[], Source]
"""Reads one source; raises ``UserFacingError`` where that cannot be."""
Proposer = Callable[[Source], AddSource]
"""Makes the edit that adds a source."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A reader that came to nothing, and why."""

    reader: Reader
    trouble: UserFacingError


def readers(paths: tuple[Path, ...]) -> tuple[Reader, ...]:
    """Return a reader for each file."""
    return tuple(partial(read_source, path) for path in paths)


def sample_readers() -> tuple[Reader, ...]:
    """Return the readers of the sample issue."""
    return readers(tuple(sorted((resources() / "sample").glob("*.txt"))))


def attempt(reader: Reader, propose: Proposer) -> AddSource | Unread:
    """Read a source into the edit that adds it; where it cannot be read or is too long, return why."""
    try:
        source = reader()
        check_length(source)
    except UserFacingError as trouble:
        return Unread(reader, trouble)
    return propose(source)
