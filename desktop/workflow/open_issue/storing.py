"""Where the steps of an open issue go: to the archive's writer, one after the other."""

from __future__ import annotations

from desktop.archive import Archive, ArchiveWriter
from desktop.model import LogEntry
from desktop.review import EditLog

_SNAPSHOT_EVERY = 300


class LogStore:
    """Hands the steps of one issue to the archive's writer."""

    def __init__(self, archive: Archive, writer: ArchiveWriter, issue_id: int, log: EditLog) -> None:
        self._archive = archive
        self._writer = writer
        self._issue_id = issue_id
        self._log = log

    def append(self, entry: LogEntry) -> None:
        """Store a new entry and make it the head; now and then the review with it."""
        self._writer.submit(lambda: self._archive.append_entry(self._issue_id, entry))
        if len(self._log) % _SNAPSHOT_EVERY == 0:
            review = self._log.review
            self._writer.submit(lambda: self._archive.save_snapshot(self._issue_id, entry.id, review))

    def move_head(self) -> None:
        """Store that undo or redo moved the head."""
        head, tip = self._log.head, self._log.tip
        self._writer.submit(lambda: self._archive.move_head(self._issue_id, head, tip))

    @property
    def saved(self) -> bool:
        """Whether everything that was handed over is on the disk."""
        return self._writer.saved
