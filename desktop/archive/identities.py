"""Names as someone asks for them: whole, in part, or a person by the initials of the pinyin."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import lru_cache

from sqlite_utils import Database

_MOST = 50

_MENTIONS = """
    SELECT name, post, date, paper, issue, title, article, headline FROM mentions
    WHERE kind = ? AND name = ? ORDER BY date, issue, article, post
"""
_NAMED = """
    SELECT name, count(DISTINCT issue) AS issues, min(date) AS first, max(date) AS last FROM mentions
    WHERE kind = ? GROUP BY name ORDER BY issues DESC, name
"""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one article prints it: with a post (empty for none), in an issue of a date.

    ``article`` counts in its issue from 0; what the issue does not say is None.
    """

    name: str
    post: str
    date: str | None
    paper: str | None
    issue: int
    title: str
    article: int | None
    headline: str | None

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao people NAME --json`` prints it."""
        return asdict(self)

    def line(self) -> str:
        """Return it as ``jiebao people NAME`` prints it."""
        place = f"{self.paper or ''} {self.title}".strip()
        return f"{self.date or '日期不明'}  {self.post}{self.name}  {place}  {self.headline or '（无题）'}"


@dataclass(frozen=True, slots=True)
class Named:
    """A name, in how many issues it stands, and the dates of the first and the last of them."""

    name: str
    issues: int
    first: str | None
    last: str | None

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao people --json`` prints it."""
        return asdict(self)

    def line(self) -> str:
        """Return it as ``jiebao people`` prints it."""
        return f"{self.name}  {self.issues} 期  {self.first or '日期不明'} 至 {self.last or '日期不明'}"


def mentions(database: Database, kind: str, name: str) -> list[Mention]:
    """Return where a name stands in the order of the issues: each post of an article, or the bare name."""
    found = [Mention(**row) for row in database.query(_MENTIONS, [kind, name])]
    with_posts = {(one.issue, one.article) for one in found if one.post}
    return [one for one in found if one.post or (one.issue, one.article) not in with_posts]


def named(database: Database, kind: str) -> list[Named]:
    """Return every name of a kind, the one in most issues first."""
    return [Named(**row) for row in database.query(_NAMED, [kind])]


def names_meant(database: Database, kind: str, value: str) -> list[str]:
    """Return the names of a kind that ``value`` means: that very person, else all that hold it."""
    if kind == "person" and _is_latin(value):
        return people_called(database, value)
    rows = database.query("SELECT DISTINCT name FROM names WHERE kind = ? AND instr(name, ?)", [kind, value])
    names = [row["name"] for row in rows]
    return [value] if kind == "person" and value in names else names


def people_called(database: Database, typed: str) -> list[str]:
    """Return the people whose name begins as it is typed, the most frequent first."""
    rows = database.query(
        "SELECT name FROM names WHERE kind = 'person' GROUP BY name ORDER BY count(*) DESC, name"
    )
    matches = _has_initials if _is_latin(typed) else str.startswith
    wanted = typed.lower()
    return [name for row in rows if matches(name := row["name"], wanted)][:_MOST]


def _is_latin(value: str) -> bool:
    return value.isascii() and value.isalpha()


def _has_initials(name: str, wanted: str) -> bool:
    letters = _initials(name)
    return len(wanted) <= len(letters) and all(
        one in of_one for one, of_one in zip(wanted, letters, strict=False)
    )


@lru_cache(maxsize=50_000)
def _initials(name: str) -> tuple[frozenset[str], ...]:
    """Return for each character the letters with which its readings begin."""
    from pypinyin import Style, pinyin  # loads in a while, and only a few ask for initials

    readings = pinyin(name, style=Style.FIRST_LETTER, heteronym=True)
    return tuple(frozenset(of_one) for of_one in readings)
