"""What the words at the edges of a line tell: whether it is a head, a sentence, or a half cut off there.

The answers are logarithms of odds within ``LIMIT``; 0 where the word tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from desktop.assets import resources, word_list
from desktop.text.words import frequency, word_class, word_on

LIMIT = 3.0
NUMERAL = "#"
# A number is told by what is counted: 5月 opens a sentence, 5户 goes on with one.
_NUMBER = re.compile(r"\d[\d.,]*\s?(\D?)")
_CLOSERS = "”’》）"
_LONGEST = 4
_REACH = 12
_SURNAMES = frozenset("".join(word_list("common_surnames")))
_NAMES = frozenset({"nr", "ns"})


def opening(text: str) -> float:
    """Return how surely ``text`` begins a sentence, below 0 that it goes on with one: 户居民都到了."""
    return _told_by(_at_start(text[:_REACH]), "first_words")


def closing(text: str) -> float:
    """Return how surely ``text`` ends as heads do, below 0 that it was cut there: 居民区内有不少地."""
    return _told_by(_at_end(text[-_REACH:]), "last_words")


def heading(text: str) -> float:
    """Return how surely ``text`` begins as heads do, below 0 as sentences do: 此次活动加强了."""
    return _told_by(_at_start(text[:_REACH]), "head_words")


# Whether a line begins as heads do is asked where it is known how it begins a sentence.
@lru_cache(maxsize=4096)
def _at_start(text: str) -> str:
    """Return the word that a text begins with, "" for none."""
    return first_word(text) if is_word(text[:1]) else ""


def _at_end(text: str) -> str:
    """Return the word that a text ends with, closing marks aside, "" for none."""
    text = text.rstrip(_CLOSERS)
    return last_word(text) if is_word(text[-1:]) else ""


def first_word(text: str) -> str:
    """Return the longest known word that ``text`` begins with, at least its first character.

    For a number it is ``#`` and the character behind it.
    """
    number = _NUMBER.match(text) if text[:1].isdecimal() else None
    return f"{NUMERAL}{number[1]}" if number else word_on(text[:_LONGEST]) or text[:1]


def last_word(text: str) -> str:
    """Return the longest known word that ``text`` ends with, at least its last character.

    For a digit it is ``#``.
    """
    if text[-1].isdigit():
        return NUMERAL
    for length in range(min(_LONGEST, len(text)), 1, -1):
        if frequency(text[-length:]):
            return text[-length:]
    return text[-1:]


def kind_of(word: str) -> str:
    """Return the kind of a word, for those that are too rare to tell anything themselves."""
    return f"<{NUMERAL}>" if word[0] == NUMERAL else f"<{word_class(word)[:1]}{min(len(word), 2)}>"


def is_word(character: str) -> bool:
    """Return whether a word or a number may begin or end with ``character``."""
    return "\u3400" <= character <= "\u9fff" or character.isdecimal()


def is_name(word: str) -> bool:
    """Return whether a word is a surname, or a person or place that the dictionary knows."""
    return word in _SURNAMES or word_class(word)[:2] in _NAMES


def _told_by(word: str, name: str) -> float:
    if not word:
        return 0.0
    told = _told(name)
    odds = told.get(word)
    if odds is None:
        return 0.0 if is_name(word) else told.get(kind_of(word), 0.0)
    return odds


@cache
def _told(name: str) -> Mapping[str, float]:
    """Return what words and kinds of words tell, as the file of this name has it; no name is in it."""
    lines = (resources() / "structure" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("# "))
    return {word: float(score) for score, *words in rows for word in words}
