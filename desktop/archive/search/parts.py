"""Sets of articles that together are what is meant: by words, by labels, and by who is named."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from desktop.archive.asked_names import Meant
from desktop.archive.queries import Query
from desktop.archive.search.asking import Matching

_ALL = "SELECT id FROM articles WHERE id BETWEEN ? AND ?"
_MATCHING = "SELECT rowid AS id FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"
# Sections and kinds are gone through in an index of these alone, and papers among the issues:
# else each article would be fetched with its text, to learn that it is of another. The plus sign and the
# limit keep SQLite from walking through the articles in their order instead.
_LABELLED = "SELECT id FROM articles WHERE {labels} AND +id BETWEEN ? AND ? LIMIT -1"
_OF_PAPER = """
    SELECT id FROM articles
    WHERE issue IN (SELECT id FROM issues WHERE instr(paper, ?)) AND +id BETWEEN ? AND ? LIMIT -1
"""
_NAMING = "SELECT DISTINCT article AS id FROM names WHERE kind = ? AND article BETWEEN ? AND ? AND {named}"
# Of thousands one or the other stands in most articles: the newest are soon found.
_NAMES_ONE = "EXISTS (SELECT 1 FROM names WHERE names.article = {row} AND +names.kind = ? AND {named})"
_LISTED = "identity IN (SELECT value FROM json_each(?))"
_HOLDING = f"(instr(identity, ?) OR {_LISTED})"


@dataclass(frozen=True, slots=True)
class Part:
    """A set of articles by their row numbers, as a query with its values.

    Where ``is_wanted`` is false, none of them is meant.
    """

    rows: str
    values: tuple[Any, ...]
    is_wanted: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold for an article in the row ``{row}``, with its values."""

    holds: str
    values: tuple[Any, ...]


Rows = tuple[int, int]
"""The first and the last row that may be meant."""


def matching_part(matching: Matching, rows: Rows) -> Part:
    """Return the articles of which an index says so."""
    asked = _MATCHING.format(table=matching.table)
    return Part(asked, (matching.expression, *rows), matching.is_wanted)


def all_part(rows: Rows) -> Part:
    """Return all articles."""
    return Part(_ALL, rows)


def labelled_parts(query: Query, rows: Rows) -> Iterator[Part]:
    """Yield the articles of the section and with the kinds of passages that are asked for, and of the paper.

    Of kinds in which words are looked for the words tell.
    """
    kinds = () if query.words else sorted(query.kinds)
    labels = (
        *(["instr(section, ?)"] if query.section else []),
        *([f"({' OR '.join('instr(kinds, ?)' for _ in kinds)})"] if kinds else []),
    )
    if labels:
        values = (*([query.section] if query.section else []), *kinds)
        yield Part(_LABELLED.format(labels=" AND ".join(labels)), (*values, *rows))
    if query.paper:
        yield Part(_OF_PAPER, (query.paper, *rows))


def naming_parts(named: Iterable[Meant], rows: Rows) -> Iterator[Part]:
    """Yield for each of these the articles that name it."""
    for one in named:
        yield Part(_NAMING.format(named=_named(one)), (one.kind, *rows, *_named_values(one)))


def naming_conditions(named: Iterable[Meant]) -> Iterator[Condition]:
    """Yield for each of these that an article names it."""
    for one in named:
        holds = _NAMES_ONE.replace("{named}", _named(one))
        yield Condition(holds, (one.kind, *_named_values(one)))


def _named(one: Meant) -> str:
    return _HOLDING if one.are_many else _LISTED


def _named_values(one: Meant) -> tuple[str, ...]:
    listed = json.dumps(one.identities, ensure_ascii=False)
    return (one.part, listed) if one.are_many else (listed,)
