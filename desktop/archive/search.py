"""Full-text search over the articles of all issues, and the index it works on.

An article's row id begins with its date, so that the newest are found first without
sorting: FTS5 walks its row ids in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from desktop.archive.grams import END, folded, grams, match_expression
from desktop.model import BLOCK_KINDS, TITLE_KINDS, Article, Issue, PassageKind, Review, UserFacingError

_A_DAY = 10**6
"""Row ids of one date: more articles than a date will ever have."""

_SEARCHED = BLOCK_KINDS | TITLE_KINDS | {PassageKind.BYLINE, PassageKind.CREDIT}
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
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


def index_articles(database: Database, issue: int, review: Review) -> list[int]:
    """Put the articles of an issue into the index in place of those that were there.

    Returns the row ids, in the order of the articles.
    """
    _remove(database, issue)
    articles = review.issue.articles
    day = _first_row(review.issue.masthead.date)
    used = database.execute(
        "SELECT max(id) FROM articles WHERE id BETWEEN ? AND ?", [day, day + _A_DAY - 1]
    ).fetchone()[0]
    last = (day if used is None else used + 1) + len(articles) - 1
    for number, article in enumerate(articles):
        # Newest first means descending row ids, so the first article gets the last one.
        _insert(database, last - number, issue, number, review.issue, article)
    return [last - number for number in range(len(articles))]


def snippet(body: str, word: str) -> str | None:
    """Return the words round the first place where a passage of ``body`` holds ``word``, or None."""
    wanted = folded(word)
    for passage in body.split(END):
        at = folded(passage).find(wanted)
        if at >= 0:
            kept = [index for index, character in enumerate(passage) if not character.isspace()]
            return _cut(passage, kept[at], kept[at + len(wanted) - 1] + 1)
    return None


def _insert(database: Database, row: int, issue: int, number: int, whole: Issue, article: Article) -> None:
    body = END.join(_texts(whole, article))
    headline = article.headline.text if article.headline else None
    database.table("articles").insert(
        {
            "id": row,
            "issue": issue,
            "number": number,
            "headline": storable(headline),
            "body": body.encode("utf-8", "surrogatepass"),
        }
    )
    database.execute("INSERT INTO grams(rowid, body) VALUES (?, ?)", [row, grams(body)])


def _remove(database: Database, issue: int) -> None:
    rows = database.query("SELECT id, body FROM articles WHERE issue = ?", [issue])
    # A table without contents forgets a row only when it is told the row's words again.
    for row in list(rows):
        words = grams(_text(row["body"]))
        database.execute("INSERT INTO grams(grams, rowid, body) VALUES ('delete', ?, ?)", [row["id"], words])
    database.execute("DELETE FROM articles WHERE issue = ?", [issue])


def _texts(issue: Issue, article: Article) -> list[str]:
    """Return the passages in which an article is found, its section label first."""
    section = issue.section_of(article)
    passages = ([section] if section else []) + [
        passage for passage in article.passages if passage.kind in _SEARCHED
    ]
    return [passage.text for passage in passages if passage.text]


def storable(text: str | None) -> str | None:
    """Return a text as SQLite takes it: lone surrogates become question marks."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


def _text(body: bytes) -> str:
    return body.decode("utf-8", "surrogatepass")


def _first_row(date: str | None, highest: bool = False) -> int:
    """Return the row id at which a date begins, 0 where there is none.

    A month or year begins with its first day; ``highest`` gives the day after its last.
    """
    if date is None:
        return 0
    match = _DATE.fullmatch(date)
    if match is None:
        return 0
    year, month, day = match.groups()
    filler = "99" if highest else "00"
    return (int(f"{year}{month or filler}{day or filler}") + highest) * _A_DAY


def _range(since: str | None, until: str | None) -> dict[str, int]:
    for date in (since, until):
        if date is not None and not _DATE.fullmatch(date):
            raise UserFacingError("bad-date", f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。")
    if since is None and until is None:
        return {"first": 0, "last": 10**15}
    first = max(_first_row(since), _A_DAY)
    return {"first": first, "last": _first_row(until or "9999", highest=True) - 1}


def _hit(row: dict[str, Any], words: list[str]) -> Hit | None:
    """Return the hit for a row, or None where rare characters only shared their code with the query's."""
    body = _text(row["body"])
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
