"""A text file that bears its name only when it is whole."""

from __future__ import annotations

from pathlib import Path


def write_whole(path: Path, text: str) -> Path:
    """Write a text in place of what stood at ``path``, wholly or not at all, and return the path.

    Raises:
        OSError: where it cannot be written; nothing unfinished is left
    """
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_text(text, encoding="utf-8")
        return unfinished.replace(path)
    except OSError:
        if unfinished.is_file():
            unfinished.unlink()
        raise
