"""How the indexes are asked for words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from math import inf

from sqlite_utils import Database

from desktop.archive.folding import any_of, forms_of, forms_of_whole, pairs_expression
from desktop.archive.grams import (
    Phrase,
    Signs,
    alone_phrase,
    beside_phrase,
    character_phrase,
    folded,
    pairs_phrase,
    running_character_phrase,
    signed_phrase,
)
from desktop.archive.indexes import CHARACTERS, PAIRS, PAIRS_BY_KIND, SIGNS
from desktop.archive.queries import Query
from desktop.model import TEXT_KINDS

_SHARED_CODES = 0x100000
_OCCURS = "SELECT 1 FROM single_characters WHERE single_characters MATCH ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class _Way:
    """An index, how it is asked for a word, and up to which length all that it finds holds the word.

    Where running text is asked, ``beside`` are the signs of the kinds that are asked beside it.
    """

    table: str
    phrase: Phrase
    longest: float = inf
    beside: tuple[Signs, ...] | None = None


_BY_PAIRS = _Way(PAIRS.table, pairs_phrase)
_BY_CHARACTERS = _Way(CHARACTERS.table, character_phrase)
_ANYWHERE = replace(_BY_PAIRS, longest=0), replace(_BY_CHARACTERS, longest=0)
"""How passages of any kinds are asked for, where their text is to be looked at."""

_IN_RUNNING_TEXT = replace(_BY_PAIRS, longest=2), replace(_BY_CHARACTERS, phrase=running_character_phrase)
"""How running text is asked for: in the index of pairs, less what stands beside it alone."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What an index is asked for articles that are meant, or for such as are not."""

    table: str
    expression: str
    is_wanted: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """What the indexes are asked, and the part of the query that only the text of what they find tells.

    What is wanted comes first, and of that what is asked by pairs. Of articles that do not match ``doubtful``
    the indexes tell all.
    """

    matching: tuple[Matching, ...]
    untold: Query
    doubtful: Matching | None = None

    @property
    def must_be_read(self) -> bool:
        """Whether the text of what is found must be looked at."""
        return bool(self.untold.words or self.untold.without)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as an index is asked for it; ``is_sure`` where all that it finds holds the word.

    Of what the index of kinds finds for ``beside`` none holds it, and of the rest all that it does not
    find for ``doubtful``; empty where it tells nothing.
    """

    way: _Way
    expression: str
    is_sure: bool
    beside: str = ""
    doubtful: str = ""


def ask(database: Database, query: Query, *, are_all: bool = False) -> Asked | None:
    """Return how the indexes are asked; None where nothing is looked for.

    Where all that is meant is wanted, more is asked of the indexes, and less text is looked at.
    """
    if query.is_empty or (query.words and not any(map(folded, query.words))):
        return None
    forms = _loosely if query.is_loose else _strictly
    wanted = {word: forms(database, word, _way(word, query.kinds, are_all=are_all)) for word in query.words}
    others = {word: forms(database, word, _way(word, frozenset())) for word in query.without}
    without = [word for word in others.values() if word.is_sure]
    matching = _without(_grouped(wanted.values(), " AND "), _grouped(without, " OR "))
    untold = replace(query, words=_unsure(wanted), without=_unsure(others))
    beside = [word.beside for word in wanted.values() if word.beside]
    if beside:
        matching += (Matching(PAIRS_BY_KIND.table, any_of(beside), is_wanted=False),)
    return Asked(matching, untold, None if untold.without else _doubtful(wanted.values()))


def _doubtful(words: Iterable[_Word]) -> Matching | None:
    """Return which articles must be read for their words; None where that may be all of them."""
    asked = [word.doubtful for word in words if not word.is_sure]
    return Matching(PAIRS_BY_KIND.table, any_of(asked)) if asked and all(asked) else None


def _unsure(words: Mapping[str, _Word]) -> tuple[str, ...]:
    return tuple(word for word, asked in words.items() if not asked.is_sure)


def _way(word: str, kinds: frozenset[str], *, are_all: bool = False) -> _Way:
    """Return the index that is asked for a word in passages of these kinds, in all where none is given."""
    if kinds and kinds <= SIGNS.keys():
        return _by_kind(kinds)
    pairs, single = _ANYWHERE if kinds else (_BY_PAIRS, _BY_CHARACTERS)
    if are_all and kinds >= TEXT_KINDS:
        beside = tuple(sorted(SIGNS[kind] for kind in kinds & SIGNS.keys()))
        pairs = replace(_IN_RUNNING_TEXT[0], beside=beside)
        single = single if beside else _IN_RUNNING_TEXT[1]
    return single if len(folded(word)) == 1 else pairs


# Words that are asked in the same way are asked together.
@lru_cache
def _by_kind(kinds: frozenset[str]) -> _Way:
    signs = sorted(SIGNS[kind] for kind in kinds)
    # Each pair stands there somewhere: of longer words not all need to stand in a row.
    return _Way(PAIRS_BY_KIND.table, partial(signed_phrase, signs=signs), longest=2)


def _grouped(words: Iterable[_Word], joint: str) -> list[Matching]:
    """Return what each index is asked, the index of single characters last: it finds the most."""
    by_way: dict[_Way, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: word.way.table == CHARACTERS.table):
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
    return _whole_word(way, (folded(word),))


def _loosely(database: Database, word: str, way: _Way) -> _Word:
    """Return how a word is asked for in all its forms; those that no text holds are left out."""
    forms = tuple(_occurring(database, of_one) for of_one in forms_of(word))
    whole = forms_of_whole(forms)
    if not whole:
        return _Word(way, pairs_expression(forms, way.phrase), is_sure=False)
    return _whole_word(way, whole)


def _whole_word(way: _Way, forms: tuple[str, ...]) -> _Word:
    """Return how a word is asked for that may be written in these forms."""
    expression = any_of(map(way.phrase, forms)) if len(forms) > 1 else way.phrase(forms[0])
    is_told = all(_is_told(way, written) for written in forms)
    if way.beside is None:
        return _Word(way, expression, is_told)
    alone = [alone_phrase(written, SIGNS.values()) for written in forms]
    there = [signed_phrase(written, way.beside) for written in forms] if way.beside else []
    doubtful = [] if is_told else [*(beside_phrase(written, SIGNS.values()) for written in forms), *there]
    beside = ""
    if len(forms) > 1:
        # One form may stand in a title, and another in the text.
        is_told, doubtful = False, [*alone, *doubtful]
    else:
        beside = f"({alone[0]} NOT {there[0]})" if there else alone[0]
    is_known = not any(map(_shares_code, forms))
    return _Word(way, expression, is_told, beside, any_of(doubtful) if doubtful and is_known else "")


def _occurring(database: Database, forms: tuple[str, ...]) -> tuple[str, ...]:
    asked = {form: database.execute(_OCCURS, [character_phrase(form)]) for form in forms}
    return tuple(form for form, rows in asked.items() if rows.fetchone() is not None) or forms[:1]


def _is_told(way: _Way, written: str) -> bool:
    """Return whether all that is found this way holds the word; rare characters share a code."""
    return len(written) <= way.longest and not _shares_code(written)


def _shares_code(written: str) -> bool:
    return any(ord(code) >= _SHARED_CODES for code in written)
