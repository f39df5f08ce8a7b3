"""A text file that bears its name only when it is whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, pieces: Iterable[str], newline: str | None = None) -> Path:
    """Write a text in place of what stood at ``path``, wholly or not at all, and return the path.

    ``newline`` is as ``open`` takes it. Whatever stops the writing, nothing unfinished is left.

    Raises:
        OSError: where it cannot be written
    """
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8", errors="replace", newline=newline) as file:
            file.writelines(pieces)
        return unfinished.replace(path)
    finally:
        if unfinished.is_file():
            unfinished.unlink()
