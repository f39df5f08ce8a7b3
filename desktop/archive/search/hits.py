"""Articles that were found, as they are listed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.asked_names import Meant, meant
from desktop.archive.grams import END, body_text
from desktop.archive.identities import printed_names
from desktop.archive.queries import Query
from desktop.archive.search.judging import Row, fold_of
from desktop.archive.search.rows import rows_of
from desktop.archive.search.snippets import opening, snippet

_PEOPLE = 50
"""Of how many people who may be meant the names are looked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds what was looked for.

    ``article`` counts in its issue from 0. ``snippet`` is a stretch of one of its passages
    round the first word or name, or of its beginning where none was looked for. ``paper``, ``date``
    and ``headline`` are None where the issue does not say; ``source`` is the name of the
    issue's first source. ``row`` is the article's own number, behind which a search goes on.
    """

    issue_id: int
    source: str
    paper: str | None
    date: str | None
    article: int
    headline: str | None
    snippet: str
    row: int

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao search --json`` prints it."""
        return {
            "source": self.source,
            "paper": self.paper,
            "date": self.date,
            "article": self.article,
            "headline": self.headline,
            "snippet": self.snippet,
        }

    def line(self) -> str:
        """Return it as ``jiebao search`` prints it."""
        place = f"{self.date or '日期不明'}  {self.paper or self.source}"
        return f"{place}  {self.headline or '（无题）'}  {self.snippet}"


def search(database: Database, query: Query, limit: int | None, behind: int | None = None) -> list[Hit]:
    """Return the articles that hold what is looked for, newest first; none for an empty query.

    ``behind`` is the row of the last hit that is known; only what follows it is returned. An
    article without a date lies outside every range of dates.

    Raises:
        UserFacingError: where ``since`` or ``until`` is no date
    """
    words = sought(database, query)
    return [_hit(row, query, words) for row in rows_of(database, query, limit, behind)]


def sought(database: Database, query: Query) -> tuple[str, ...]:
    """Return the words to be seen in what is found: those looked for, and printed names of who is meant."""
    named = (meant(database, kind, value) for kind, value in query.names)
    names = (name for one in named for name in _printed(database, one))
    return tuple(dict.fromkeys((*query.words, *names)))


def _printed(database: Database, named: Meant) -> list[str]:
    """Return the names by which those who are meant are printed; of many what their names hold."""
    if named.part and (named.are_many or len(named.identities) > _PEOPLE):
        return [named.part]
    listed = named.identities[:_PEOPLE]
    return [name for identity in listed for name in printed_names(database, named.kind, identity)]


def _hit(row: Row, query: Query, words: tuple[str, ...]) -> Hit:
    body, fold = body_text(row["body"]), fold_of(query)
    # The headline is listed anyway; other words say more.
    others = END.join(passage for passage in body.split(END) if passage != row["headline"])
    first = snippet(others, words, fold) or snippet(body, words, fold)
    return Hit(
        issue_id=row["issue"],
        source=row["source"],
        paper=row["paper"],
        date=row["date"],
        article=row["number"],
        headline=row["headline"],
        snippet=first or opening(others.split(END)),
        row=row["id"],
    )
