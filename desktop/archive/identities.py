"""Names as someone asks for them: whole, in part, or a person by the initials of the pinyin."""

from __future__ import annotations

from functools import lru_cache

from sqlite_utils import Database

_MOST = 50


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
