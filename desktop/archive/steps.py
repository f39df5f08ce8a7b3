"""The form of the archive, in dated steps; a step that was released is never changed.

2026-11-21 log
    sources, issues, the tree of edits, and snapshots as a cache
2026-11-21 search
    one row an article, in the order of dates, its bigrams, and the names in it
2026-11-22 habits
    exports, what each issue teaches at which step of its log, and the steps of papers' profiles
2026-11-22 roster
    what each issue's decisions say of names, and what editors wrote into the roster by hand
2026-11-22 digests
    a digest beside what is kept as bytes
2026-11-22 indexed
    at which step of its log an issue was put into lists and search
2026-11-22 words
    a digest of each source's words, the same whatever file they came in
2026-11-22 locks
    which window holds an issue open
2026-11-22 passages
    section, kinds of passages and length of each article; all issues are put into search anew
2026-11-22 views
    what people who open the file with other programs look for: issue_list, article_list, mentions
2026-11-22 characters
    the index knows single characters, not only pairs
2026-11-22 identities
    whom a name means, what editors said of that, and the id of each article in its issue's steps
2026-11-22 rows
    articles are numbered more closely, and single characters have an index of their own
2026-11-22 sections
    a section has one name, however it is dressed up
2026-11-22 leaves
    the index of pairs is kept in smaller leaves
"""

from __future__ import annotations

import json

from sqlite_utils import Database, Migrations

from desktop.archive.digests import DIGESTED, sealed, words_digest
from desktop.archive.grams import body_text, grams
from desktop.archive.grams import characters as index_characters
from desktop.archive.index import A_DAY, A_YEAR
from desktop.text.decoration import section_name

APPLICATION = 0x6A696562
"""Marks the file as one of ours: "jieb"."""

steps = Migrations("jiebao")

_LEAF_BYTES = 1000


_ISSUE = {
    "id": int,
    "title": str,
    "source": str,
    "paper": str,
    "date": str,
    "number": int,
    "articles": int,
    "held_over": int,
    "open_facts": int,
    "open_findings": int,
    "head": str,
    "tip": str,
    "created": str,
    "changed": str,
}
_ENTRY = {"issue": int, "id": str, "parent": str, "edit": bytes, "time": str, "author": str}
_ARTICLE = {"id": int, "issue": int, "number": int, "headline": str, "body": bytes}
_NAME = {"issue": int, "article": int, "kind": str, "name": str, "post": str, "confirmed": int}
_LEARNED = {"issue": int, "head": str, "learner": str, "paper": str, "street": str}
_LESSON = {"issue": int, "aspect": str, "sign": str, "value": str, "decided": int, "time": str}
_EXPORT = {"issue": int, "entry": str, "layout": str, "time": str}
_PROFILE_STEP = {"id": int, "paper": str, "street": str, "habits": bytes, "time": str, "taken_back": int}
_DECIDED = {"issue": int, "head": str}
_SAYING = {
    "issue": int,
    "kind": str,
    "name": str,
    "post": str,
    "full": str,
    "within": str,
    "stopped": int,
}
_ROSTER_STEP = {"id": int, "step": bytes, "taken_back": int}
_LOCK = {
    "issue": int,
    "token": str,
    "person": str,
    "host": str,
    "process": int,
    "born": float,
    "beat": float,
}
_IDENTITY_STEP = {"id": int, "kind": str, "label": str, "time": str, "taken_back": int}
_IDENTITY_MOVE = {"id": int, "step": int, "name": str, "issue": int, "article": str, "identity": str}
_OF_ISSUE = [("issue", "issues", "id")]


@steps(name="2026-11-21 log")
def log(db: Database) -> None:
    """Make the tables of the log."""
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.table("sources").create({"id": int, "sha256": str, "data": bytes}, pk="id", not_null={"data"})
    db.table("sources").create_index(["sha256"])
    db.table("issues").create(_ISSUE, pk="id")
    db.table("entries").create(_ENTRY, pk=("issue", "id"), foreign_keys=_OF_ISSUE, not_null={"edit"})
    db.table("entry_sources").create(
        {"issue": int, "entry": str, "source": int},
        pk=("issue", "entry", "source"),
        foreign_keys=[("source", "sources", "id")],
    )
    db.table("entry_sources").create_index(["source"])
    db.table("snapshots").create({"issue": int, "entry": str, "review": bytes}, pk=("issue", "entry"))


@steps(name="2026-11-21 search")
def search(db: Database) -> None:
    """Make the tables of search; what they hold is derived from the log."""
    db.table("articles").create(_ARTICLE, pk="id", foreign_keys=_OF_ISSUE)
    db.table("articles").create_index(["issue"])
    db.execute(
        "CREATE VIRTUAL TABLE grams USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    db.table("names").create(_NAME, foreign_keys=_OF_ISSUE)
    db.table("names").create_index(["kind", "name"])
    db.table("names").create_index(["issue"])
    db.create_view(
        "roster",
        "SELECT name, post, kind, min(date) AS first_seen, max(date) AS last_seen"
        " FROM names JOIN issues ON issues.id = names.issue"
        " WHERE confirmed GROUP BY kind, name, post",
    )


@steps(name="2026-11-22 habits")
def habits(db: Database) -> None:
    """Make the tables of papers' habits; what issues teach is derived from their logs."""
    db.table("exports").create(_EXPORT, foreign_keys=_OF_ISSUE)
    db.table("exports").create_index(["issue"])
    db.table("learned").create(_LEARNED, pk="issue", foreign_keys=_OF_ISSUE)
    db.table("learned").create_index(["paper", "street"])
    db.table("lessons").create(_LESSON, foreign_keys=_OF_ISSUE)
    db.table("lessons").create_index(["issue"])
    db.table("profile_steps").create(_PROFILE_STEP, pk="id")
    db.table("profile_steps").create_index(["paper", "street"])


@steps(name="2026-11-22 roster")
def roster(db: Database) -> None:
    """Make the tables of the roster; what issues say of names is derived from their logs."""
    db.execute("DROP VIEW roster")
    db.table("decided").create(_DECIDED, pk="issue", foreign_keys=_OF_ISSUE)
    db.table("sayings").create(_SAYING, foreign_keys=_OF_ISSUE)
    db.table("sayings").create_index(["issue"])
    db.table("roster_steps").create(_ROSTER_STEP, pk="id", not_null={"step"})


@steps(name="2026-11-22 digests")
def digests(db: Database) -> None:
    """Put a digest beside everything that is kept as bytes."""
    for name in DIGESTED:
        table = db.table(name)
        table.add_column("digest", str)
        keys = table.pks
        for row in list(table.rows_where(select=", ".join(keys))):
            key = tuple(row.values())
            table.update(key, {"digest": sealed(name, table.get(key))["digest"]})


@steps(name="2026-11-22 indexed")
def indexed(db: Database) -> None:
    """Let every issue tell which step of its log lists and search know."""
    db.table("issues").add_column("indexed", str)
    db.execute("UPDATE issues SET indexed = head WHERE id IN (SELECT issue FROM articles)")


@steps(name="2026-11-22 words")
def words(db: Database) -> None:
    """Put a digest of its words beside every source."""
    sources = db.table("sources")
    sources.add_column("words", str)
    sources.create_index(["words"])
    for row in list(sources.rows_where(select="id")):
        stored = sources.get(row["id"])["data"]
        sources.update(row["id"], {"words": words_digest(json.loads(stored)["text"])})


@steps(name="2026-11-22 locks")
def locks(db: Database) -> None:
    """Make the table of open issues."""
    db.table("locks").create(_LOCK, pk="issue", foreign_keys=_OF_ISSUE, not_null={"token", "beat"})


@steps(name="2026-11-22 passages")
def passages(db: Database) -> None:
    """Let articles tell their section, what kinds their passages are of, and how long they are."""
    for name, kind in (("section", str), ("kinds", str), ("characters", int)):
        db.table("articles").add_column(name, kind)
    db.table("names").create_index(["article"])
    db.execute("UPDATE issues SET indexed = NULL")


@steps(name="2026-11-22 views")
def views(db: Database) -> None:
    """Make views for people who open the archive with other programs."""
    db.create_view(
        "issue_list",
        "SELECT id, date, paper, number, title, source, articles, created, changed FROM issues"
        " ORDER BY date DESC, id DESC",
    )
    db.create_view(
        "article_list",
        "SELECT articles.id, issues.date, issues.paper, issues.title AS issue, articles.section,"
        " articles.headline, articles.characters,"
        # What parts the passages in a body is a line end to everybody else.
        " replace(CAST(articles.body AS TEXT), char(57599), char(10)) AS text"
        " FROM articles JOIN issues ON issues.id = articles.issue",
    )
    db.create_view(
        "mentions",
        "SELECT names.kind, names.name, names.post, names.confirmed, issues.date, issues.paper,"
        " issues.id AS issue, issues.title, articles.number AS article, articles.headline"
        " FROM names JOIN issues ON issues.id = names.issue"
        " LEFT JOIN articles ON articles.id = names.article",
    )


@steps(name="2026-11-22 characters")
def characters(db: Database) -> None:
    """Leave the index to the step behind, which makes it anew."""


@steps(name="2026-11-22 identities")
def identities(db: Database) -> None:
    """Make the tables of identities; all issues are put into search anew, for the ids of their articles."""
    db.table("articles").add_column("article_id", str)
    db.table("names").add_column("identity", str)
    db.execute("UPDATE names SET identity = name")
    db.table("names").create_index(["kind", "identity", "issue", "article"])
    db.table("identity_steps").create(_IDENTITY_STEP, pk="id")
    db.table("identity_moves").create(
        _IDENTITY_MOVE, pk="id", foreign_keys=[("step", "identity_steps", "id")]
    )
    db.table("identity_moves").create_index(["name"])
    db.create_view(
        "identity_moves_that_count",
        "SELECT identity_moves.id, kind, name, issue, article, identity"
        " FROM identity_moves JOIN identity_steps ON identity_steps.id = identity_moves.step"
        " WHERE NOT taken_back",
    )
    db.execute("DROP VIEW mentions")
    db.create_view(
        "mentions",
        "SELECT names.kind, names.identity, names.name, names.post, names.confirmed, issues.date,"
        " issues.paper, issues.id AS issue, issues.title, articles.number AS article,"
        " articles.article_id, articles.headline"
        " FROM names JOIN issues ON issues.id = names.issue"
        " LEFT JOIN articles ON articles.id = names.article",
    )
    db.execute("UPDATE issues SET indexed = NULL")


@steps(name="2026-11-22 rows")
def rows(db: Database) -> None:
    """Number the articles anew and put all of them into the indexes."""
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
        db.execute("INSERT INTO single_characters(rowid, body) VALUES (?, ?)", [row, index_characters(text)])


@steps(name="2026-11-22 sections")
def sections(db: Database) -> None:
    """Take what dresses them up off the names of sections."""
    for row in list(db.query("SELECT DISTINCT section FROM articles WHERE section IS NOT NULL")):
        printed = row["section"]
        db.execute("UPDATE articles SET section = ? WHERE section = ?", [section_name(printed), printed])


@steps(name="2026-11-22 leaves")
def leaves(db: Database) -> None:
    """Let what is put into the index from now on be kept in smaller leaves.

    To find where pairs stand side by side FTS5 leaps from leaf to leaf, and reads each from its beginning.
    """
    db.execute("INSERT INTO grams(grams, rank) VALUES ('pgsz', ?)", [_LEAF_BYTES])


def _denser(row: int) -> int:
    """Return the number of an article that was numbered by the digits of its date and a million a day."""
    day, number = divmod(row, 10**6)
    month, of_month = max(day // 100 % 100, 1), max(day % 100, 1)
    return day // 10_000 * A_YEAR + ((month - 1) * 31 + of_month - 1) * A_DAY + number if day else number
