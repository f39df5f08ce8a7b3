"""What can be read onto the desk, as functions that read it when they are called."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.assets import resources
from desktop.model import AddSource, Source
from desktop.workflow import check_length, read_source

Reader = Callable[[], Source]
"""Reads one source; raises ``UserFacingError`` where that cannot be."""


def readers(paths: tuple[Path, ...]) -> tuple[Reader, ...]:
    """Return a reader for each file."""
    return tuple(partial(read_source, path) for path in paths)


def sample_readers() -> tuple[Reader, ...]:
    """Return the readers of the sample issue."""
    return readers(tuple(sorted((resources() / "sample").glob("*.txt"))))


def proposer(reader: Reader, propose: Callable[[Source], AddSource]) -> Callable[[], AddSource]:
    """Return a function that reads a source into the edit that adds it; too long a text raises."""

    def read() -> AddSource:
        source = reader()
        check_length(source)
        return propose(source)

    return read
