"""How much two texts have in common."""

from __future__ import annotations

import re

from desktop.text.scripts import HAN

_LETTER = re.compile(rf"[{HAN}0-9A-Za-z]")
_SHINGLE = 4


def letters(text: str) -> str:
    """Return the Chinese characters, Latin letters and digits of ``text`` alone."""
    return "".join(_LETTER.findall(text))


def shingles(text: str, size: int = _SHINGLE) -> frozenset[str]:
    """Return every run of ``size`` letters of ``text``; a shorter text is one run, an empty one none."""
    plain = letters(text)
    if len(plain) <= size:
        return frozenset({plain} - {""})
    return frozenset(plain[start : start + size] for start in range(len(plain) - size + 1))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of what either has that both have, 0.0 to 1.0; 0.0 for two empty sets."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def likeness(one: str, other: str) -> float:
    """Return how like two texts are by their shingles, 0.0 to 1.0."""
    return jaccard(shingles(one), shingles(other))


def one_slip_apart(one: str, other: str) -> bool:
    """Return whether one character changed, added, dropped or swapped turns one into the other.

    Equal texts are no slip apart.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    shared = _shared_start(one, other)
    one, other = one[shared:], other[shared:]
    if len(one) == len(other):
        return one[1:] == other[1:] or (one[1::-1] == other[:2] and one[2:] == other[2:])
    return one[1:] == other or one == other[1:]


def _shared_start(one: str, other: str) -> int:
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
