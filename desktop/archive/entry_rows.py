"""A step of an edit log as a row.

A source stands in its own table, once however often it is read; in the stored edit its
number takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from desktop.archive.digests import is_whole, sealed, words_digest
from desktop.archive.trouble import damaged
from desktop.model import AddSource, Edit, LogEntry, Source
from desktop.model.serial import Data, from_data, packed, to_data, unpacked

_LAST_NUMBER = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What is kept of a step; ``data`` holds its edit with the sources whole."""

    id: str
    parent: str | None
    data: Data
    time: str
    author: str


def entry_row(entry: LogEntry) -> EntryRow:
    """Return what is to be kept of a step."""
    return EntryRow(entry.id, entry.parent, to_data(entry.edit), entry.time, entry.author)


def insert_entry(database: Database, issue: int, entry: EntryRow) -> None:
    """Store a step of an issue, and the sources that it adds."""
    sources = [_stored_source(database, added) for added in additions(entry.data)]
    data = _numbered(entry.data, iter(sources))
    row = {
        "issue": issue,
        "id": entry.id,
        "parent": entry.parent,
        "edit": packed(data),
        "time": entry.time,
        "author": entry.author,
    }
    database.table("entries").insert(sealed("entries", row))
    for source in set(sources):
        database.table("entry_sources").insert({"issue": issue, "entry": entry.id, "source": source})


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


def _numbered(data: Data, sources: Iterator[int]) -> Data:
    """Return data with the numbers of sources in place of those of its ``additions``, in their order."""
    if isinstance(data, list):
        return [_numbered(item, sources) for item in data]
    if isinstance(data, dict) and data.get("edit") == AddSource.__name__:
        return {**data, "source": next(sources)}
    if isinstance(data, dict) and "edits" in data:
        return {**data, "edits": _numbered(data["edits"], sources)}
    return data


def _stored_source(database: Database, added: dict[str, Data]) -> int:
    """Put the source of an edit's data into its table if it is not there, and return its number."""
    source = from_data(Source, added["source"])
    columns = {"sha256": source.sha256, "data": packed(added["source"]), "words": words_digest(source.text)}
    kept = sealed("sources", columns)
    known = database.query("SELECT id FROM sources WHERE sha256 = :sha256 AND data = :data", kept)
    row = next(known, None) or {"id": database.table("sources").insert(kept).last_rowid}
    number: int = row["id"]
    return number
