"""Digests of the rows that everything else is made of: a byte that changed on the disk is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from desktop.archive.grams import folded

_BYTES = 16

DIGESTED: dict[str, tuple[str, ...]] = {
    "sources": ("data", "sha256"),
    "entries": ("edit", "issue", "id", "parent", "time", "author"),
    "snapshots": ("review", "issue", "entry"),
    "articles": ("body", "issue", "number", "headline"),
}
"""The columns of each table, its bytes first, whose digest stands in its column ``digest``."""

Row = Mapping[str, Any]


def sealed(table: str, row: Row) -> dict[str, Any]:
    """Return a row of the table with its digest."""
    return {**row, "digest": _digest(table, row)}


def is_whole(table: str, row: Row) -> bool:
    """Return whether a row of the table is as it was stored: bytes, and no others in its other columns."""
    data, *beside = (row.get(column) for column in DIGESTED[table])
    if not isinstance(data, bytes) or any(isinstance(value, bytes) for value in beside):
        return False
    return row.get("digest") == _digest(table, row)


def _digest(table: str, row: Row) -> str:
    data, *beside = DIGESTED[table]
    names = repr([row.get(column) for column in beside]).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(names + b"\0", digest_size=_BYTES)
    digest.update(row[data])
    return digest.hexdigest()


# A source that comes in is looked for by it, and then stored with it.
@lru_cache(maxsize=1)
def words_digest(text: str) -> str:
    """Return a digest that texts of the same characters share, whatever stands between them."""
    return hashlib.blake2b(folded(text).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()
