"""What editors said of names: the roster, and whom a name means."""

from __future__ import annotations

from sqlite_utils import Database

from desktop.archive.form import OF_ISSUE

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
_PRINTED = {"kind": str, "identity": str, "name": str}
_IDENTITY_STEP = {"id": int, "kind": str, "label": str, "time": str, "taken_back": int}
_IDENTITY_MOVE = {"id": int, "step": int, "name": str, "issue": int, "article": str, "identity": str}


def roster(db: Database) -> None:
    """Make the tables of what issues' decisions say of names, and of what editors wrote by hand.

    What issues say is derived from their logs.
    """
    db.execute("DROP VIEW roster")
    db.table("decided").create(_DECIDED, pk="issue", foreign_keys=OF_ISSUE)
    db.table("sayings").create(_SAYING, foreign_keys=OF_ISSUE)
    db.table("sayings").create_index(["issue"])
    db.table("roster_steps").create(_ROSTER_STEP, pk="id", not_null={"step"})


def identities(db: Database) -> None:
    """Make the tables of whom a name means, and of what editors said of that.

    All issues are put into search anew, for the ids of their articles.
    """
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


def printed(db: Database) -> None:
    """Make the table of names that were ever printed: few beside the places where they stand."""
    db.table("printed_names").create(_PRINTED, pk=("kind", "identity", "name"))
    db.execute("INSERT OR IGNORE INTO printed_names SELECT DISTINCT kind, identity, name FROM names")
