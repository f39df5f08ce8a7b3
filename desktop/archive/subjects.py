"""Articles of other issues that are about the same: people, organisations and places they share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.grams import body_text
from desktop.archive.search import Hit

_MOST = 60
"""A name that stands in more issues says nothing of what an article is about."""

# The joins are crossed so that SQLite begins with the few names of the issue.
_SHARED = """
    WITH own AS MATERIALIZED (
        SELECT DISTINCT articles.number AS home, names.kind, names.identity
        FROM names JOIN articles ON articles.id = names.article WHERE names.issue = :issue
    ), rare AS MATERIALIZED (
        SELECT meant.kind, meant.identity, count(DISTINCT names.issue) AS issues
        FROM (SELECT DISTINCT kind, identity FROM own) AS meant
        CROSS JOIN names ON names.kind = meant.kind AND names.identity = meant.identity
        WHERE names.issue != :issue
        GROUP BY meant.kind, meant.identity HAVING issues <= :most
    )
    SELECT DISTINCT own.home, own.kind, own.identity AS name, rare.issues, names.article AS number
    FROM rare JOIN own USING (kind, identity)
    CROSS JOIN names ON names.kind = rare.kind AND names.identity = rare.identity
    WHERE names.issue != :issue AND names.article IS NOT NULL
    ORDER BY own.home, number DESC, own.kind, name
"""
_ARTICLES = """
    SELECT articles.id AS id, issue, source, paper, date, articles.number AS article, headline
    FROM articles JOIN issues ON issues.id = articles.issue
    WHERE articles.id IN (SELECT value FROM json_each(?))
"""


_TEXTS = "SELECT id, body FROM articles WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that article ``home`` of an issue (from 0) shares with the article in row ``number``.

    ``issues`` is in how many other issues the name stands.
    """

    home: int
    kind: str
    name: str
    issues: int
    number: int


def shared_names(database: Database, issue: int) -> list[SharedName]:
    """Return the names that the articles of an issue share with those of others, the newest first."""
    return [SharedName(**row) for row in database.query(_SHARED, {"issue": issue, "most": _MOST})]


def texts_at(database: Database, numbers: Iterable[int]) -> dict[int, str]:
    """Return the texts of the articles in these rows, without white space."""
    rows = database.query(_TEXTS, [json.dumps(sorted(numbers))])
    return {row["id"]: "".join(body_text(row["body"]).split()) for row in rows}


def articles_at(database: Database, numbers: Iterable[int]) -> dict[int, Hit]:
    """Return the articles in these rows, with empty snippets."""
    rows = database.query(_ARTICLES, [json.dumps(sorted(numbers))])
    return {
        row["id"]: Hit(
            issue_id=row["issue"],
            source=row["source"],
            paper=row["paper"],
            date=row["date"],
            article=row["article"],
            headline=row["headline"],
            snippet="",
            row=row["id"],
        )
        for row in rows
    }
