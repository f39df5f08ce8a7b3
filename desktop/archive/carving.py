"""Sources and steps found in the pages of a damaged file, each proved by its own digest."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop.archive.digests import is_whole
from desktop.archive.form.log import APPLICATION
from desktop.archive.pages import CarvedRow, carved_rows

CARVED = {
    "sources": ("id", "sha256", "data", "digest"),
    "entries": ("issue", "id", "parent", "edit", "time", "author", "digest"),
}
"""The tables that are found again without the rest of the file, and their columns in order."""

_MARK = slice(68, 72)
_LOOKED_AT = 1 << 26


def carved(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every source and step in the file that is as it was stored, with the name of its table."""
    if path.stat().st_size == 0:
        return
    with path.open("rb") as file, closing(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)) as pages:
        yield from _known(pages)


def is_ours(path: Path) -> bool:
    """Return whether a file that cannot be opened was once an archive."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    return start[_MARK] == APPLICATION.to_bytes(4) or next(_known(start), None) is not None


def _known(pages: bytes | mmap.mmap) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in carved_rows(pages):
        for table, columns in CARVED.items():
            found = _as_row(row, columns)
            if found is not None and is_whole(table, found):
                yield table, found


def _as_row(row: CarvedRow, columns: tuple[str, ...]) -> dict[str, Any] | None:
    """Return the values as a row of a table with these columns, or None where they cannot be one."""
    # Columns that came later are made anew from these.
    found = dict(zip(columns, row.values, strict=False))
    if len(row.values) < len(columns):
        return None
    if columns[0] == "id":
        found["id"] = row.number
    data = found.get("data", found.get("edit"))
    return found if isinstance(data, bytes) else None
