"""Forms of one character that a reader takes for the same: full and half width, traditional, capital."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, product

from desktop.archive.grams import Phrase, folded
from desktop.assets import word_list

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_HALF = 0xFEE0
_MOST = 64
"""How many pairs two neighbouring characters may make; no two have more forms in use."""


def loose(text: str) -> str:
    """Return the text with one form for each character, as long as it was."""
    return text.translate(_forms())


def forms_of(word: str) -> tuple[tuple[str, ...], ...]:
    """Return for each character of a word the forms that are taken for the same, as the index writes them."""
    others = _others()
    return tuple(tuple(dict.fromkeys(map(folded, others[one]))) for one in loose(word))


def forms_expression(forms: tuple[tuple[str, ...], ...], phrase: Phrase) -> str:
    """Return the FTS5 expression for articles that hold every pair of a word in some form.

    Whether the pairs stand in a row is left to be looked up in the text.
    """
    if len(forms) == 1:
        return _any_of([phrase(form) for form in forms[0]])
    pairs = (["".join(pair) for pair in product(*two)] for two in pairwise(forms))
    return " AND ".join(_any_of([phrase(pair) for pair in of_two[:_MOST]]) for of_two in pairs)


def _any_of(phrases: list[str]) -> str:
    return "(" + " OR ".join(phrases) + ")"


@cache
def _forms() -> dict[int, str]:
    """Return the form that stands for each character that has others."""
    forms = {ord(line[0]): line[1] for line in word_list("searched_forms")}
    for code in range(ord("A"), ord("Z") + 1):
        forms[code] = chr(code).lower()
    for code in _FULL_WIDTH:
        forms[code] = chr(code - _TO_HALF).lower()
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
