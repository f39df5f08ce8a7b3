"""Sets of articles that together are what is meant: by words, by labels, and by who is named."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from desktop.archive.asked_names import Meant
from desktop.archive.queries import Query
from desktop.archive.remembering import remembered
from desktop.archive.search.asking import Asked
from desktop.model import PassageKind

_MATCHING = "SELECT rowid AS id FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"
# Sections and kinds are gone through in an index of these alone, and papers among the issues:
# else each article would be fetched with its text, to learn that it is of another. The plus sign and the
# limit keep SQLite from walking through the articles in their order instead.
_LABELLED = "SELECT id FROM articles WHERE {labels} AND +id BETWEEN ? AND ? LIMIT -1"
_IS_LABELLED = "EXISTS (SELECT 1 FROM articles WHERE articles.id = {row} AND {labels})"
_IN_SECTIONS = "section IN (SELECT value FROM json_each(?))"
_OF_PAPERS = """
    SELECT id FROM articles
    WHERE issue IN (SELECT id FROM issues WHERE paper IN (SELECT value FROM json_each(?)))
    AND +id BETWEEN ? AND ? LIMIT -1
"""
_IS_OF_PAPERS = """EXISTS (
    SELECT 1 FROM articles JOIN issues ON issues.id = articles.issue
    WHERE articles.id = {row} AND paper IN (SELECT value FROM json_each(?))
)"""
_AMONG = "SELECT id FROM articles WHERE +id BETWEEN ? AND ? AND +id BETWEEN ? AND ? LIMIT -1"
_SECTIONS = "SELECT DISTINCT section FROM articles WHERE section IS NOT NULL"
_PAPERS = "SELECT DISTINCT paper FROM issues WHERE paper IS NOT NULL AND out IS NULL"
_HAVE_ANY = "SELECT 1 FROM articles WHERE instr(kinds, ?) LIMIT 1"
_NAMING = "SELECT DISTINCT article AS id FROM names WHERE kind = ? AND {named} AND article BETWEEN ? AND ?"
_IS_NAMING = "EXISTS (SELECT 1 FROM names WHERE names.article = {row} AND +names.kind = ? AND {named})"
_LISTED = "identity IN (SELECT value FROM json_each(?))"
_HOLDING = f"(instr(identity, ?) OR {_LISTED})"
# Names are few beside the places where they stand.
_AMONG_HOLDING = """identity IN (
    SELECT identity FROM printed_names WHERE kind = ? AND instr(identity, ?)
    UNION ALL SELECT value FROM json_each(?)
)"""
_STANDS_OFTEN = "SELECT 1 FROM names WHERE kind = ? AND {named} LIMIT 1 OFFSET ?"
_OFTEN = 4000

Rows = tuple[int, int]
"""The first and the last row that may be meant."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold for an article in the row ``{row}``, with its values."""

    holds: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A set of articles by their row numbers, as a query that ends with the range of these, and its values.

    Where ``is_wanted`` is false, none of them is meant. A wide one may hold most articles there are:
    the newest are sooner asked whether they lie in it than the set is drawn up. ``each`` is what
    holds for those in it, where one article alone tells that.
    """

    rows: str
    values: tuple[Any, ...] = ()
    is_wanted: bool = True
    is_wide: bool = False
    each: Condition | None = None

    def values_in(self, rows: Rows) -> tuple[Any, ...]:
        """Return the values of the query for the articles among these rows."""
        return (*self.values, *rows)

    def unwanted(self) -> Part:
        """Return the part as one of which none is meant."""
        each = self.each and Condition(f"NOT {self.each.holds}", self.each.values)
        return Part(self.rows, self.values, is_wanted=False, is_wide=True, each=each)

    def condition(self, rows: Rows) -> Condition:
        """Return what holds for an article among these rows that may be meant."""
        lies_in = "IN" if self.is_wanted else "NOT IN"
        return self.each or Condition(f"+{{row}} {lies_in} ({self.rows})", self.values_in(rows))


NEWEST = Part("SELECT id FROM articles WHERE id BETWEEN ? AND ?")
"""All articles, of which only some of the newest are looked at."""

ALL = Part("SELECT id FROM articles WHERE +id BETWEEN ? AND ? LIMIT -1")
"""All articles, gone through without their texts."""

NOTHING = Part("SELECT 0 AS id WHERE FALSE AND 0 BETWEEN ? AND ?")
"""No article."""


def part_of(rows: Rows) -> Part:
    """Return the articles among these rows."""
    return Part(_AMONG, rows, is_wide=True, each=Condition("{row} BETWEEN ? AND ?", rows))


def matching_parts(asked: Asked) -> Iterator[Part]:
    """Yield the articles of which the indexes say so; they are all gone through soon, but not looked up."""
    for number, one in enumerate(asked.matching):
        is_wide = number > 0 or not one.is_wanted
        yield Part(_MATCHING.format(table=one.table), (one.expression,), one.is_wanted, is_wide)


def labelled_parts(database: Database, query: Query) -> Iterator[Part]:
    """Yield the articles of the section and with the kinds of passages that are asked for, and of the paper.

    Of kinds in which words are looked for the words tell.
    """
    if query.section:
        sections = _listed(database, _SECTIONS, query.section)
        yield Part(_LABELLED.format(labels=_IN_SECTIONS), (_as_json(sections),)) if sections else NOTHING
    if query.kinds and not any(_is_had(database, kind) for kind in query.kinds):
        yield NOTHING
    elif query.kinds and not query.words:
        yield _with_kinds(sorted(query.kinds))
    if query.paper:
        papers = _listed(database, _PAPERS, query.paper)
        each = Condition(_IS_OF_PAPERS, (_as_json(papers),))
        yield Part(_OF_PAPERS, each.values, is_wide=True, each=each) if papers else NOTHING


def _with_kinds(kinds: list[PassageKind]) -> Part:
    labels = f"({' OR '.join('instr(kinds, ?)' for _ in kinds)})"
    each = Condition(_IS_LABELLED.replace("{labels}", labels), tuple(kinds))
    return Part(_LABELLED.format(labels=labels), each.values, is_wide=True, each=each)


def naming_part(database: Database, one: Meant) -> Part:
    """Return the articles that name someone."""
    kind, listed = one.kind, _as_json(one.identities)
    if one.are_many:
        each = Condition(_IS_NAMING.replace("{named}", _HOLDING), (kind, one.part, listed))
        values = (kind, kind, one.part, listed)
        return Part(_NAMING.format(named=_AMONG_HOLDING), values, is_wide=True, each=each)
    if not one.identities:
        return NOTHING
    each = Condition(_IS_NAMING.replace("{named}", _LISTED), (kind, listed))
    often = database.execute(_STANDS_OFTEN.format(named=_LISTED), (*each.values, _OFTEN)).fetchone()
    return Part(_NAMING.format(named=_LISTED), each.values, is_wide=often is not None, each=each)


def _listed(database: Database, distinct: str, part: str) -> list[str]:
    return [name for name in _distinct(database, distinct) if part in name]


@remembered
def _distinct(database: Database, asked: str) -> tuple[str, ...]:
    return tuple(name for (name,) in database.execute(asked))


@remembered
def _is_had(database: Database, kind: str) -> bool:
    return database.execute(_HAVE_ANY, [kind]).fetchone() is not None


def recall(database: Database) -> None:
    """Read what labels are looked for in, so that no key waits for it."""
    for asked in (_SECTIONS, _PAPERS):
        _distinct(database, asked)


def _as_json(names: Iterable[str]) -> str:
    return json.dumps(list(names), ensure_ascii=False)
