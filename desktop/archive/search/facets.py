"""How what was found is spread over years, people, papers and sections."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.queries import Query
from desktop.archive.search.rows import by_year

_COUNTED = 2000
"""Of how many of the newest hits the people are counted."""

_PEOPLE = 12

# The plus signs keep SQLite from walking through all names there are, in their order.
SPREAD = (
    """
    SELECT identity AS name, count(DISTINCT article) AS articles FROM names
    WHERE +kind = 'person' AND article IN (SELECT value FROM json_each(?))
    GROUP BY +identity ORDER BY articles DESC, identity LIMIT ?
    """,
    """
    SELECT paper AS name, count(*) AS articles FROM articles JOIN issues ON issues.id = articles.issue
    WHERE paper IS NOT NULL AND articles.id IN (SELECT value FROM json_each(?))
    GROUP BY paper ORDER BY articles DESC, paper LIMIT ?
    """,
    """
    SELECT section AS name, count(*) AS articles FROM articles
    WHERE section IS NOT NULL AND id IN (SELECT value FROM json_each(?))
    GROUP BY section ORDER BY articles DESC, section LIMIT ?
    """,
)
"""People, papers and sections of the articles in these rows."""


@dataclass(frozen=True, slots=True)
class Facets:
    """How many articles hold what was looked for, by year (None: undated), person, paper and section.

    All but years are counted in the newest hits only, ``counted`` of them, the most frequent first.
    """

    total: int = 0
    years: tuple[tuple[int | None, int], ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    papers: tuple[tuple[str, int], ...] = ()
    sections: tuple[tuple[str, int], ...] = ()
    counted: int = 0


def facets(database: Database, query: Query) -> Facets:
    """Return how the articles that hold what is looked for are spread; raises as ``search`` does."""
    counted, newest = by_year(database, query, _COUNTED)
    years = tuple((year or None, articles) for year, articles in counted.items())
    numbered = json.dumps(newest)
    people, papers, sections = (_counted(database, query, numbered) for query in SPREAD)
    return Facets(sum(counted.values()), years, people, papers, sections, len(newest))


def _counted(database: Database, query: str, numbers: str) -> tuple[tuple[str, int], ...]:
    return tuple((row["name"], row["articles"]) for row in database.query(query, [numbers, _PEOPLE]))
