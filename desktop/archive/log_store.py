"""The edit logs of the issues in the archive: what is kept of every step.

A source stands in its own table, once however often it is read; in the stored edit its
number takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from desktop.archive.digests import is_whole, sealed, words_digest
from desktop.archive.trouble import damaged, unknown_step
from desktop.model import AddSource, Edit, LogEntry, Review, Source, StoredLog
from desktop.model.serial import Data, SerialError, from_bytes, from_data, packed, to_bytes, to_data, unpacked

_LAST_NUMBER = (1 << 63) - 1
_HOLDERS = "SELECT issue, entry FROM entry_sources WHERE source = ?"
_PATH_TO_HEAD = """
    WITH RECURSIVE path(id, steps_back) AS (
        SELECT head, 0 FROM issues WHERE id = :issue AND head IS NOT NULL
        UNION ALL
        SELECT parent, steps_back + 1 FROM entries JOIN path USING (id)
        WHERE issue = :issue AND CAST(parent AS INTEGER) < CAST(id AS INTEGER)
    )
    SELECT id FROM path ORDER BY steps_back
"""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What is kept of a step; ``data`` holds its edit with the sources whole."""

    id: str
    parent: str | None
    data: Data
    time: str
    author: str


@dataclass(frozen=True, slots=True)
class LogRows:
    """What is kept of a log, as ``append_log`` takes it."""

    entries: tuple[EntryRow, ...]
    head: str | None
    tip: str | None


def log_rows(stored: StoredLog) -> LogRows:
    """Return what is to be kept of a log."""
    return LogRows(tuple(map(_entry_row, stored.entries)), stored.head, stored.tip)


def _entry_row(entry: LogEntry) -> EntryRow:
    return EntryRow(entry.id, entry.parent, to_data(entry.edit), entry.time, entry.author)


def append_entry(database: Database, issue: int, entry: LogEntry) -> None:
    """Store an entry as the head and the tip of the issue's log."""
    set_position(database, issue, entry.id, entry.id)
    _insert(database, issue, _entry_row(entry))


def append_log(database: Database, issue: int, stored: LogRows) -> None:
    """Store a whole log, with its position, as that of an issue that has none yet."""
    set_position(database, issue, stored.head, stored.tip)
    for entry in stored.entries:
        _insert(database, issue, entry)


def add_missing(database: Database, issue: int, stored: StoredLog) -> int:
    """Store the entries of a log that an issue lacks, and its position; return how many they are."""
    rows = database.query("SELECT id FROM entries WHERE issue = ?", [issue])
    present = {row["id"] for row in rows}
    missing = [entry for entry in stored.entries if entry.id not in present]
    set_position(database, issue, stored.head, stored.tip)
    for entry in missing:
        _insert(database, issue, _entry_row(entry))
    return len(missing)


def issues_begun_with(database: Database, first: LogEntry) -> list[int]:
    """Return the issues whose log begins with this entry, the newest first."""
    rows = database.query(
        "SELECT issues.id FROM issues JOIN entries ON entries.issue = issues.id AND entries.id = ?"
        " WHERE entries.parent IS NULL AND entries.time = ? AND entries.author = ? ORDER BY issues.id DESC",
        [first.id, first.time, first.author],
    )
    found = [int(row["id"]) for row in rows]
    return [issue for issue in found if load_entry(database, issue, first.id) == first]


def load_entry(database: Database, issue: int, number: str) -> LogEntry:
    """Return one entry of an issue; raises as ``load_log`` does."""
    rows = database.query("SELECT * FROM entries WHERE issue = ? AND id = ?", [issue, number])
    return entry_of(database, next(iter(rows)))


def set_position(database: Database, issue: int, head: str | None, tip: str | None) -> None:
    """Store where the editor stands in the log."""
    database.execute(
        "UPDATE issues SET head = ?, tip = ?, changed = strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')"
        " WHERE id = ?",
        [head, tip, issue],
    )


def load_log(database: Database, issue: int) -> StoredLog:
    """Return an issue's log with the last snapshot on the way to its head, if there is one.

    Raises:
        UserFacingError: where a step of it was damaged on the disk, or a newer version made it
    """
    position = next(database.query("SELECT head, tip FROM issues WHERE id = ?", [issue]), None)
    if position is None:
        raise damaged()
    rows = database.query("SELECT * FROM entries WHERE issue = ? ORDER BY rowid", [issue])
    try:
        entries = tuple(entry_of(database, row) for row in rows)
        snapshots = _last_snapshot(database, issue)
    except SerialError as error:
        raise unknown_step() from error
    known = {None, *(entry.id for entry in entries)}
    if not all(map(_leads_back, entries)) or not {position["head"], position["tip"]} <= known:
        raise damaged()
    return StoredLog(entries, position["head"], position["tip"], snapshots)


def _leads_back(entry: LogEntry) -> bool:
    """Return whether what a step follows was made before it, so that the way back comes to an end."""
    before = (number for number in (entry.parent, entry.basis) if number is not None)
    return entry.id.isdecimal() and all(one.isdecimal() and int(one) < int(entry.id) for one in before)


def save_snapshot(database: Database, issue: int, entry: str, review: Review) -> None:
    """Keep the review after ``entry``, so that opening the issue need not replay what came before."""
    row = {"issue": issue, "entry": entry, "review": to_bytes(review)}
    database.table("snapshots").upsert(sealed("snapshots", row), pk=("issue", "entry"))


def find_source(database: Database, sha256: str) -> int | None:
    """Return the issue in which a source with this digest now stands, the newest of several, or None."""
    return _standing(database, "SELECT id FROM sources WHERE sha256 = ?", sha256)


def find_words(database: Database, text: str) -> int | None:
    """Return the newest issue in which a source of the same words now stands, or None."""
    return _standing(database, "SELECT id FROM sources WHERE words = ?", words_digest(text))


def _standing(database: Database, sources: str, value: str) -> int | None:
    found = [row["id"] for row in database.query(sources, [value])]
    rows = [row for source in found for row in database.query(_HOLDERS, [source])]
    for row in sorted(rows, key=itemgetter("issue"), reverse=True):
        if row["entry"] in path_from_head(database, row["issue"]):
            return int(row["issue"])
    return None


def path_from_head(database: Database, issue: int) -> list[str]:
    """Return the entries that are applied, the last one first."""
    return [row["id"] for row in database.query(_PATH_TO_HEAD, {"issue": issue})]


def _insert(database: Database, issue: int, entry: EntryRow) -> None:
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


def _last_snapshot(database: Database, issue: int) -> dict[str, Review]:
    """Return the last whole snapshot on the way to the head; one that was damaged is passed over."""
    kept = {row["entry"] for row in database.query("SELECT entry FROM snapshots WHERE issue = ?", [issue])}
    for entry in path_from_head(database, issue):
        row = database.table("snapshots").get((issue, entry)) if entry in kept else {}
        if row and is_whole("snapshots", row):
            return {entry: from_bytes(Review, row["review"])}
    return {}
