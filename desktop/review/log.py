"""The edit log: a tree in which undo and redo move, and from which nothing is ever taken."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import ROOT, Edit, LogEntry, LogPosition, Review, StoredLog
from desktop.review.apply import apply_edit, edit_label, empty_review
from desktop.review.errors import EditError


class EditLog:
    """The edits of one issue, the reviews they lead to, and where the editor stands.

    Attributes:
        position: ``head`` is the last entry applied, ``tip`` the one that redo goes towards
    """

    def __init__(self, stored: StoredLog | None = None) -> None:
        stored = stored or StoredLog()
        self._entries = {entry.id: entry for entry in stored.entries}
        # Reviews share all that an edit leaves alone, so one is kept for every entry seen.
        self._reviews = {ROOT: empty_review(), **stored.snapshots}
        self.position = stored.position

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """Every entry of every branch, in the order they were made."""
        return tuple(self._entries.values())

    @property
    def review(self) -> Review:
        """The review at the head."""
        return self.review_at(self.position.head)

    def do(self, edit: Edit, time: str, author: str = "") -> LogEntry:
        """Apply an edit at the head and return its entry, the new head.

        Raises:
            EditError: where the edit does not fit; the log stays as it was
        """
        entry = LogEntry(str(len(self._entries) + 1), self.position.head, edit, time, author)
        self._reviews[entry.id] = apply_edit(self.review, edit, entry.id)
        self._entries[entry.id] = entry
        self.position = LogPosition(entry.id, entry.id)
        return entry

    @property
    def undo_entry(self) -> LogEntry | None:
        """The entry that ``undo`` would take back, or None at the beginning."""
        return self._entries.get(self.position.head)

    @property
    def redo_entry(self) -> LogEntry | None:
        """The entry that ``redo`` would apply, or None at the tip."""
        behind = (entry for entry in self.path(self.position.tip) if entry.parent == self.position.head)
        return next(behind, None)

    def undo(self) -> None:
        """Move the head to the entry before; nothing happens at the beginning."""
        if self.undo_entry:
            self.position = replace(self.position, head=self.undo_entry.parent)

    def redo(self) -> None:
        """Move the head one entry towards the tip; nothing happens there."""
        if self.redo_entry:
            self.position = replace(self.position, head=self.redo_entry.id)

    def undo_label(self) -> str:
        """Return 撤销 with the name of the edit it takes back, if any."""
        return _labelled("撤销", self.undo_entry)

    def redo_label(self) -> str:
        """Return 重做 with the name of the edit it applies, if any."""
        return _labelled("重做", self.redo_entry)

    def go_to(self, entry: str) -> None:
        """Move the head to any entry (or ``ROOT``); redo goes on along the branch it stands in."""
        on_the_way = entry in (ROOT, *(step.id for step in self.path(self.position.tip)))
        self.position = LogPosition(entry, self.position.tip if on_the_way else self._newest_after(entry))

    def path(self, entry: str | None = None) -> tuple[LogEntry, ...]:
        """Return the entries from the first to ``entry`` (by default the head).

        Raises:
            EditError: where the log has no such entry
        """
        found: list[LogEntry] = []
        at = self.position.head if entry is None else entry
        while at != ROOT:
            found.append(self._entry(at))
            at = found[-1].parent
        return tuple(reversed(found))

    def review_at(self, entry: str) -> Review:
        """Return the review after ``entry``, replayed from the last one known before it."""
        missing: list[LogEntry] = []
        at = entry
        while at not in self._reviews:
            missing.append(self._entry(at))
            at = missing[-1].parent
        for step in reversed(missing):
            self._reviews[step.id] = apply_edit(self._reviews[step.parent], step.edit, step.id)
        return self._reviews[entry]

    def stored(self) -> StoredLog:
        """Return the log as it is kept, without snapshots."""
        return StoredLog(self.entries, self.position)

    def _entry(self, entry: str) -> LogEntry:
        if entry not in self._entries:
            raise EditError(f"no log entry {entry}")
        return self._entries[entry]

    def _newest_after(self, entry: str) -> str:
        """Return the newest entry that was made on top of ``entry``, or itself."""
        newest = self._entry(entry).id
        for candidate in self._entries.values():
            if candidate.parent == newest:
                newest = candidate.id
        return newest


def _labelled(verb: str, entry: LogEntry | None) -> str:
    return f"{verb}：{edit_label(entry.edit)}" if entry else verb
