"""The edit logs of the issues in the archive: their steps, where each stands, and snapshots."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from sqlite_utils import Database

from desktop.archive.digests import is_whole, sealed
from desktop.archive.entry_rows import EntryRow, entry_of, entry_row, insert_entry
from desktop.archive.trouble import damaged, unknown_step
from desktop.model import LogEntry, Review, StoredLog
from desktop.model.serial import SerialError, from_bytes, to_bytes

_OF_WORDS = "SELECT id FROM sources WHERE words = ?"
_HOLDERS = """
    SELECT entry_sources.issue, entry FROM entry_sources JOIN issues ON issues.id = entry_sources.issue
    WHERE entry_sources.source = ? AND (out IS NOT NULL) = ?
"""
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
class LogRows:
    """What is kept of a log, as ``append_log`` takes it."""

    entries: tuple[EntryRow, ...]
    head: str | None
    tip: str | None


def log_rows(stored: StoredLog) -> LogRows:
    """Return what is to be kept of a log."""
    return LogRows(tuple(map(entry_row, stored.entries)), stored.head, stored.tip)


def append_entry(database: Database, issue: int, entry: LogEntry) -> None:
    """Store an entry as the head and the tip of the issue's log."""
    set_position(database, issue, entry.id, entry.id)
    insert_entry(database, issue, entry_row(entry))


def append_log(database: Database, issue: int, stored: LogRows) -> None:
    """Store a whole log, with its position, as that of an issue that has none yet."""
    set_position(database, issue, stored.head, stored.tip)
    for entry in stored.entries:
        insert_entry(database, issue, entry)


def add_missing(database: Database, issue: int, stored: StoredLog) -> int:
    """Store the entries of a log that an issue lacks, and its position; return how many they are."""
    rows = database.query("SELECT id FROM entries WHERE issue = ?", [issue])
    present = {row["id"] for row in rows}
    missing = [entry for entry in stored.entries if entry.id not in present]
    set_position(database, issue, stored.head, stored.tip)
    for entry in missing:
        insert_entry(database, issue, entry_row(entry))
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


def _last_snapshot(database: Database, issue: int) -> dict[str, Review]:
    """Return the last whole snapshot on the way to the head; one that was damaged is passed over."""
    kept = {row["entry"] for row in database.query("SELECT entry FROM snapshots WHERE issue = ?", [issue])}
    for entry in path_from_head(database, issue):
        row = database.table("snapshots").get((issue, entry)) if entry in kept else {}
        if row and is_whole("snapshots", row):
            return {entry: from_bytes(Review, row["review"])}
    return {}


def find_source(database: Database, sha256: str, *, out: bool = False) -> int | None:
    """Return the issue in which a source with this digest now stands, the newest of several, or None.

    It is one in the archive, or one that is ``out``.
    """
    return _standing(database, "SELECT id FROM sources WHERE sha256 = ?", sha256, out=out)


def find_log(database: Database, log: LogRows, *, out: bool = False) -> int | None:
    """Return the newest issue in which a source of the log now stands, or one of the same words, or None."""
    sources = [source for entry in log.entries for source in entry.sources]
    same = (find_source(database, source["sha256"], out=out) for source in sources)
    alike = (_standing(database, _OF_WORDS, source["words"], out=out) for source in sources)
    return next(filter(None, chain(same, alike)), None)


def _standing(database: Database, sources: str, value: str, *, out: bool) -> int | None:
    found = [row["id"] for row in database.query(sources, [value])]
    rows = [row for source in found for row in database.query(_HOLDERS, [source, out])]
    for row in sorted(rows, key=itemgetter("issue"), reverse=True):
        if row["entry"] in path_from_head(database, row["issue"]):
            return int(row["issue"])
    return None


def path_from_head(database: Database, issue: int) -> list[str]:
    """Return the entries that are applied, the last one first."""
    return [row["id"] for row in database.query(_PATH_TO_HEAD, {"issue": issue})]
