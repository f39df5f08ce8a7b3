"""Files of the archive are the user's alone: what is made here nobody else on the computer can read.

What was made by an earlier version, or put where others work too, keeps the rights it has.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

OWN_FILE = 0o600
OWN_FOLDER = 0o700


def make_own(path: Path) -> None:
    """Make an empty file that only the user can read, unless one is there; SQLite's side files follow it."""
    # Where it cannot be made, whoever opens it next says why.
    with suppress(OSError):
        path.touch(OWN_FILE, exist_ok=False)


def own_opener(path: str, flags: int) -> int:
    """Open a file for ``open``; a new one only the user can read."""
    return os.open(path, flags, OWN_FILE)
