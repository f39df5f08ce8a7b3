"""Articles, their indexes, and the names in them."""

from __future__ import annotations

from sqlite_utils import Database

from desktop.archive.form import OF_ISSUE
from desktop.archive.grams import body_text, grams, stored_kinds
from desktop.archive.grams import characters as index_characters
from desktop.archive.index import A_DAY, A_YEAR
from desktop.archive.indexes import CHARACTERS, PAIRS_BY_KIND, put_in
from desktop.text.decoration import section_name

_LEAF_BYTES = 1000
_EMPTY = "INSERT INTO {table}({table}) VALUES ('delete-all')"
# What is no text was never put in.
_WITH_KINDS = """
    SELECT id, CASE typeof(body) WHEN 'blob' THEN body ELSE x'' END, kinds FROM articles ORDER BY id
"""
_ARTICLE = {"id": int, "issue": int, "number": int, "headline": str, "body": bytes}
_NAME = {"issue": int, "article": int, "kind": str, "name": str, "post": str, "confirmed": int}


def search(db: Database) -> None:
    """Make the tables of search: a row an article, its bigrams, and the names in it, all from the log."""
    db.table("articles").create(_ARTICLE, pk="id", foreign_keys=OF_ISSUE)
    db.table("articles").create_index(["issue"])
    db.execute(
        "CREATE VIRTUAL TABLE grams USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    db.table("names").create(_NAME, foreign_keys=OF_ISSUE)
    db.table("names").create_index(["kind", "name"])
    db.table("names").create_index(["issue"])
    db.create_view(
        "roster",
        "SELECT name, post, kind, min(date) AS first_seen, max(date) AS last_seen"
        " FROM names JOIN issues ON issues.id = names.issue"
        " WHERE confirmed GROUP BY kind, name, post",
    )


def passages(db: Database) -> None:
    """Let articles tell their section, what kinds their passages are of, and how long they are.

    All issues are put into search anew.
    """
    for name, kind in (("section", str), ("kinds", str), ("characters", int)):
        db.table("articles").add_column(name, kind)
    db.table("names").create_index(["article"])
    db.execute("UPDATE issues SET indexed = NULL")


def characters(db: Database) -> None:
    """Leave the index to the step behind, which makes it anew."""


def rows(db: Database) -> None:
    """Number the articles more closely, and give single characters an index of their own.

    All articles are put into the indexes anew.
    """
    db.execute(
        "CREATE VIRTUAL TABLE single_characters USING fts5(body, content='', detail='none', columnsize=0,"
        " tokenize='unicode61 remove_diacritics 0')"
    )
    db.execute("INSERT INTO grams(grams) VALUES ('delete-all')")
    db.execute("INSERT INTO grams(grams, rank) VALUES ('usermerge', 2)")
    db.execute("INSERT INTO single_characters(single_characters, rank) VALUES ('usermerge', 2)")
    for old in [row["id"] for row in db.query("SELECT id FROM articles ORDER BY id")]:
        row = _denser(old)
        db.execute("UPDATE articles SET id = ? WHERE id = ?", [row, old])
        db.execute("UPDATE names SET article = ? WHERE article = ?", [row, old])
        text = body_text(db.table("articles").get(row)["body"])
        db.execute("INSERT INTO grams(rowid, body) VALUES (?, ?)", [row, grams(text)])
        db.execute(
            "INSERT INTO single_characters(rowid, body) VALUES (?, ?)", [row, index_characters(text, "", ())]
        )


def sections(db: Database) -> None:
    """Take what dresses them up off the names of sections."""
    for row in list(db.query("SELECT DISTINCT section FROM articles WHERE section IS NOT NULL")):
        printed = row["section"]
        db.execute("UPDATE articles SET section = ? WHERE section = ?", [section_name(printed), printed])


def leaves(db: Database) -> None:
    """Let what is put into the index from now on be kept in smaller leaves.

    To find where pairs stand side by side FTS5 leaps from leaf to leaf, and reads each from its beginning.
    """
    db.execute("INSERT INTO grams(grams, rank) VALUES ('pgsz', ?)", [_LEAF_BYTES])


def labels(db: Database) -> None:
    """Let sections and kinds be gone through without the texts, which lie in the same rows."""
    db.table("articles").create_index(["section", "kinds"])


def signs(db: Database) -> None:
    """Give what is no running text an index in which a sign tells the kind of passage a pair stands in.

    Columns for the kinds would take a third as much again. The step behind fills it.
    """
    db.execute(
        "CREATE VIRTUAL TABLE grams_by_kind USING fts5(body, content='', detail='none', columnsize=0,"
        " tokenize='unicode61 remove_diacritics 0')"
    )
    db.execute("INSERT INTO grams_by_kind(grams_by_kind, rank) VALUES ('usermerge', 2)")


def running(db: Database) -> None:
    """Let the smaller indexes tell what stands in no running text, so that it need not be read to know.

    Both are made anew.
    """
    for index in (CHARACTERS, PAIRS_BY_KIND):
        db.execute(_EMPTY.format(table=index.table))
        for row, body, of_passages in db.execute(_WITH_KINDS):
            put_in(db, index, row, index.words(body_text(body), stored_kinds(of_passages)))


def _denser(row: int) -> int:
    """Return the number of an article that was numbered by the digits of its date and a million a day."""
    day, number = divmod(row, 10**6)
    month, of_month = max(day // 100 % 100, 1), max(day % 100, 1)
    return day // 10_000 * A_YEAR + ((month - 1) * 31 + of_month - 1) * A_DAY + number if day else number
