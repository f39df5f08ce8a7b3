"""Issues with their logs: sources, steps and snapshots, and who holds an issue open."""

from __future__ import annotations

import json

from sqlite_utils import Database

from desktop.archive.digests import DIGESTED, sealed, words_digest
from desktop.archive.form import OF_ISSUE

APPLICATION = 0x6A696562
"""Marks the file as one of ours: "jieb"."""
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
_LOCK = {
    "issue": int,
    "token": str,
    "person": str,
    "host": str,
    "process": int,
    "born": float,
    "beat": float,
}


def log(db: Database) -> None:
    """Make the tables of the log: sources, issues, the tree of edits, and snapshots as a cache."""
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.table("sources").create({"id": int, "sha256": str, "data": bytes}, pk="id", not_null={"data"})
    db.table("sources").create_index(["sha256"])
    db.table("issues").create(_ISSUE, pk="id")
    db.table("entries").create(_ENTRY, pk=("issue", "id"), foreign_keys=OF_ISSUE, not_null={"edit"})
    db.table("entry_sources").create(
        {"issue": int, "entry": str, "source": int},
        pk=("issue", "entry", "source"),
        foreign_keys=[("source", "sources", "id")],
    )
    db.table("entry_sources").create_index(["source"])
    db.table("snapshots").create({"issue": int, "entry": str, "review": bytes}, pk=("issue", "entry"))


def digests(db: Database) -> None:
    """Put a digest beside everything that is kept as bytes."""
    for name in DIGESTED:
        table = db.table(name)
        table.add_column("digest", str)
        keys = table.pks
        for row in list(table.rows_where(select=", ".join(keys))):
            key = tuple(row.values())
            table.update(key, {"digest": sealed(name, table.get(key))["digest"]})


def indexed(db: Database) -> None:
    """Let every issue tell which step of its log lists and search know."""
    db.table("issues").add_column("indexed", str)
    db.execute("UPDATE issues SET indexed = head WHERE id IN (SELECT issue FROM articles)")


def words(db: Database) -> None:
    """Put a digest of its words beside every source."""
    sources = db.table("sources")
    sources.add_column("words", str)
    sources.create_index(["words"])
    for row in list(sources.rows_where(select="id")):
        stored = sources.get(row["id"])["data"]
        sources.update(row["id"], {"words": words_digest(json.loads(stored)["text"])})


def locks(db: Database) -> None:
    """Make the table of which window holds an issue open."""
    db.table("locks").create(_LOCK, pk="issue", foreign_keys=OF_ISSUE, not_null={"token", "beat"})
