"""Ways to damage an archive."""

from __future__ import annotations

import random
from pathlib import Path


def overwrite(path: Path, start: int, words: bytes) -> None:
    """Write over bytes of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(words)


def place_of(path: Path, words: bytes) -> int:
    """Return where bytes stand in a file; they must."""
    return path.read_bytes().index(words)


def flip(path: Path, seed: int, most: int = 30) -> None:
    """Write random bytes to random places."""
    draw = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(draw.randrange(1, most)):
        data[draw.randrange(len(data))] = draw.randrange(256)
    path.write_bytes(data)


def cut_short(path: Path, seed: int) -> None:
    """Cut a file off somewhere."""
    data = path.read_bytes()
    path.write_bytes(data[: random.Random(seed).randrange(len(data))])
