"""What is put on the shelf and taken from it: issues with their logs."""

from __future__ import annotations

from desktop.archive import index, issues, log_store
from desktop.archive.archive_file import ArchiveFile
from desktop.archive.drawn import DrawnIssue, drawn, index_rows, list_issue
from desktop.archive.issues import IssueRow
from desktop.model import Layers, LogEntry, Review, StoredLog


class KeptIssues(ArchiveFile):
    """The issues of an archive, each with every step that was ever made in it."""

    def create_issue(self, log: StoredLog, review: Review) -> int:
        """Store a new issue with what was done in it so far, and return its number."""
        with self.writing() as database:
            issue = issues.create_row(database, issues.columns_of(review.issue, Layers()))
            log_store.append_log(database, issue, log_store.log_rows(log))
            return issue

    def take_in(self, log: StoredLog, review: Review, layers: Layers) -> int:
        """Store a new issue that lists and search know at once, and return its number."""
        return self.store(drawn(log, review, layers))

    def store(self, new: DrawnIssue, batch: int | None = None) -> int:
        """Store a new issue that was drawn up before, as ``take_in`` does; ``batch`` is its import."""
        brought = {} if batch is None else {"import": batch, "import_tip": new.log.tip}
        with self.writing() as database:
            issue = issues.create_row(database, new.index.columns | brought)
            log_store.append_log(database, issue, new.log)
            list_issue(database, issue, new.index, new.log.head)
            return issue

    def append_entry(self, issue: int, entry: LogEntry) -> None:
        """Store one step of an issue; it is on the disk when this returns."""
        with self.writing() as database:
            log_store.append_entry(database, issue, entry)

    def add_missing(self, issue: int, log: StoredLog) -> int:
        """Store the steps of a log that the issue lacks, and where it stands; return how many they are."""
        with self.writing() as database:
            return log_store.add_missing(database, issue, log)

    def issues_begun_with(self, first: LogEntry) -> list[int]:
        """Return the issues whose log begins with this step, the newest first."""
        with self.reading() as database:
            return log_store.issues_begun_with(database, first)

    def move_head(self, issue: int, head: str | None, tip: str | None) -> None:
        """Store where undo or redo led, and where redo goes on to."""
        with self.writing() as database:
            log_store.set_position(database, issue, head, tip)

    def load_log(self, issue: int) -> StoredLog:
        """Return the whole log of an issue, with the last snapshot on the way to its head."""
        with self.reading() as database:
            return log_store.load_log(database, issue)

    def save_snapshot(self, issue: int, entry: str, review: Review) -> None:
        """Keep the review after an entry, so that opening the issue need not replay what came before."""
        with self.writing() as database:
            log_store.save_snapshot(database, issue, entry, review)

    def find_source(self, sha256: str, *, out: bool = False) -> int | None:
        """Return the issue in which a source with this digest stands now, or None; one that is ``out``."""
        with self.reading() as database:
            return log_store.find_source(database, sha256, out=out)

    def find_twin(self, new: DrawnIssue, *, out: bool = False) -> int | None:
        """Return the issue in which the source of a new one stands now, or the same words from any file.

        It is one in the archive, or one that is ``out``.
        """
        with self.reading() as database:
            return log_store.find_log(database, new.log, out=out)

    def issues_like(self, paper: str | None, date: str | None, number: int | None) -> list[str]:
        """Return the titles of a paper's issues that have this date, or this number near it."""
        with self.reading() as database:
            return issues.issues_like(database, paper, date, number)

    def issue_row(self, issue: int) -> IssueRow:
        """Return an issue as lists show it."""
        with self.reading() as database:
            return issues.issue_row(database, issue)

    def issues(self) -> list[IssueRow]:
        """Return all issues, the one worked on last first."""
        with self.reading() as database:
            return issues.issue_rows(database)

    def index_issue(self, issue: int, review: Review, layers: Layers, head: str | None = None) -> None:
        """Let lists and search know an issue as it stands at the step ``head`` of its log.

        One that was taken out meanwhile stays out.
        """
        with self.writing() as database:
            if not issues.is_out(database, issue):
                rows = index_rows(review, layers)
                issues.update_row(database, issue, rows.columns)
                list_issue(database, issue, rows, head)

    def tidy(self) -> bool:
        """Make search quicker by a little work; return whether there is more of it to be done."""
        with self.writing() as database:
            return index.tidy(database)

    def not_indexed(self) -> list[int]:
        """Return the issues that lists and search do not know as they now stand, the newest first."""
        with self.reading() as database:
            return issues.not_indexed(database)
