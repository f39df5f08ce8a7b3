"""Forms of one character that a reader takes for the same: width, traditional, capital, radical."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise, product
from math import prod

from desktop.archive.grams import RADICALS, Phrase, alike_in_index, folded
from desktop.assets import word_list
from desktop.text.view import restore

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_HALF = 0xFEE0
_PAIR = 2
_MOST = 16
"""In so many ways a word of more than two characters may be written to be asked for whole."""


def loose(text: str) -> str:
    """Return the text with one form for each character, as long as it was."""
    return text.translate(_forms())


def forms_of(word: str) -> tuple[tuple[str, ...], ...]:
    """Return for each character of a word the forms that are taken for the same, as the index writes them."""
    others = _others()
    return tuple(tuple(dict.fromkeys(map(folded, others[one]))) for one in loose(word))


def pattern(word: str, *, is_loose: bool) -> re.Pattern[str]:
    """Return what finds a word in a text wherever the index takes it for that word."""
    found = (_raw_forms(one, is_loose=is_loose) for one in "".join(word.split()))
    return re.compile(r"\s*".join(f"[{re.escape(''.join(sorted(forms)))}]" for forms in found))


def _raw_forms(character: str, *, is_loose: bool) -> set[str]:
    forms = _others()[loose(character)] if is_loose else [character]
    return {*forms, *(one for form in forms for one in alike_in_index().get(folded(form), ()))}


def forms_of_whole(forms: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return every way to write a word whose characters have these forms; none where there are too many."""
    if len(forms) > _PAIR and prod(map(len, forms)) > _MOST:
        return ()
    return tuple(map("".join, product(*forms)))


def pairs_expression(forms: tuple[tuple[str, ...], ...], phrase: Phrase) -> str:
    """Return the FTS5 expression for articles that hold every pair of a word in some form.

    Whether the pairs stand in a row is left to be looked up in the text.
    """
    return " AND ".join(any_of(map(phrase, forms_of_whole(two))) for two in pairwise(forms))


def any_of(phrases: Iterable[str]) -> str:
    """Return the FTS5 expression for any of these."""
    return "(" + " OR ".join(phrases) + ")"


@cache
def _forms() -> dict[int, str]:
    """Return the form that stands for each character that has others."""
    forms = {ord(line[0]): line[1] for line in word_list("searched_forms")}
    for code in range(ord("A"), ord("Z") + 1):
        forms[code] = chr(code).lower()
    for code in _FULL_WIDTH:
        forms[code] = chr(code - _TO_HALF).lower()
    # What is copied out of a PDF into a query holds radicals in place of characters.
    for code in RADICALS:
        if (character := restore(chr(code))) != chr(code):
            forms[code] = forms.get(ord(character), character)
    return forms


class _Others(dict[str, list[str]]):
    """The forms of a character, itself first."""

    def __missing__(self, character: str) -> list[str]:
        return [character]


@cache
def _others() -> _Others:
    others = _Others()
    for code, form in _forms().items():
        others[form] = [*others[form], chr(code)]
    return others
