"""The indexes of full-text search: a row an article, numbered in the order of the dates.

FTS5 walks its rows by their number, so the newest articles are found first without sorting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from desktop.archive.digests import sealed
from desktop.archive.grams import END, body_text, stored_kinds
from desktop.archive.indexes import INDEXES, put_in, take_out, words_of
from desktop.archive.storing import insert_all
from desktop.model import BLOCK_KINDS, TITLE_KINDS, Article, Issue, Passage, PassageKind
from desktop.text.counting import count_characters
from desktop.text.decoration import section_name

A_DAY = 2048
"""Row numbers of one date: the articles of some 75 papers; what is more goes on into the next.

The closer the numbers, the smaller the index, which keeps their distances.
"""

A_YEAR = A_DAY * 31 * 12

DATE = re.compile(r"(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
"""A day, a month or a year as ISO 8601 writes it."""

_MERGE = "INSERT INTO {index}({index}, rank) VALUES ('merge', 100)"
# A negative number begins to make one piece of all; further merges go on with it.
_MERGE_WHOLE = "INSERT INTO grams(grams, rank) VALUES ('merge', -100)"
_PIECES = "SELECT count(DISTINCT segid) FROM grams_idx"
_MOST_PIECES = 3
_NOTHING_MERGED = 2
"""FTS5 makes fewer changes than these where nothing is left to be put together."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the table says of an article, and what each index takes for its words."""

    columns: dict[str, Any]
    words: tuple[str, ...]


_SEARCHED = BLOCK_KINDS | TITLE_KINDS | {PassageKind.BYLINE, PassageKind.CREDIT}


def article_rows(issue: Issue) -> tuple[ArticleRow, ...]:
    """Return the rows of an issue's articles, in their order."""
    sections = issue.sections()
    return tuple(
        _article_row(number, article, sections[article.id]) for number, article in enumerate(issue.articles)
    )


def index_articles(
    database: Database, issue: int, date: str | None, articles: Sequence[ArticleRow]
) -> list[int]:
    """Put the articles of an issue of that date into the index in place of those that were there.

    Returns the row numbers, in the order of the articles.
    """
    rows = _rows_for(database, len(articles), date, forget_articles(database, issue))
    places = zip(rows, articles, strict=True)
    columns = (sealed("articles", {"id": row, "issue": issue, **one.columns}) for row, one in places)
    insert_all(database, "articles", list(columns))
    # FTS5 keeps rows together in memory as long as their numbers ascend.
    for row, article in sorted(zip(rows, articles, strict=True), key=itemgetter(0)):
        for index, words in zip(INDEXES, article.words, strict=True):
            put_in(database, index, row, words)
    return rows


def tidy(database: Database) -> bool:
    """Put some pieces of the indexes together; return whether there are more.

    Saving leaves pieces, each of which is asked when something is looked for.
    """
    merged = [_merged(database, _MERGE.format(index=index.table)) for index in INDEXES]
    return any(merged) or _begun_whole(database)


def _begun_whole(database: Database) -> bool:
    """Begin to make one piece of the index of pairs where it has many; return whether it has."""
    (pieces,) = database.execute(_PIECES).fetchone()
    if pieces > _MOST_PIECES:
        database.execute(_MERGE_WHOLE)
    return bool(pieces > _MOST_PIECES)


def _merged(database: Database, merge: str) -> bool:
    before = database.conn.total_changes
    database.execute(merge)
    return database.conn.total_changes - before >= _NOTHING_MERGED


def first_row(date: str | None) -> int:
    """Return the row number at which a day begins, or the first of a month or year; 0 where there is none."""
    match = DATE.fullmatch(date or "")
    return _row(match, "01", "01") if match else 0


def row_behind(date: str) -> int:
    """Return the row number behind those of a day, or of the last of a month or year."""
    match = DATE.fullmatch(date)
    return _row(match, "12", "31") + A_DAY if match else 0


def _row(date: re.Match[str], month: str, day: str) -> int:
    """Return the row number of a date in a calendar in which every month has 31 days."""
    year, of_year, of_month = int(date[1]), int(date[2] or month), int(date[3] or day)
    return year * A_YEAR + ((of_year - 1) * 31 + of_month - 1) * A_DAY


def storable(text: str | None) -> str | None:
    """Return a text as SQLite takes it: lone surrogates become question marks."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


def _rows_for(database: Database, count: int, date: str | None, before: list[int]) -> list[int]:
    """Return row numbers of a date, those that the issue had before where they are enough.

    They descend: newest first is by descending number, and so an issue's articles keep their order.
    """
    day = first_row(date)
    behind = day + A_DAY if day else A_YEAR
    kept = [row for row in before if day <= row < behind]
    if len(kept) >= count:
        return kept[:count]
    first, used = day, _last_used(database, day, behind - 1)
    while used is not None:
        first = used + 1
        used = _last_used(database, first, first + count - 1)
    return list(range(first + count - 1, first - 1, -1))


def _last_used(database: Database, first: int, last: int) -> int | None:
    found = database.execute("SELECT max(id) FROM articles WHERE id BETWEEN ? AND ?", [first, last])
    used: int | None = found.fetchone()[0]
    return used


def _article_row(number: int, article: Article, section: Passage | None) -> ArticleRow:
    passages = _searched(article, section)
    text = END.join(passage.text for passage in passages)
    columns: dict[str, Any] = {
        "number": number,
        "article_id": article.id,
        "headline": storable(article.headline.text if article.headline else None),
        "section": storable(section_name(section.text) if section else None),
        "body": text.encode("utf-8", "surrogatepass"),
        "kinds": ",".join(passage.kind for passage in passages),
        "characters": count_characters("\n".join([one.text for one in article.passages])).with_marks,
    }
    return ArticleRow(columns, words_of(text, columns["kinds"]))


def forget_articles(database: Database, issue: int) -> list[int]:
    """Take an issue's articles out of the index and return their row numbers, descending."""
    asked = "SELECT id, body, kinds FROM articles WHERE issue = ? ORDER BY id DESC"
    rows = list(database.query(asked, [issue]))
    for row in rows:
        all_words = words_of(body_text(row["body"]), stored_kinds(row["kinds"]))
        for index, words in zip(INDEXES, all_words, strict=True):
            take_out(database, index, row["id"], words)
    database.execute("DELETE FROM articles WHERE issue = ?", [issue])
    return [row["id"] for row in rows]


def _searched(article: Article, section: Passage | None) -> list[Passage]:
    """Return the passages in which an article is found, its section label first."""
    own = [passage for passage in article.passages if passage.kind in _SEARCHED]
    return [passage for passage in ([section] if section else []) + own if passage.text]
