"""What an archive can be asked: articles, names, figures, and what earlier issues say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.archive import asked_names, figures, identities, issues, search, subjects
from desktop.archive.archive_file import ArchiveFile
from desktop.archive.house import house_decisions
from desktop.archive.identities import Mention, Named
from desktop.archive.queries import Query
from desktop.archive.search import Facets, Hit
from desktop.archive.subjects import SharedName
from desktop.model import History, House, house_of


class AskedArchive(ArchiveFile):
    """An archive that answers; nothing is changed by it."""

    def search(self, query: Query, limit: int | None = 20, behind: int | None = None) -> list[Hit]:
        """Return the articles that hold what is looked for, newest first (limit None: all).

        ``behind`` is the ``row`` of the last hit that is known: only what follows it is returned.

        Raises:
            UserFacingError: where a date in the query is none
        """
        with self.reading() as database:
            return search.search(database, query, limit, behind)

    def sought(self, query: Query) -> tuple[str, ...]:
        """Return the words to be seen in what is found: those looked for, and the names of who is meant."""
        with self.reading() as database:
            return search.sought(database, query)

    def numbers(self, query: Query, limit: int | None = None) -> list[int]:
        """Return the row numbers in ``articles`` of what is found, newest first (limit None: all)."""
        with self.reading() as database:
            return search.numbers(database, query, limit)

    def facets(self, query: Query) -> Facets:
        """Return how all that is found is spread over years and people; raises as ``search`` does."""
        with self.reading() as database:
            return search.facets(database, query)

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

    def people(self, typed: str) -> list[str]:
        """Return the people whose name begins so, in characters or by the initials of its pinyin."""
        with self.reading() as database:
            return list(asked_names.people_called(database, typed))

    def recall(self) -> None:
        """Read what the calling thread needs to look for names and labels without waiting."""
        with self.reading() as database:
            asked_names.recall(database)
            search.recall(database)
            issues.issue_rows(database)

    def people_in(self, issue: int) -> list[str]:
        """Return the people in an issue, those that most of its articles name first."""
        with self.reading() as database:
            return identities.people_in(database, issue)

    def figures(self, by: str, paper: str | None = None) -> list[tuple[Any, ...]]:
        """Return the rows of figures by month, section or person, under the heads of ``HEADS``.

        They are those of one paper where it is named.
        """
        with self.reading() as database:
            return list(figures.figures(database, by, paper))

    def history(self, paper: str | None = None, before: str | None = None) -> History:
        """Return what the paper's last issue said, of those before a date where one is given."""
        with self.reading() as database:
            return issues.history(database, paper, before)

    def house(self, paper: str | None, besides: int | None = None) -> House:
        """Return the rules of a paper's own, as its issues but ``besides`` say; none of an unknown paper."""
        with self.reading() as database:
            return house_of(house_decisions(database, paper, besides) if paper else ())
