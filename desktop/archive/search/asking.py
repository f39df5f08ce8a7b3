"""How an index is asked for words."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.folding import forms_expression, forms_of
from desktop.archive.grams import Phrase, character_phrase, folded, match_expression, pairs_phrase
from desktop.archive.queries import Query

_SHARED_CODES = 0x100000
_OCCURS = "SELECT 1 FROM single_characters WHERE single_characters MATCH ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class _Index:
    """An index, and how it is asked for a word."""

    table: str
    phrase: Phrase


_PAIRS = _Index("grams", pairs_phrase)
_CHARACTERS = _Index("single_characters", character_phrase)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an index is asked, and whether the text of what it finds must be looked at."""

    index: _Index
    expression: str
    must_be_read: bool = False


def ask(database: Database, query: Query) -> Asked | None:
    """Return how the index is asked; None where nothing is looked for."""
    if query.is_empty or (query.words and not any(map(folded, query.words))):
        return None
    without = query.without if query.words else ()
    index = _index_for(query.words + without)
    if query.is_loose:
        return _ask_loosely(database, query, without, index)
    return Asked(index, match_expression(query.words, without, index.phrase), _needs_text(query))


def _ask_loosely(database: Database, query: Query, without: tuple[str, ...], index: _Index) -> Asked:
    """Return how the index is asked for all forms; it leaves out only what it is sure of."""
    asked = [_asked_loosely(database, word, index) for word in query.words]
    others = [_asked_loosely(database, word, index) for word in without]
    expression = " AND ".join(one.expression for one in asked)
    for other in others:
        if not other.must_be_read:
            expression = f"({expression}) NOT {other.expression}"
    is_unsure = any(one.must_be_read for one in (*asked, *others))
    return Asked(index, expression, is_unsure or _needs_text(query))


def _index_for(words: tuple[str, ...]) -> _Index:
    return _CHARACTERS if all(len(folded(word)) == 1 for word in words) else _PAIRS


def _asked_loosely(database: Database, word: str, index: _Index) -> Asked:
    """Return how a word is asked for in all its forms; those that no text holds are left out."""
    forms = tuple(_occurring(database, of_one) for of_one in forms_of(word))
    if all(len(of_one) == 1 for of_one in forms):
        return Asked(index, index.phrase("".join(of_one[0] for of_one in forms)))
    return Asked(index, forms_expression(forms, index.phrase), must_be_read=len(forms) > 1)


def _occurring(database: Database, forms: tuple[str, ...]) -> tuple[str, ...]:
    asked = {form: database.execute(_OCCURS, [character_phrase(form)]) for form in forms}
    return tuple(form for form, rows in asked.items() if rows.fetchone() is not None) or forms[:1]


def _needs_text(query: Query) -> bool:
    """Return whether only the text tells: for kinds, and where rare characters share a code."""
    rare = any(ord(code) >= _SHARED_CODES for word in query.words + query.without for code in folded(word))
    return bool(query.kinds) or rare or (bool(query.without) and not query.words)
