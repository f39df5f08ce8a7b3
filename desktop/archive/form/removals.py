"""Which import brought an issue, and which issues are out of the archive."""

from __future__ import annotations

from sqlite_utils import Database

_IMPORT = {"id": int, "time": str, "words": str}


def removals(db: Database) -> None:
    """Let every issue tell which import brought it, and since when it is out; none of those before does."""
    db.table("imports").create(_IMPORT, pk="id")
    for name, kind in (("import", int), ("import_tip", str), ("out", str)):
        db.table("issues").add_column(name, kind)
    db.execute("DROP VIEW issue_list")
    db.create_view(
        "issue_list",
        "SELECT id, date, paper, number, title, source, articles, created, changed FROM issues"
        " WHERE out IS NULL ORDER BY date DESC, id DESC",
    )
