"""How the indexes are asked for words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from sqlite_utils import Database

from desktop.archive.folding import forms_expression, forms_of
from desktop.archive.grams import Phrase, character_phrase, folded, pairs_phrase, signed_phrase
from desktop.archive.indexes import CHARACTERS, PAIRS, PAIRS_BY_KIND, SIGNS
from desktop.archive.queries import Query

_SHARED_CODES = 0x100000
_OCCURS = "SELECT 1 FROM single_characters WHERE single_characters MATCH ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class _Way:
    """An index, and how it is asked for a word."""

    table: str
    phrase: Phrase


_BY_PAIRS = _Way(PAIRS.table, pairs_phrase)
_BY_CHARACTERS = _Way(CHARACTERS.table, character_phrase)


@dataclass(frozen=True, slots=True)
class Matching:
    """What an index is asked for articles that are meant, or for such as are not."""

    table: str
    expression: str
    is_wanted: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """What the indexes are asked, and whether the text of what they find must be looked at.

    What is wanted comes first, and of that what is asked by pairs.
    """

    matching: tuple[Matching, ...]
    must_be_read: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as an index is asked for it; ``is_sure`` where all that it finds holds the word."""

    way: _Way
    expression: str
    is_sure: bool = True


def ask(database: Database, query: Query) -> Asked | None:
    """Return how the indexes are asked; None where nothing is looked for."""
    if query.is_empty or (query.words and not any(map(folded, query.words))):
        return None
    forms = _loosely if query.is_loose else _strictly
    wanted = [forms(database, word, _way(word, query.kinds)) for word in query.words]
    others = [forms(database, word, _way(word, frozenset())) for word in query.without]
    without = [word for word in others if word.is_sure]
    matching = _without(_grouped(wanted, " AND "), _grouped(without, " OR "))
    is_unsure = not all(word.is_sure for word in (*wanted, *others))
    return Asked(matching, is_unsure or _needs_text(query))


def _way(word: str, kinds: frozenset[str]) -> _Way:
    """Return the index that is asked for a word in passages of these kinds, in all where none is given."""
    if kinds and kinds <= SIGNS.keys():
        return _by_kind(kinds)
    return _BY_CHARACTERS if len(folded(word)) == 1 else _BY_PAIRS


# Words that are asked in the same way are asked together.
@lru_cache
def _by_kind(kinds: frozenset[str]) -> _Way:
    signs = sorted(SIGNS[kind] for kind in kinds)
    return _Way(PAIRS_BY_KIND.table, partial(signed_phrase, signs=signs))


def _grouped(words: Iterable[_Word], joint: str) -> list[Matching]:
    """Return what each index is asked, the index of single characters last: it finds the most."""
    by_way: dict[_Way, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: word.way == _BY_CHARACTERS):
        by_way[word.way].append(word.expression)
    return [Matching(way.table, f"({joint.join(of_one)})") for way, of_one in by_way.items()]


def _without(wanted: list[Matching], unwanted: list[Matching]) -> tuple[Matching, ...]:
    """Return what the indexes are asked; the one that is gone through leaves out by itself what it can."""
    told, beside = wanted[:1], []
    for one in unwanted:
        if told and told[0].table == one.table:
            told = [replace(told[0], expression=f"{told[0].expression} NOT {one.expression}")]
        else:
            beside.append(replace(one, is_wanted=False))
    return (*told, *wanted[1:], *beside)


def _strictly(_database: Database, word: str, way: _Way) -> _Word:
    return _Word(way, way.phrase(folded(word)))


def _loosely(database: Database, word: str, way: _Way) -> _Word:
    """Return how a word is asked for in all its forms; those that no text holds are left out."""
    forms = tuple(_occurring(database, of_one) for of_one in forms_of(word))
    if all(len(of_one) == 1 for of_one in forms):
        return _Word(way, way.phrase("".join(of_one[0] for of_one in forms)))
    return _Word(way, forms_expression(forms, way.phrase), is_sure=len(forms) == 1)


def _occurring(database: Database, forms: tuple[str, ...]) -> tuple[str, ...]:
    asked = {form: database.execute(_OCCURS, [character_phrase(form)]) for form in forms}
    return tuple(form for form, rows in asked.items() if rows.fetchone() is not None) or forms[:1]


def _needs_text(query: Query) -> bool:
    """Return whether only the text tells: for words in some kinds, and where rare characters share a code."""
    rare = any(ord(code) >= _SHARED_CODES for word in query.words + query.without for code in folded(word))
    return bool(query.kinds and query.words) or rare
