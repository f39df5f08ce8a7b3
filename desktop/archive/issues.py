"""The issues in the archive: their list, the people they printed, what the last one said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from sqlite_utils import Database

from desktop.archive.identity_moves import identify
from desktop.archive.index import storable
from desktop.archive.remembering import remembered
from desktop.archive.storing import insert, update
from desktop.model import (
    OPEN_STATES,
    ArticleState,
    FactKind,
    FactState,
    FindingState,
    History,
    Issue,
    JudgedFact,
    Layers,
    thing_of,
)
from desktop.text.identity import joined, shared_thing

Columns = dict[str, Any]
NameRow = tuple[int | None, str, str | None, str | None, bool]
"""In which article, counted from 0 (None: in none), which kind, what name, with what post, if confirmed."""

_NAMED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})
_GONE = frozenset({FactState.REJECTED, FactState.ORPHANED})


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue as lists show it; None where it does not say.

    ``open_facts`` and ``open_findings`` count what waits as the desk asks it.
    ``created`` and ``changed`` are ISO 8601 in UTC.
    """

    id: int
    title: str
    source: str
    paper: str | None
    date: str | None
    number: int | None
    articles: int
    held_over: int
    open_facts: int
    open_findings: int | None
    created: str
    changed: str


def create_row(database: Database, columns: Columns) -> int:
    """Return the number of a new issue."""
    time = now(database)
    return insert(database, "issues", {**columns, "created": time, "changed": time})


def now(database: Database) -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    (time,) = database.execute("SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')").fetchone()
    return str(time)


def update_row(database: Database, issue: int, columns: Columns) -> None:
    """Bring the row of an issue up to ``columns_of`` it."""
    update(database, "issues", issue, columns)


def columns_of(issue: Issue, layers: Layers) -> Columns:
    """Return what the row of an issue says of it."""
    masthead = issue.masthead
    return {
        "title": storable(title_of(issue)),
        "source": storable(issue.sources[0].name if issue.sources else ""),
        "paper": storable(masthead.paper),
        "date": storable(masthead.date),
        "number": masthead.issue_number,
        "articles": len(issue.articles),
        "held_over": sum(article.state is ArticleState.HELD_OVER for article in issue.articles),
        "open_facts": _open_things(issue, layers),
        "open_findings": _open_findings(layers),
    }


def _open_things(issue: Issue, layers: Layers) -> int:
    """Return how many things are open, counted as the desk asks them: all mentions in the issue at once."""
    homes = {passage.id: article.id for article in issue.articles for passage in article.passages}
    things: dict[tuple[object, ...], list[JudgedFact]] = {}
    for one in layers.facts:
        things.setdefault((homes.get(one.fact.passage), thing_of(one)), []).append(one)
    groups = list(things.values())
    waits = [any(one.state in OPEN_STATES for one in group) for group in groups]
    parts = joined(groups, [shared_thing(group[0]) for group in groups])
    again = (max(0, sum(waits[at] for at in part) - 1) for one in parts for part in one)
    return sum(waits) - sum(again)


def _open_findings(layers: Layers) -> int | None:
    """Return how many findings are open, None for an issue that was not checked yet."""
    return sum(one.state is FindingState.OPEN for one in layers.findings) if layers.checks_run else None


def note_indexed(database: Database, issue: int, head: str | None) -> None:
    """Store the step at which lists and search know an issue."""
    database.execute("UPDATE issues SET indexed = ? WHERE id = ?", [head, issue])


def is_out(database: Database, issue: int) -> bool:
    """Return whether an issue was taken out of the archive."""
    out = "SELECT 1 FROM issues WHERE id = ? AND out IS NOT NULL"
    return database.execute(out, [issue]).fetchone() is not None


def not_indexed(database: Database) -> list[int]:
    """Return the issues that stand at another step than lists and search know, the newest first."""
    rows = database.query("SELECT id FROM issues WHERE head IS NOT indexed AND out IS NULL ORDER BY id DESC")
    return [row["id"] for row in rows]


def title_of(issue: Issue) -> str:
    """Return what an issue is called: its number, else its first headline, else its source."""
    if issue.masthead.issue_number is not None:
        return f"第 {issue.masthead.issue_number} 期"
    headlines = (article.headline.text for article in issue.articles if article.headline)
    names = (source.name for source in issue.sources)
    return next(headlines, None) or next(names, "") or "空白的一期"


def issue_rows(database: Database) -> list[IssueRow]:
    """Return all issues, the one worked on last first."""
    return list(_issue_rows(database, "changed DESC, id DESC"))


@remembered
def _issue_rows(database: Database, order: str) -> tuple[IssueRow, ...]:
    columns = ", ".join(field.name for field in fields(IssueRow))
    rows = database.table("issues").rows_where("out IS NULL", select=columns, order_by=order)
    return tuple(IssueRow(**row) for row in rows)


def issues_like(database: Database, paper: str | None, date: str | None, number: int | None) -> list[str]:
    """Return the titles of a paper's issues that have this date, or this number in the same year."""
    rows = database.query(
        """
        SELECT DISTINCT title FROM issues
        WHERE paper IS :paper AND :paper IS NOT NULL AND out IS NULL
        AND (date = :date OR (number = :number AND substr(date, 1, 4) IS substr(:date, 1, 4)))
        """,
        {"paper": paper, "date": date, "number": number},
    )
    return [row["title"] for row in rows]


def issue_row(database: Database, issue: int) -> IssueRow:
    """Return an issue as lists show it."""
    row = database.table("issues").get(issue)
    return IssueRow(**{field.name: row[field.name] for field in fields(IssueRow)})


def name_rows(issue: Issue, layers: Layers) -> frozenset[NameRow]:
    """Return the people, organisations and places that an issue prints."""
    home = {
        passage.id: number for number, article in enumerate(issue.articles) for passage in article.passages
    }
    return frozenset(
        (
            home.get(judged.fact.passage),
            judged.fact.kind.value,
            name,
            post,
            judged.state is FactState.CONFIRMED,
        )
        for judged in layers.facts
        if judged.fact.kind in _NAMED and judged.state not in _GONE
        for name, post in _names(judged)
    )


def index_names(database: Database, issue: int, rows: list[int], names: Iterable[NameRow]) -> None:
    """Store the names in an issue in place of those that were there.

    ``rows`` are the articles' row numbers.
    """
    database.execute("DELETE FROM names WHERE issue = ?", [issue])
    database.conn.executemany(
        # Nearly every name means who is called by it: only of those that were moved is more looked up.
        "INSERT INTO names (issue, article, kind, name, post, confirmed, identity)"
        " VALUES (:1, :2, :3, :4, :5, :6, :4)",
        [(issue, None if number is None else rows[number], *name) for number, *name in names],
    )
    identify(database, issue)


def history(database: Database, paper: str | None, before: str | None) -> History:
    """Return what the paper's last issue before a date said (None: its last issue of all).

    Without a paper's name it is known only where all issues are of one paper.
    """
    rows = database.query(
        """
        SELECT number, date FROM issues
        WHERE date IS NOT NULL AND (:before IS NULL OR date < :before) AND out IS NULL
        AND coalesce(:paper, (
            SELECT max(paper) FROM issues WHERE out IS NULL HAVING count(DISTINCT paper) = 1
        )) = paper
        ORDER BY date DESC LIMIT 1
        """,
        {"paper": paper, "before": before},
    )
    last: dict[str, Any] = next(iter(rows), {})
    return History(last.get("number"), last.get("date"))


def _names(judged: JudgedFact) -> list[tuple[str | None, str | None]]:
    """Return the name of a fact with each post that it is printed with; an empty post where there is none."""
    name = judged.fact.value if isinstance(judged.fact.value, str) else judged.fact.text
    posts = judged.fact.attrs.get("titles")
    printed = posts if isinstance(posts, tuple) and posts else ("",)
    return [(storable(name), storable(post)) for post in printed]
