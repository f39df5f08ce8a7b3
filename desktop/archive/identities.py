"""Who stands in the issues: everyone of a kind, and where each stands under which names."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlite_utils import Database

from desktop.archive.remembering import remembered

_MENTIONS = """
    SELECT name, post, date, paper, issue, title, article, headline, identity, article_id FROM mentions
    WHERE kind = :kind AND identity = :identity ORDER BY date IS NULL, date, issue, article, post
"""
# The index tells which issues; their own rows are few.
_NAMED = """
    SELECT identity AS name, count(*) AS issues, min(date) AS first, max(date) AS last,
        sum(held.articles) AS articles
    FROM (
        SELECT identity, issue, count(DISTINCT article) AS articles FROM names
        WHERE kind = ? GROUP BY identity, issue
    ) AS held JOIN issues ON issues.id = held.issue
    GROUP BY identity ORDER BY issues DESC, articles DESC, identity
"""
# What was printed once may be printed no more.
PRINTED = """
    SELECT name FROM printed_names AS known WHERE kind = :kind AND identity = :identity
        AND EXISTS (SELECT 1 FROM names
            WHERE names.kind = known.kind AND names.name = known.name AND names.identity = known.identity)
    ORDER BY name
"""
_MEANT = """
    SELECT identity FROM names WHERE kind = :kind AND identity = :name
    UNION ALL SELECT identity FROM names WHERE kind = :kind AND name = :name LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one article prints it: with a post (empty for none), in an issue of a date.

    ``article`` counts in its issue from 0; what the issue does not say is None. ``identity`` is
    who or what is meant, ``article_id`` the article in the steps of its issue.
    """

    name: str
    post: str
    date: str | None
    paper: str | None
    issue: int
    title: str
    article: int | None
    headline: str | None
    identity: str = ""
    article_id: str | None = None

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao people NAME --json`` prints it."""
        return asdict(self)

    def line(self) -> str:
        """Return it as ``jiebao people NAME`` prints it."""
        place = f"{self.paper or ''} {self.title}".strip()
        return f"{self.date or '日期不明'}  {self.post}{self.name}  {place}  {self.headline or '（无题）'}"


@dataclass(frozen=True, slots=True)
class Named:
    """A name, in how many issues and articles it stands, and the dates of the first and the last issue."""

    name: str
    issues: int
    first: str | None
    last: str | None
    articles: int = 0

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao people --json`` prints it."""
        return asdict(self)

    def line(self) -> str:
        """Return it as ``jiebao people`` prints it."""
        time = f"{self.first or '日期不明'} 至 {self.last or '日期不明'}"
        return f"{self.name}  {self.issues} 期 {self.articles} 篇  {time}"


def mentions(database: Database, kind: str, name: str) -> list[Mention]:
    """Return where someone stands in the order of the issues: each post of an article, or the bare name.

    Issues without a date come last.

    ``name`` is an identity, or the printed name of one.
    """
    meant = database.query(_MEANT, {"kind": kind, "name": name})
    identity = next((row["identity"] for row in meant), name)
    rows = database.query(_MENTIONS, {"kind": kind, "identity": identity})
    found = [Mention(**row) for row in rows]
    with_posts = {(one.issue, one.article) for one in found if one.post}
    return [one for one in found if one.post or (one.issue, one.article) not in with_posts]


def printed_names(database: Database, kind: str, identity: str) -> list[str]:
    """Return the names by which someone is printed."""
    return [row["name"] for row in database.query(PRINTED, {"kind": kind, "identity": identity})]


def named(database: Database, kind: str) -> list[Named]:
    """Return every identity of a kind, the one in most issues first, of as many the one in most articles."""
    return list(_named(database, kind))


@remembered
def _named(database: Database, kind: str) -> tuple[Named, ...]:
    return tuple(Named(**row) for row in database.query(_NAMED, [kind]))


def people_in(database: Database, issue: int) -> list[str]:
    """Return the people in an issue, those that most of its articles name first."""
    rows = database.query(
        "SELECT identity FROM names WHERE kind = 'person' AND issue = ?"
        " GROUP BY identity ORDER BY count(DISTINCT article) DESC, min(article) DESC, identity",
        [issue],
    )
    return [row["identity"] for row in rows]
