"""Names as someone asks for them: whole, in part, or a person by the initials of the pinyin."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from sqlite_utils import Database

from desktop.archive.folding import loose
from desktop.text.spelling import has_initials

_MOST = 50

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
_PRINTED = """
    SELECT name FROM printed_names AS known WHERE kind = :kind AND identity = :identity
        AND EXISTS (SELECT 1 FROM names
            WHERE names.kind = known.kind AND names.name = known.name AND names.identity = known.identity)
    ORDER BY name
"""
_HOLDING = """
    SELECT identity, name FROM printed_names AS known
    WHERE kind = :kind AND (instr(name, :value) OR instr(identity, :value))
        AND EXISTS (SELECT 1 FROM names
            WHERE names.kind = known.kind AND names.name = known.name AND names.identity = known.identity)
    ORDER BY name, identity
"""
_EVERYBODY = "SELECT DISTINCT identity FROM printed_names WHERE kind = 'person'"
_MOST_FREQUENT = """
    SELECT identity FROM names WHERE kind = 'person' AND identity IN (SELECT value FROM json_each(?))
    GROUP BY identity ORDER BY count(*) DESC, identity LIMIT ?
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
    return [row["name"] for row in database.query(_PRINTED, {"kind": kind, "identity": identity})]


def named(database: Database, kind: str) -> list[Named]:
    """Return every identity of a kind, the one in most issues first, of as many the one in most articles."""
    return [Named(**row) for row in database.query(_NAMED, [kind])]


def names_meant(database: Database, kind: str, value: str) -> list[str]:
    """Return the identities of a kind that ``value`` means: that very person, else all that hold it.

    One that stands nowhere as it was written is looked for in its usual form.
    """
    return _meant(database, kind, value) or _meant(database, kind, loose(value))


def _meant(database: Database, kind: str, value: str) -> list[str]:
    if kind == "person" and _is_latin(value):
        return people_called(database, value)
    rows = database.query(_HOLDING, {"kind": kind, "value": value})
    found = [(row["identity"], row["name"]) for row in rows]
    exact = [identity for identity, name in found if value in (identity, name)] if kind == "person" else []
    own = [value] if value in exact else exact
    return list(dict.fromkeys(own or (identity for identity, _ in found)))


def people_called(database: Database, typed: str) -> list[str]:
    """Return the people whose name begins as it is typed, in whatever form, the most frequent first."""
    wanted = loose(typed)
    matches = has_initials if _is_latin(wanted) else _begins
    called = [name for row in database.query(_EVERYBODY) if matches(name := row["identity"], wanted)]
    rows = database.query(_MOST_FREQUENT, [json.dumps(called, ensure_ascii=False), _MOST])
    return [row["identity"] for row in rows]


def people_in(database: Database, issue: int) -> list[str]:
    """Return the people in an issue, those that most of its articles name first."""
    rows = database.query(
        "SELECT identity FROM names WHERE kind = 'person' AND issue = ?"
        " GROUP BY identity ORDER BY count(DISTINCT article) DESC, min(article) DESC, identity",
        [issue],
    )
    return [row["identity"] for row in rows]


def _is_latin(value: str) -> bool:
    return value.isascii() and value.isalpha()


def _begins(name: str, wanted: str) -> bool:
    return loose(name).startswith(wanted)
