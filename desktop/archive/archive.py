"""The archive: one file that holds every issue with every step that was ever made in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from desktop.archive import figures, identities, index, issues, log_store, search, subjects
from desktop.archive.drawn import DrawnIssue, IndexRows, drawn, index_rows
from desktop.archive.house import house_decisions
from desktop.archive.identities import Mention, Named
from desktop.archive.issues import IssueRow
from desktop.archive.opening import is_writable, opened
from desktop.archive.queries import Query
from desktop.archive.search import Facets, Hit
from desktop.archive.subjects import SharedName
from desktop.archive.trouble import MOVED, READ_ONLY, told, troubles_told
from desktop.model import History, House, Layers, LogEntry, Review, StoredLog, house_of


class Archive:
    """The issues of a desk, from any thread; only the writer's thread should write.

    Each method is one transaction. What SQLite complains of is raised as a
    ``UserFacingError`` wherever an editor can do something about it.

    Attributes:
        path: the file
        read_only: why nothing can be stored here, or an empty text
    """

    def __init__(self, path: Path) -> None:
        """Open the archive at ``path``, created if absent and brought up to date if older.

        Raises:
            UserFacingError: where it is no archive, of a newer version, or cannot be read
        """
        self.path = path
        self.read_only = "" if is_writable(path) else READ_ONLY
        with troubles_told(path):
            self._connections = opened(path, bool(self.read_only))
        self._place = _place(path)

    @property
    def database(self) -> Database:
        """The calling thread's own connection."""
        return self._connections.current()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give the database; what SQLite complains of is told."""
        with troubles_told(self.path):
            yield self.database

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Give the database for one transaction; it is on the disk when this ends.

        Raises:
            UserFacingError: where it cannot be stored, as in a file that was moved away: a
                crash would leave there what SQLite keeps beside the file
        """
        if _place(self.path) != self._place:
            raise told(MOVED, self.path)
        with troubles_told(self.path), _alone(self.database) as database:
            yield database

    def close(self) -> None:
        """Close the file; the writer must be closed before."""
        self._connections.close()

    def create_issue(self, log: StoredLog, review: Review) -> int:
        """Store a new issue with what was done in it so far, and return its number."""
        with self.writing() as database:
            issue = issues.create_row(database, issues.columns_of(review.issue, Layers()))
            log_store.append_log(database, issue, log_store.log_rows(log))
            return issue

    def take_in(self, log: StoredLog, review: Review, layers: Layers) -> int:
        """Store a new issue that lists and search know at once, and return its number."""
        return self.store(drawn(log, review, layers))

    def store(self, new: DrawnIssue) -> int:
        """Store a new issue that was drawn up before, as ``take_in`` does."""
        with self.writing() as database:
            issue = issues.create_row(database, new.index.columns)
            log_store.append_log(database, issue, new.log)
            self._index(database, issue, new.index, new.log.head)
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

    def find_source(self, sha256: str) -> int | None:
        """Return the issue in which a source with this digest stands now, or None."""
        with self.reading() as database:
            return log_store.find_source(database, sha256)

    def find_words(self, text: str) -> int | None:
        """Return the issue in which a source of the same words stands now, whatever file it came in."""
        with self.reading() as database:
            return log_store.find_words(database, text)

    def issues_like(self, paper: str | None, date: str | None, number: int | None) -> list[str]:
        """Return the titles of a paper's issues that have this date, or this number near it."""
        with self.reading() as database:
            return issues.issues_like(database, paper, date, number)

    def called(self, issue: int) -> str:
        """Return what an issue is called: its paper, its title and its date, as far as it says them."""
        with self.reading() as database:
            return issues.called(database, issue)

    def issues(self) -> list[IssueRow]:
        """Return all issues, the one worked on last first."""
        with self.reading() as database:
            return issues.issue_rows(database)

    def index_issue(self, issue: int, review: Review, layers: Layers, head: str | None = None) -> None:
        """Let lists and search know an issue as it stands at the step ``head`` of its log."""
        with self.writing() as database:
            self._index(database, issue, index_rows(review, layers), head)

    def tidy(self) -> bool:
        """Make search quicker by a little work; return whether there is more of it to be done."""
        with self.writing() as database:
            return index.tidy(database)

    def not_indexed(self) -> list[int]:
        """Return the issues that lists and search do not know as they now stand, the newest first."""
        with self.reading() as database:
            return issues.not_indexed(database)

    def search(self, query: Query, limit: int | None = 20) -> list[Hit]:
        """Return the articles that hold what is looked for, newest first (limit None: all).

        Raises:
            UserFacingError: where a date in the query is none
        """
        with self.reading() as database:
            return search.search(database, query, limit)

    def sought(self, query: Query) -> tuple[str, ...]:
        """Return the words to be seen in what is found: those looked for, and the names of who is meant."""
        with self.reading() as database:
            return search.sought(database, query)

    def numbers(self, query: Query, limit: int | None = None) -> list[int]:
        """Return the row numbers in ``articles`` of what is found, newest first (limit None: all)."""
        with self.reading() as database:
            return search.numbers(database, query, limit)

    def articles(self, numbers: Iterable[int]) -> dict[int, Hit]:
        """Return the articles in these rows, with empty snippets."""
        with self.reading() as database:
            return subjects.articles_at(database, numbers)

    def texts(self, numbers: Iterable[int]) -> dict[int, str]:
        """Return the texts of the articles in these rows, without white space."""
        with self.reading() as database:
            return subjects.texts_at(database, numbers)

    def shared_names(self, issue: int) -> list[SharedName]:
        """Return the names that an issue's articles share with those of other issues, the newest first."""
        with self.reading() as database:
            return subjects.shared_names(database, issue)

    def facets(self, query: Query) -> Facets:
        """Return how all that is found is spread over years and people; raises as ``search`` does."""
        with self.reading() as database:
            return search.facets(database, query)

    def mentions(self, name: str, kind: str = "person") -> list[Mention]:
        """Return every mention of someone in the order of the issues: how the posts went."""
        with self.reading() as database:
            return identities.mentions(database, kind, name)

    def printed_names(self, identity: str, kind: str = "person") -> list[str]:
        """Return the names by which someone is printed."""
        with self.reading() as database:
            return identities.printed_names(database, kind, identity)

    def named(self, kind: str = "person") -> list[Named]:
        """Return everyone of a kind, the one in most issues first."""
        with self.reading() as database:
            return identities.named(database, kind)

    def figures(self, by: str, paper: str | None = None) -> list[tuple[Any, ...]]:
        """Return the rows of figures by month, section or person, under the heads of ``HEADS``.

        They are those of one paper where it is named.
        """
        with self.reading() as database:
            return list(figures.figures(database, by, paper))

    def people(self, typed: str) -> list[str]:
        """Return the people whose name begins so, in characters or by the initials of its pinyin."""
        with self.reading() as database:
            return identities.people_called(database, typed)

    def people_in(self, issue: int) -> list[str]:
        """Return the people in an issue, those that most of its articles name first."""
        with self.reading() as database:
            return identities.people_in(database, issue)

    def history(self, paper: str | None = None, before: str | None = None) -> History:
        """Return what the paper's last issue said, of those before a date where one is given."""
        with self.reading() as database:
            return issues.history(database, paper, before)

    def house(self, paper: str | None, besides: int | None = None) -> House:
        """Return the rules of a paper's own, as its issues but ``besides`` say; none of an unknown paper."""
        with self.reading() as database:
            return house_of(house_decisions(database, paper, besides) if paper else ())

    @staticmethod
    def _index(database: Database, issue: int, rows: IndexRows, head: str | None) -> None:
        issues.update_row(database, issue, rows.columns)
        issues.note_indexed(database, issue, head)
        numbers = index.index_articles(database, issue, rows.columns["date"], rows.articles)
        issues.index_names(database, issue, numbers, rows.names)


def _place(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at ``path`` from every other one, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _alone(database: Database) -> Iterator[Database]:
    """Give the database for the only transaction that writes.

    One that began by reading could find that another program had written meanwhile, and
    would have to give up.
    """
    database.conn.execute("BEGIN IMMEDIATE")
    with database.conn:
        yield database
