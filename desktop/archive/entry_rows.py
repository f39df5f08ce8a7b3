"""A step of an edit log as a row.

A source stands in its own table, once however often it is read; in the stored edit its
number takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from desktop.archive.digests import is_whole, sealed, words_digest
from desktop.archive.storing import insert
from desktop.archive.trouble import damaged
from desktop.model import AddSource, Edit, LogEntry, Source
from desktop.model.serial import Data, from_data, packed, to_data, unpacked

_LAST_NUMBER = (1 << 63) - 1
# Stands in an edit where the number of a source will; no text holds it, in which each " is behind a \\.
_OPEN = -1
_NUMBERED = b'"source":%d'


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What is kept of a step, apart from what the archive gives: the numbers of its issue and sources.

    ``pieces`` are the bytes of its edit, parted where the number of a source comes in; ``sources``
    are the rows of these.
    """

    id: str
    parent: str | None
    pieces: tuple[bytes, ...]
    sources: tuple[Mapping[str, Any], ...]
    time: str
    author: str


def entry_row(entry: LogEntry) -> EntryRow:
    """Return what is to be kept of a step."""
    data = to_data(entry.edit)
    pieces = tuple(packed(_open(data)).split(_NUMBERED % _OPEN))
    sources = tuple(map(_of_source, additions(data)))
    return EntryRow(entry.id, entry.parent, pieces, sources, entry.time, entry.author)


def insert_entry(database: Database, issue: int, entry: EntryRow) -> None:
    """Store a step of an issue, and the sources that it adds."""
    sources = [_stored_source(database, source) for source in entry.sources]
    first, *others = entry.pieces
    row = {
        "issue": issue,
        "id": entry.id,
        "parent": entry.parent,
        "edit": first
        + b"".join(_NUMBERED % number + piece for number, piece in zip(sources, others, strict=True)),
        "time": entry.time,
        "author": entry.author,
    }
    insert(database, "entries", sealed("entries", row))
    for source in set(sources):
        insert(database, "entry_sources", {"issue": issue, "entry": entry.id, "source": source})


def entry_of(database: Database, row: dict[str, Any]) -> LogEntry:
    """Return the entry in a row of the table.

    Raises:
        UserFacingError: where its bytes, or those of its source, are not as they were stored
        SerialError: where no version that is known has written it
    """
    data = _whole("entries", row, "edit")
    for added in additions(data):
        added["source"] = _whole("sources", _source_row(database, added.get("source")), "data")
    return LogEntry(row["id"], row["parent"], from_data(Edit, data), row["time"], row["author"])


def _source_row(database: Database, number: Data) -> dict[str, Any]:
    """Return the row of a source, an empty one where none has the number."""
    if not isinstance(number, int) or not 0 < number <= _LAST_NUMBER:
        return {}
    return next(database.query("SELECT * FROM sources WHERE id = ?", [number]), {})


def _whole(table: str, row: dict[str, Any], column: str) -> Data:
    """Return the data in a row as it was stored, or tell that it is so no more."""
    if not is_whole(table, row):
        raise damaged()
    return unpacked(row[column])


def additions(data: Data) -> Iterator[dict[str, Data]]:
    """Yield the data of every edit in ``data`` that adds a source."""
    if isinstance(data, list):
        for item in data:
            yield from additions(item)
    elif isinstance(data, dict) and data.get("edit") == AddSource.__name__:
        yield data
    elif isinstance(data, dict):
        yield from additions(data.get("edits"))


def _open(data: Data) -> Data:
    """Return data in which the numbers of sources are left open in place of those of its ``additions``."""
    if isinstance(data, list):
        return list(map(_open, data))
    if isinstance(data, dict) and data.get("edit") == AddSource.__name__:
        return {**data, "source": _OPEN}
    if isinstance(data, dict) and "edits" in data:
        return {**data, "edits": _open(data["edits"])}
    return data


def _of_source(added: dict[str, Data]) -> dict[str, Any]:
    """Return what is kept of the source of an edit's data."""
    source = from_data(Source, added["source"])
    columns = {"sha256": source.sha256, "data": packed(added["source"]), "words": words_digest(source.text)}
    return sealed("sources", columns)


def _stored_source(database: Database, source: Mapping[str, Any]) -> int:
    """Put a source into its table if it is not there, and return its number."""
    known = database.query("SELECT id FROM sources WHERE sha256 = :sha256 AND data = :data", dict(source))
    row = next(known, None)
    return int(row["id"]) if row else insert(database, "sources", source)
