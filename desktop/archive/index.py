"""The index of full-text search: a row an article, numbered in the order of the dates.

FTS5 walks its rows by their number, so the newest articles are found first without sorting.
"""

from __future__ import annotations

import re

from sqlite_utils import Database

from desktop.archive.digests import sealed
from desktop.archive.grams import END, body_text, grams
from desktop.model import BLOCK_KINDS, TITLE_KINDS, Article, Passage, PassageKind, Review
from desktop.text.counting import count_characters

A_DAY = 10**6
"""Row numbers of one date: more articles than a date will ever have."""

DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
"""A day, a month or a year as ISO 8601 writes it."""

Place = dict[str, int | str]
"""The columns that say which article a row is."""

_SEARCHED = BLOCK_KINDS | TITLE_KINDS | {PassageKind.BYLINE, PassageKind.CREDIT}


def index_articles(database: Database, issue: int, review: Review) -> list[int]:
    """Put the articles of an issue into the index in place of those that were there.

    Returns the row numbers, in the order of the articles.
    """
    articles, sections = review.issue.articles, review.issue.sections()
    before = _remove(database, issue)
    rows = _rows_for(database, len(articles), first_row(review.issue.masthead.date), before)
    for number, (row, article) in enumerate(zip(rows, articles, strict=True)):
        place: Place = {"id": row, "issue": issue, "number": number, "article_id": article.id}
        _insert(database, place, article, sections[article.id])
    return rows


def first_row(date: str | None, highest: bool = False) -> int:
    """Return the row number at which a date begins, 0 where there is none.

    A month or year begins with its first day; ``highest`` gives the day after its last.
    """
    if date is None:
        return 0
    match = DATE.fullmatch(date)
    if match is None:
        return 0
    year, month, day = match.groups()
    filler = "99" if highest else "00"
    return (int(f"{year}{month or filler}{day or filler}") + highest) * A_DAY


def storable(text: str | None) -> str | None:
    """Return a text as SQLite takes it: lone surrogates become question marks."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


def _rows_for(database: Database, count: int, day: int, before: list[int]) -> list[int]:
    """Return row numbers of a day, those that the issue had before where they are enough.

    They descend: newest first is by descending number, and so an issue's articles keep their order.
    """
    kept = [row for row in before if day <= row < day + A_DAY]
    if len(kept) >= count:
        return kept[:count]
    highest = "SELECT max(id) FROM articles WHERE id BETWEEN ? AND ?"
    used = database.execute(highest, [day, day + A_DAY - 1]).fetchone()[0]
    first = day if used is None else used + 1
    return list(range(first + count - 1, first - 1, -1))


def _insert(
    database: Database, place: dict[str, int | str], article: Article, section: Passage | None
) -> None:
    passages = _searched(article, section)
    text = END.join(passage.text for passage in passages)
    columns = {
        "headline": storable(article.headline.text if article.headline else None),
        "section": storable(section.text if section else None),
        "body": text.encode("utf-8", "surrogatepass"),
        "kinds": ",".join(passage.kind for passage in passages),
        "characters": sum(count_characters(passage.text).with_marks for passage in article.passages),
    }
    database.table("articles").insert(sealed("articles", place | columns))
    database.execute("INSERT INTO grams(rowid, body) VALUES (?, ?)", [place["id"], grams(text)])


def _remove(database: Database, issue: int) -> list[int]:
    """Take an issue's articles out of the index and return their row numbers, descending."""
    rows = list(database.query("SELECT id, body FROM articles WHERE issue = ? ORDER BY id DESC", [issue]))
    # A table without contents forgets a row only when it is told the row's words again.
    for row in rows:
        words = grams(body_text(row["body"]))
        database.execute("INSERT INTO grams(grams, rowid, body) VALUES ('delete', ?, ?)", [row["id"], words])
    database.execute("DELETE FROM articles WHERE issue = ?", [issue])
    return [row["id"] for row in rows]


def _searched(article: Article, section: Passage | None) -> list[Passage]:
    """Return the passages in which an article is found, its section label first."""
    own = [passage for passage in article.passages if passage.kind in _SEARCHED]
    return [passage for passage in ([section] if section else []) + own if passage.text]
