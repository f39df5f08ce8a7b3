"""Ways to damage an archive."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

_PAGE = 8192
_WAYS = 1000


def overwrite(path: Path, start: int, words: bytes) -> None:
    """Write over bytes of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(words)


def place_of(path: Path, words: bytes) -> int:
    """Return where bytes stand in a file; they must."""
    return path.read_bytes().index(words)


def lead_astray(path: Path, table: str) -> None:
    """Let a table's pages lead to one another: three levels of a thousand ways each to its first page."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (root,) = connection.execute(query, [table]).fetchone()
        pages = path.stat().st_size // _PAGE
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", [pages + 3, table])
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("ab") as file:
        for child in (root, pages + 1, pages + 2):
            file.write(_page_to(child))
    overwrite(path, 28, (pages + 3).to_bytes(4))


def _page_to(child: int) -> bytes:
    """Return an inner page of a table, all of whose ways lead to one child."""
    start = _PAGE - _WAYS * 5
    places = b"".join((start + way * 5).to_bytes(2) for way in range(_WAYS))
    header = b"\x05\0\0" + _WAYS.to_bytes(2) + start.to_bytes(2) + b"\0" + child.to_bytes(4)
    return (header + places).ljust(start, b"\0") + (child.to_bytes(4) + b"\x01") * _WAYS


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
