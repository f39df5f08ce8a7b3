"""Whom a name means that someone types: whole, in part, or a person by the initials of the pinyin."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.folding import loose
from desktop.archive.remembering import remembered
from desktop.model import FactKind
from desktop.text.readings import syllables

_MOST_CALLED = 50
_MOST_LISTED = 2000
"""Of so many the articles are quickly looked up; of more, each article is asked for whom it names."""

_LINE, _OTHERWISE = "\n", "\t"

_KNOWN = """
    SELECT group_concat(CASE WHEN name = identity THEN identity END, char(10)),
        group_concat(CASE WHEN name <> identity THEN identity || char(9) || name END, char(10))
    FROM printed_names WHERE kind = ?
"""
# What was printed once may be printed no more.
STANDING = """
    SELECT value FROM json_each(:names)
    WHERE EXISTS (SELECT 1 FROM names WHERE kind = :kind AND identity = value)
"""
STANDING_SO = """
    SELECT 1 FROM names WHERE kind = :kind AND identity = :identity AND name = :name LIMIT 1
"""
_MOST_FREQUENT = """
    SELECT identity FROM names WHERE kind = 'person' AND identity IN (SELECT value FROM json_each(?))
    GROUP BY identity ORDER BY count(*) DESC, identity LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Known:
    """Everyone of a kind, a line each: by the own name, and by another with that."""

    plainly: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Meant:
    """Who or what a name means: these identities; of too many to be listed also all that hold ``part``.

    ``part`` is what was typed of their names, empty where it is no part of them.
    """

    kind: str
    identities: tuple[str, ...]
    part: str = ""
    are_many: bool = False


def recall(database: Database) -> None:
    """Read what names are looked for in, and how their characters are read, so that no key waits for it."""
    for kind in (FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE):
        _known(database, kind.value)
    _signs(database)


@remembered
def meant(database: Database, kind: str, value: str) -> Meant:
    """Return the identities of a kind that ``value`` means: that very person, else all that hold it.

    One that stands nowhere as it was written is looked for in its usual form.
    """
    if kind == "person" and _is_latin(loose(value)):
        return Meant(kind, people_called(database, value))
    found = _holding(database, kind, value)
    return found if found.identities or found.are_many else _holding(database, kind, loose(value))


@remembered
def people_called(database: Database, typed: str) -> tuple[str, ...]:
    """Return the people whose name begins as it is typed, in whatever form, the most frequent first."""
    signs = [_signs(database).get(sign) for sign in loose(typed)]
    if not all(signs):
        return ()
    begins = "".join(f"[{re.escape(of_one)}]" for of_one in signs if of_one)
    known = _known(database, "person")
    pattern = re.compile(f"^{begins}[^{_LINE}{_OTHERWISE}]*", re.MULTILINE)
    called = [*pattern.findall(known.plainly), *pattern.findall(known.otherwise)]
    rows = database.execute(_MOST_FREQUENT, [_as_json(called), _MOST_CALLED])
    return tuple(identity for (identity,) in rows)


def _holding(database: Database, kind: str, value: str) -> Meant:
    known = _known(database, kind)
    otherwise = list(_pairs(known.otherwise, value))
    if kind == "person":
        own = [(value, value)] if f"{_LINE}{value}{_LINE}" in known.plainly else []
        exact = _standing(database, kind, value, [*own, *(pair for pair in otherwise if value in pair)])
        if exact:
            return Meant(kind, (value,) if value in exact else exact)
    if known.plainly.count(value) > _MOST_LISTED:
        others = [pair for pair in otherwise if value not in pair[0]]
        return Meant(kind, _standing(database, kind, value, others), value, are_many=True)
    pairs = [*_pairs(known.plainly, value), *otherwise]
    return Meant(kind, _standing(database, kind, value, pairs), value)


def _pairs(known: str, value: str) -> Iterator[tuple[str, str]]:
    """Yield the identities that hold ``value`` or were printed by a name that does, with that name."""
    at = known.find(value)
    while at >= 0:
        start, end = known.rfind(_LINE, 0, at) + 1, known.index(_LINE, at)
        identity, _, name = known[start:end].partition(_OTHERWISE)
        yield identity, name or identity
        at = known.find(value, end)


def _standing(database: Database, kind: str, value: str, pairs: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return those that some article still names, in the order of the names."""
    listed = _as_json({identity for identity, _ in pairs if value in identity})
    named = {row[0] for row in database.execute(STANDING, {"kind": kind, "names": listed})}
    return tuple(
        dict.fromkeys(
            identity
            for name, identity in sorted((name, identity) for identity, name in pairs)
            if identity in named or _stands_so(database, kind, identity, name)
        )
    )


def _stands_so(database: Database, kind: str, identity: str, name: str) -> bool:
    asked = {"kind": kind, "identity": identity, "name": name}
    return database.execute(STANDING_SO, asked).fetchone() is not None


@remembered
def _known(database: Database, kind: str) -> _Known:
    """Return every identity of a kind, with the names that they are printed by."""
    plainly, otherwise = database.execute(_KNOWN, [kind]).fetchone()
    return _Known(*(f"{_LINE}{lines or ''}{_LINE}" for lines in (plainly, otherwise)))


@remembered
def _signs(database: Database) -> Mapping[str, str]:
    """Return the characters in names of people by the letter or the character that may be typed for them."""
    known = _known(database, "person")
    signs = defaultdict(list)
    for one in sorted({*known.plainly, *known.otherwise} - {_LINE, _OTHERWISE}):
        for sign in {loose(one), *(syllable[0] for syllable in syllables(one))}:
            signs[sign].append(one)
    return {sign: "".join(characters) for sign, characters in signs.items()}


def _as_json(names: Iterable[str]) -> str:
    return json.dumps(list(names), ensure_ascii=False)


def _is_latin(value: str) -> bool:
    return value.isascii() and value.isalpha()
