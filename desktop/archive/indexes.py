"""The indexes of full-text search: which there are, and what each takes for the words of an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from string import ascii_lowercase

from sqlite_utils import Database

from desktop.archive.grams import Signs, characters, grams, signed_pairs

_APART = (
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

SIGNS = dict(zip(_APART, map(Signs, ascii_lowercase, ascii_lowercase[len(_APART) :]), strict=False))
"""What stands before a pair in the index of kinds, by the kind of its passage; running text has none."""


@dataclass(frozen=True, slots=True)
class Index:
    """A table, and the words that it takes from an article's text and its passages' kinds."""

    table: str
    words: Callable[[str, str], str]


PAIRS = Index("grams", lambda body, _kinds: grams(body))
CHARACTERS = Index("single_characters", lambda body, kinds: characters(body, kinds, SIGNS))
PAIRS_BY_KIND = Index("grams_by_kind", lambda body, kinds: signed_pairs(body, kinds, SIGNS))
INDEXES = (PAIRS, CHARACTERS, PAIRS_BY_KIND)

_PUT_IN = "INSERT INTO {table}(rowid, body) VALUES (?, ?)"
_TAKE_OUT = "INSERT INTO {table}({table}, rowid, body) VALUES ('delete', ?, ?)"


def words_of(body: str, kinds: str) -> tuple[str, ...]:
    """Return for each index the words of an article, in which ``kinds`` are those of its passages."""
    return tuple(index.words(body, kinds) for index in INDEXES)


def put_in(database: Database, index: Index, row: int, words: str) -> None:
    """Put an article into an index."""
    database.execute(_PUT_IN.format(table=index.table), [row, words])


def take_out(database: Database, index: Index, row: int, words: str) -> None:
    """Take an article out of an index, which keeps no contents and must be told its words again."""
    database.execute(_TAKE_OUT.format(table=index.table), [row, words])
