"""The stretch of an article that shows why it was found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from desktop.archive.grams import END, folded
from desktop.archive.search.judging import Fold

_BEFORE_A_HIT, _BEHIND_A_HIT = 24, 60
_TELLING = 20


def snippet(body: str, words: Sequence[str], fold: Fold = folded) -> str | None:
    """Return what stands round the first place where a passage of ``body`` holds one of the words, or None.

    Places where a word stands as it was asked for go before those where it is written otherwise.
    """
    passages = body.split(END)
    for word, passage in product(words, passages):
        at = passage.find(word)
        if at >= 0:
            return _cut(passage, at, at + len(word))
    # Most have been found by now, for folding takes long.
    folded_passages = [fold(passage) for passage in passages] if words else []
    for wanted in map(fold, words):
        for passage, as_folded in zip(passages, folded_passages, strict=True):
            at = as_folded.find(wanted)
            if at >= 0:
                kept = [index for index, character in enumerate(passage) if not character.isspace()]
                return _cut(passage, kept[at], kept[at + len(wanted) - 1] + 1)
    return None


def opening(passages: list[str]) -> str:
    """Return the beginning of the first passage that tells what an article is about, else of the last."""
    first = next((one for one in passages if len(one) >= _TELLING), passages[-1])
    return _cut(first, 0, 0)


def _cut(passage: str, start: int, end: int) -> str:
    first, last = max(0, start - _BEFORE_A_HIT), min(len(passage), end + _BEHIND_A_HIT)
    words = " ".join(passage[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(passage) else ''}"
