"""Whether the text of an article is what is looked for, where its index alone does not tell."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from desktop.archive.folding import loose, pattern
from desktop.archive.grams import END, body_text, folded, stored_kinds
from desktop.archive.queries import Query

Row = dict[str, Any]
Fold = Callable[[str], str]


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
        text = body_text(body)
        own = _passages_at(text, places(stored_kinds(kinds))) if query.kinds else text
        return all(word.search(own) for word in words) and not any(word.search(text) for word in without)

    # Most articles are made alike.
    @lru_cache(maxsize=4096)
    def places(kinds: str) -> tuple[int, ...]:
        return tuple(at for at, kind in enumerate(kinds.split(",")) if kind in query.kinds)

    return is_meant


def _passages_at(text: str, places: tuple[int, ...]) -> str:
    """Return those of the passages of a text that stand at these places, where damage left them."""
    passages = text.split(END)
    return END.join(passages[at] for at in places if at < len(passages))
