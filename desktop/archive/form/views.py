"""What people who open the file with other programs look for."""

from __future__ import annotations

from sqlite_utils import Database


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
