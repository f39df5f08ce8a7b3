"""The indexes of full-text search: which there are, and what each takes for the words of an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.grams import characters, grams, pairs_of_kinds

OF_KINDS = (
    "section",
    "kicker",
    "headline",
    "deck",
    "byline",
    "credit",
    "intertitle",
    "caption",
    "picture",
    "jump",
)
"""The kinds of passages that are no running text, each a column of the index of kinds."""


@dataclass(frozen=True, slots=True)
class Index:
    """A table, its columns, and the words that each takes from an article's text and its passages' kinds."""

    table: str
    columns: tuple[str, ...]
    words: Callable[[str, str], tuple[str, ...]]


PAIRS = Index("grams", ("body",), lambda body, _kinds: (grams(body),))
CHARACTERS = Index("single_characters", ("body",), lambda body, _kinds: (characters(body),))
PAIRS_OF_KINDS = Index("grams_of_kinds", OF_KINDS, lambda body, kinds: pairs_of_kinds(body, kinds, OF_KINDS))
INDEXES = (PAIRS, CHARACTERS, PAIRS_OF_KINDS)

_PUT_IN = "INSERT INTO {table}(rowid, {columns}) VALUES (?{marks})"
_TAKE_OUT = "INSERT INTO {table}({table}, rowid, {columns}) VALUES ('delete', ?{marks})"


def words_of(body: str, kinds: str) -> tuple[tuple[str, ...], ...]:
    """Return for each index the words of an article, in which ``kinds`` are those of its passages."""
    return tuple(index.words(body, kinds) for index in INDEXES)


def put_in(database: Database, index: Index, row: int, words: tuple[str, ...]) -> None:
    """Put an article into an index."""
    database.execute(_told(_PUT_IN, index), [row, *words])


def take_out(database: Database, index: Index, row: int, words: tuple[str, ...]) -> None:
    """Take an article out of an index, which keeps no contents and must be told its words again."""
    database.execute(_told(_TAKE_OUT, index), [row, *words])


def _told(query: str, index: Index) -> str:
    marks = ", ?" * len(index.columns)
    return query.format(table=index.table, columns=", ".join(index.columns), marks=marks)
