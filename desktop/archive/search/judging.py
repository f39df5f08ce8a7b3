"""Whether the text of an article is what is looked for, where its index alone does not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import lru_cache
from sys import maxsize
from typing import Any

from desktop.archive.folding import loose, pattern
from desktop.archive.grams import END, body_text, folded, stored_kinds
from desktop.archive.queries import Query

Row = dict[str, Any]
Fold = Callable[[str], str]

_EVERYWHERE = range(maxsize)
"""The numbers of whatever passages an article has."""


def fold_of(query: Query) -> Fold:
    """Return what makes texts alike that are to be taken for the same."""
    return (lambda text: folded(loose(text))) if query.is_loose else folded


def judge(query: Query) -> Callable[[object, object], bool]:
    """Return whether an article holds every word, where it is to stand, and none of the others.

    What is returned takes its stored body and the kinds of its passages.
    """
    words, without = (
        [pattern(word, is_loose=query.is_loose) for word in some] for some in (query.words, query.without)
    )

    def is_meant(body: object, kinds: object) -> bool:
        text, own = body_text(body), places(stored_kinds(kinds)) if query.kinds else _EVERYWHERE
        wanted = all(_stands(word, text, own) for word in words)
        return wanted and not any(_stands(word, text, _EVERYWHERE) for word in without)

    # Most articles are made alike.
    @lru_cache(maxsize=4096)
    def places(kinds: str) -> frozenset[int]:
        return frozenset(at for at, kind in enumerate(kinds.split(",")) if kind in query.kinds)

    return is_meant


def _stands(word: re.Pattern[str], text: str, own: Container[int]) -> bool:
    """Return whether a word stands in one of these passages of a text."""
    number = behind = 0
    for match in word.finditer(text):
        number += text.count(END, behind, match.start())
        if number in own:
            return True
        behind = match.start()
    return False
