"""Texts and queries as uniform bigrams, the words that full-text search counts in.

Every two neighbouring characters of a passage make one word, marks and digits too, and the
last one makes a word with ``END``; so a query of any length, even two characters, is
found exactly where its characters stand side by side. FTS5's own tokenizers find neither
two-character names nor 7号.

A query of single characters would have to gather every pair that begins with one; it is
asked of an index of its own, which knows of each article only what characters it holds. And a
word that many articles hold, but few in their titles, is asked of an index of what is not
running text, in which a sign before each pair tells what kind of passage it stands in, and
whether running text holds the pair as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise, zip_longest
from operator import add
from typing import NamedTuple

from desktop.archive.trouble import damaged
from desktop.text.view import restore

END = "\ue0ff"
"""Stands behind every passage: no query contains it, so no hit reaches across."""

Phrase = Callable[[str], str]
"""Writes a folded word as an index is asked for it."""


class Signs(NamedTuple):
    """What stands before a pair in passages of a kind: where running text holds it too, and where not."""

    beside: str
    alone: str


_ALONE = "z"
"""Stands before a character that is in no running text of its article."""

_PREFIX = " *"

_FULL_WIDTH = dict(zip(map(ord, "，；：？！（）"), map(ord, ",;:?!()"), strict=True))
_AS_THEY_ARE = (
    range(0x30, 0x3A),
    range(0x61, 0x7B),
    range(0x3400, 0x4DC0),
    range(0x4E00, 0xA000),
    range(0x20000, 0x2A6E0),
)
# unicode61 takes marks for gaps and folds letters; private-use characters it leaves alone.
_PRIVATE = (
    (range(0xFF), 0xE000),
    (range(0x2000, 0x2070), 0xE100),
    (range(0x3000, 0x3040), 0xE200),
    (range(0xFF00, 0xFFF0), 0xE300),
    (range(0xFFFE), 0xF0000),
)
RADICALS = range(0x2E80, 0x2FE0)


class _Alphabet(dict[int, int]):
    """The character that stands for each code point in the index, worked out when first met."""

    def __missing__(self, code: int) -> int:
        self[code] = _index_code(code)
        return self[code]


def _index_code(code: int) -> int:
    if code in RADICALS:
        code = ord(restore(chr(code)))
    code = _FULL_WIDTH.get(code, code)
    if any(code in stretch for stretch in _AS_THEY_ARE):
        return code
    for stretch, private in _PRIVATE:
        if code in stretch:
            return private + code - stretch.start
    # Rare astral characters may share a code; a hit is checked against its text.
    return 0x100000 + min(code & 0xFFFF, 0xFFFD)


_ALPHABET = _Alphabet()


def folded(text: str) -> str:
    """Return the text as the index writes it: no white space, one width for each mark."""
    return "".join(text.split()).translate(_ALPHABET)


@cache
def alike_in_index() -> Mapping[str, frozenset[str]]:
    """Return the characters that the index writes as one, by how it writes them."""
    marks = (chr(code) for both in _FULL_WIDTH.items() for code in both)
    radicals = (character for code in RADICALS for character in (chr(code), restore(chr(code))))
    alike = defaultdict(set)
    for character in (*marks, *radicals):
        alike[folded(character)].add(character)
    return {written: frozenset(characters) for written, characters in alike.items()}


def grams(body: str) -> str:
    """Return the pairs in passages that are parted by ``END``, for the index."""
    return " ".join([" ".join(_passage_pairs(passage)) for passage in _folded_passages(body)])


def characters(body: str, kinds: str, signs: Container[str]) -> str:
    """Return the characters in passages that are parted by ``END``, for their index, each once.

    Those that stand only in passages of the kinds that have a sign are behind one.
    """
    passages = tuple(zip_longest(kinds.split(","), _folded_passages(body), fillvalue=""))
    running = dict.fromkeys("".join([passage for kind, passage in passages if kind not in signs]))
    others = dict.fromkeys("".join([passage for kind, passage in passages if kind in signs]))
    return " ".join((*running, *(_ALONE + one for one in others if one not in running)))


def signed_pairs(body: str, kinds: str, signs: Mapping[str, Signs]) -> str:
    """Return the pairs in passages of the kinds that have signs, each behind its sign and once.

    ``kinds`` are those of all passages, parted by commas.
    """
    running: list[str] = []
    signed: list[tuple[Signs, str]] = []
    for kind, passage in zip_longest(kinds.split(","), _folded_passages(body), fillvalue=""):
        if kind in signs:
            signed += ((signs[kind], pair) for pair in _passage_pairs(passage))
        else:
            running.append(passage + END)
    text = "".join(running)
    return " ".join(sorted({one[pair not in text] + pair for one, pair in signed}))


# All indexes ask for the same article, one after the other.
@lru_cache(maxsize=1)
def _folded_passages(body: str) -> tuple[str, ...]:
    return tuple(map(folded, body.split(END)))


def body_text(body: object) -> str:
    """Return the text of a stored body; raises ``UserFacingError`` where damage made something else of it."""
    if not isinstance(body, bytes):
        raise damaged()
    return body.decode("utf-8", "surrogatepass")


def stored_kinds(kinds: object) -> str:
    """Return the kinds of the passages of a stored body; none where nothing or no text stands there."""
    return kinds if isinstance(kinds, str) else ""


def _passage_pairs(text: str) -> Iterable[str]:
    return map(add, text, text[1:] + END)


def pairs_phrase(word: str) -> str:
    """Return the FTS5 expression for a word that is written as the index of pairs writes it."""
    if len(word) == 1:
        return f'"{word}"{_PREFIX}'
    return '"' + " ".join(_pairs_of(word)) + '"'


def signed_phrase(word: str, signs: Iterable[Signs]) -> str:
    """Return the FTS5 expression for all pairs of a word in passages of one of the kinds with these signs."""
    return _any(
        "(" + " AND ".join(_behind(of_kind, pair) for pair in _pairs_of(word)) + ")" for of_kind in signs
    )


def _behind(signs: Signs, pair: str) -> str:
    return _any(f'"{sign}{pair}"{_PREFIX if len(pair) == 1 else ""}' for sign in signs)


def alone_phrase(word: str, signs: Iterable[Signs]) -> str:
    """Return the FTS5 expression for articles whose running text lacks a pair of a word, and so the word."""
    return _any(f'"{one.alone}{pair}"' for one in signs for pair in _pairs_of(word))


def beside_phrase(word: str, signs: Iterable[Signs]) -> str:
    """Return the FTS5 expression for all pairs of a word in one kind of passage, and in running text too."""
    return _any(
        "(" + " AND ".join(f'"{one.beside}{pair}"' for pair in _pairs_of(word)) + ")" for one in signs
    )


def _pairs_of(word: str) -> list[str]:
    return list(map("".join, pairwise(word))) or [word]


def _any(phrases: Iterable[str]) -> str:
    return "(" + " OR ".join(phrases) + ")"


def character_phrase(character: str) -> str:
    """Return the FTS5 expression for a character that is written as the index of characters writes it."""
    return f'("{character}" OR "{_ALONE}{character}")'


def running_character_phrase(character: str) -> str:
    """Return the FTS5 expression for a character in running text."""
    return f'"{character}"'
