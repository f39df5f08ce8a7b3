"""Full-text search over the articles of all issues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from desktop.archive.grams import END, folded, match_expression
from desktop.archive.index import A_DAY, DATE, body_text, first_row
from desktop.model import UserFacingError

_ROUND_A_HIT = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds every word of a query.

    ``article`` counts in its issue from 0. ``snippet`` is a stretch of one of its passages
    round the first word. ``paper``, ``date`` and ``headline`` are None where the issue does
    not say; ``source`` is the name of the issue's first source.
    """

    issue_id: int
    source: str
    paper: str | None
    date: str | None
    article: int
    headline: str | None
    snippet: str


def search(
    database: Database, query: str, limit: int | None, since: str | None, until: str | None
) -> list[Hit]:
    """Return the articles that hold every word of the query, newest first; none for an empty query.

    ``since`` and ``until`` are ISO dates, months or years, both included; an article
    without a date lies outside every such range.

    Raises:
        UserFacingError: where ``since`` or ``until`` is no date
    """
    expression = match_expression(query)
    if not expression:
        return []
    rows = database.query(
        """
        SELECT articles.*, issues.date, issues.paper, issues.source
        FROM grams
        JOIN articles ON articles.id = grams.rowid
        JOIN issues ON issues.id = articles.issue
        WHERE grams MATCH :expression AND grams.rowid BETWEEN :first AND :last
        ORDER BY grams.rowid DESC LIMIT :limit
        """,
        {"expression": expression, "limit": -1 if limit is None else limit, **_range(since, until)},
    )
    return [hit for hit in (_hit(row, query.split()) for row in rows) if hit is not None]


def snippet(body: str, word: str) -> str | None:
    """Return the words round the first place where a passage of ``body`` holds ``word``, or None."""
    wanted = folded(word)
    for passage in body.split(END):
        at = folded(passage).find(wanted)
        if at >= 0:
            kept = [index for index, character in enumerate(passage) if not character.isspace()]
            return _cut(passage, kept[at], kept[at + len(wanted) - 1] + 1)
    return None


def _range(since: str | None, until: str | None) -> dict[str, int]:
    for date in (since, until):
        if date is not None and not DATE.fullmatch(date):
            raise UserFacingError("bad-date", f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。")
    if since is None and until is None:
        return {"first": 0, "last": 10**15}
    first = max(first_row(since), A_DAY)
    return {"first": first, "last": first_row(until or "9999", highest=True) - 1}


def _hit(row: dict[str, Any], words: list[str]) -> Hit | None:
    """Return the hit for a row, or None where rare characters only shared their code with the query's."""
    body = body_text(row["body"])
    snippets = [snippet(body, word) for word in words]
    if None in snippets:
        return None
    return Hit(
        issue_id=row["issue"],
        source=row["source"],
        paper=row["paper"],
        date=row["date"],
        article=row["number"],
        headline=row["headline"],
        snippet=snippets[0] or "",
    )


def _cut(passage: str, start: int, end: int) -> str:
    first, last = max(0, start - _ROUND_A_HIT), min(len(passage), end + _ROUND_A_HIT)
    words = " ".join(passage[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(passage) else ''}"
