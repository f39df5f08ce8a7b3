"""Whether the letters between two marks are a name as a whole."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of, character_class, words_of
from desktop.facts.names.name import DOTTED, SURNAME
from desktop.facts.names.shapes import is_given, shape
from desktop.text.scripts import HAN
from desktop.text.words import frequency, is_word, word_class

_SOUNDS = character_class("transliteration")
# A surname and a given name, or a name of a people without surnames: 乌云其其格.
_FULL = re.compile(
    rf"{any_of('compound_surnames')}[{HAN}]{{1,2}}|{SURNAME}[{HAN}]{{1,2}}"
    rf"|{_SOUNDS}?{any_of('minority_names')}{{1,2}}|{DOTTED.pattern}"
)
_LONG = 3
_NO_NAMES = ("kin", "standing_organizations", "common_bodies")


def is_person(name: str) -> bool:
    """Return whether ``name``, all that stands between two marks, is a name beyond doubt."""
    if not _FULL.fullmatch(name) or not is_given(name.replace("·", "")):
        return False
    return shape(name) >= 0 and (not is_word(name) or word_class(name).startswith("nr"))


def is_unlisted_person(name: str) -> bool:
    """Return whether two letters that given names are written with follow what no list has as a surname."""
    called = len(name) == _LONG and words_of("given_characters").issuperset(name[1:])
    listed = _FULL.fullmatch(name) is not None
    return called and not listed and not frequency(name[:2]) and not is_word(name) and is_given(name)


def may_be_person(name: str) -> bool:
    """Return whether ``name`` may be one among others that surely are."""
    if any(name in words_of(words) for words in _NO_NAMES):
        return False
    if _FULL.fullmatch(name):
        return is_given(name.replace("·", ""))
    return len(name) <= _LONG and not is_word(name) and is_given(name)
