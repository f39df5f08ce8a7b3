"""The edit log: a tree in which undo and redo move, and from which nothing is ever taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from desktop.model import Edit, LogEntry, Review, StoredLog
from desktop.review.apply import apply_edit, edit_label
from desktop.review.errors import EditError
from desktop.review.known_reviews import KnownReviews


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class EditLog:
    """The edits of one issue, the reviews they lead to, and where the editor stands.

    Attributes:
        head: id of the last entry that is applied, None before the first
        author: who makes the next edits
    """

    def __init__(
        self, stored: StoredLog | None = None, author: str = "", clock: Callable[[], str] = now
    ) -> None:
        stored = stored or StoredLog()
        self._entries = {entry.id: entry for entry in stored.entries}
        # A log that was rescued may have lost entries in between; an id is never used again.
        self._last = max((int(entry) for entry in self._entries), default=0)
        self._reviews = KnownReviews(stored.snapshots)
        self._clock = clock
        self._tip: str | None = None
        # From each entry the one that redo would apply after it, along the branch that ends at the tip.
        self._onward: dict[str | None, LogEntry] = {}
        self._lead_to(stored.tip)
        self.author = author
        self.head: str | None = None
        self.go_to(stored.head)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """Every entry of every branch, in the order they were made."""
        return tuple(self._entries.values())

    @property
    def review(self) -> Review:
        """The review at the head."""
        return self.review_at(self.head)

    @property
    def tip(self) -> str | None:
        """The end of the branch that redo goes along, None in an empty log."""
        return self._tip

    @property
    def entry_to_undo(self) -> LogEntry | None:
        """The entry that ``undo`` would take back, or None at the beginning."""
        return None if self.head is None else self._entry(self.head)

    @property
    def entry_to_redo(self) -> LogEntry | None:
        """The entry that ``redo`` would apply, or None at the end of the branch."""
        return self._onward.get(self.head)

    @property
    def undo_label(self) -> str:
        """撤销 with the name of the edit it takes back, if any."""
        return _labelled("撤销", self.entry_to_undo)

    @property
    def redo_label(self) -> str:
        """重做 with the name of the edit it applies, if any."""
        return _labelled("重做", self.entry_to_redo)

    def do(self, edit: Edit) -> LogEntry:
        """Apply an edit at the head and return its entry, the new head.

        Raises:
            EditError: where the edit does not fit; the log stays as it was
        """
        entry = LogEntry(str(self._last + 1), self.head, edit, self._clock(), self.author)
        self._reviews.keep(entry.id, apply_edit(self.review_at(entry.basis), edit, entry.id))
        self._entries[entry.id] = entry
        self._last += 1
        self._branch_off(entry)
        self.head = entry.id
        return entry

    def undo(self) -> LogEntry | None:
        """Move the head to the entry before; return what was taken back, None at the beginning."""
        entry = self.entry_to_undo
        if entry:
            self.review_at(entry.parent)
            self.head = entry.parent
        return entry

    def redo(self) -> LogEntry | None:
        """Move the head one entry on; return what was applied again, None at the end of the branch.

        Raises:
            EditError: where the entry does not fit, as a damaged log may have it; the head stays
        """
        entry = self.entry_to_redo
        if entry:
            self.review_at(entry.id)
            self.head = entry.id
        return entry

    def go_to(self, entry: str | None) -> None:
        """Move the head to any entry; redo goes on along the branch it stands in.

        Raises:
            EditError: where the log has no such entry
        """
        if entry is not None and self._onward.get(self._entry(entry).parent) is not self._entry(entry):
            self._lead_to(self._newest_after(entry))
        self.head = entry

    def path(self, entry: str | None) -> tuple[LogEntry, ...]:
        """Return the entries from the first to ``entry``, both included; none for None.

        Raises:
            EditError: where the log has no such entry
        """
        found: list[LogEntry] = []
        while entry is not None:
            found.append(self._entry(entry))
            entry = found[-1].parent
        return tuple(reversed(found))

    def review_at(self, entry: str | None) -> Review:
        """Return the review after ``entry``, replayed from the last one known before it."""
        missing: list[LogEntry] = []
        at = entry
        while at not in self._reviews:
            missing.append(self._entry(at))
            at = missing[-1].basis
        review = self._reviews[at]
        for step in reversed(missing):
            review = apply_edit(review, step.edit, step.id)
            self._reviews.keep(step.id, review)
        return review

    def stored(self) -> StoredLog:
        """Return the log as it is kept, without snapshots."""
        return StoredLog(self.entries, self.head, self._tip)

    def _lead_to(self, tip: str | None) -> None:
        """Let redo go along the branch that ends at ``tip``."""
        self._tip = tip
        self._onward = {entry.parent: entry for entry in self.path(tip)}

    def _branch_off(self, entry: LogEntry) -> None:
        """Let redo end at a new entry behind the head; what was undone lies on another branch now."""
        undone = self._onward.pop(self.head, None)
        while undone:
            undone = self._onward.pop(undone.id, None)
        self._onward[self.head] = entry
        self._tip = entry.id

    def _entry(self, entry: str | None) -> LogEntry:
        if entry not in self._entries:
            raise EditError(f"no log entry {entry}")
        return self._entries[entry]

    def _newest_after(self, entry: str) -> str:
        """Return the end of the branch that always takes the newest entry, from ``entry`` on."""
        entry = self._entry(entry).id
        newest = {step.parent: step.id for step in self._entries.values()}
        while entry in newest:
            entry = newest[entry]
        return entry


def _labelled(verb: str, entry: LogEntry | None) -> str:
    return f"{verb}：{edit_label(entry.edit)}" if entry else verb
