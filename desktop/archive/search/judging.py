"""Whether the text of an article is what is looked for, where its index alone does not tell."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from desktop.archive.folding import loose
from desktop.archive.grams import END, body_text, folded
from desktop.archive.queries import Query

Row = dict[str, Any]
Fold = Callable[[str], str]


def fold_of(query: Query) -> Fold:
    """Return what makes texts alike that are to be taken for the same."""
    return (lambda text: folded(loose(text))) if query.is_loose else folded


def judge(query: Query) -> Callable[[Row], bool]:
    """Return whether the text of a row holds every word, where it is to stand, and none of the others."""
    fold = fold_of(query)
    words, without = ([fold(word) for word in some] for some in (query.words, query.without))

    def is_meant(row: Row) -> bool:
        passages = body_text(row["body"]).split(END)
        kinds = (row["kinds"] or "").split(",")
        pairs = zip_longest(passages, kinds)
        meant = [fold(one) for one, kind in pairs if not query.kinds or kind in query.kinds]
        stands = bool(meant) and all(any(word in one for one in meant) for word in words)
        return stands and not (without and any(word in fold(one) for one in passages for word in without))

    return is_meant
