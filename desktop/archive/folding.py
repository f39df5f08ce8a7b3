"""Forms of one character that a reader takes for the same: full and half width, traditional, capital."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, product

from desktop.archive.grams import folded
from desktop.assets import word_list

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_HALF = 0xFEE0
_MOST = 64
"""How many pairs two neighbouring characters may make; no two have more forms in use."""


def loose(text: str) -> str:
    """Return the text with one form for each character, as long as it was."""
    return text.translate(_forms())


def loose_expression(word: str) -> str:
    """Return the FTS5 expression for articles that hold every pair of a word in some form.

    Whether the pairs stand in a row is left to be looked up in the text.
    """
    others = _others()
    choices = [tuple(dict.fromkeys(folded(form) for form in others[one])) for one in loose(word)]
    if len(choices) == 1:
        return "(" + " OR ".join(f'"{form}" *' for form in choices[0]) + ")"
    return " AND ".join(
        _any_of(["".join(pair) for pair in product(*two)][:_MOST]) for two in pairwise(choices)
    )


def _any_of(pairs: list[str]) -> str:
    return "(" + " OR ".join(f'"{pair}"' for pair in pairs) + ")"


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
