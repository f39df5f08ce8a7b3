"""Whether the text of an article is what is looked for, where its index alone does not tell."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from desktop.archive.folding import loose
from desktop.archive.grams import body_text, folded, stored_kinds, stored_passages
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
    fold = fold_of(query)
    words, without = ([fold(word) for word in some] for some in (query.words, query.without))

    def is_meant(body: object, kinds: object) -> bool:
        passages = stored_passages(body)
        own = [passages[at] for at in places(stored_kinds(kinds))] if query.kinds else passages
        meant = [fold(body_text(one)) for one in own]
        stands = bool(meant) and all(any(word in one for one in meant) for word in words)
        others = (fold(body_text(one)) for one in passages) if without else ()
        return stands and not any(word in one for one in others for word in without)

    # Most articles are made alike.
    @lru_cache(maxsize=4096)
    def places(kinds: str) -> tuple[int, ...]:
        return tuple(at for at, kind in enumerate(kinds.split(",")) if kind in query.kinds)

    return is_meant
