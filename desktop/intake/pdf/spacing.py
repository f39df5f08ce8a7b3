"""Which gaps between letters are spaces, and which only the setter's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from desktop.intake.pdf.sheets import Letter

# Shares of the font size, beyond the gap that the row's letters have anyhow. Between figures and
# ideographs setters leave a gap of their own.
_SPACE, _MIXED_SPACE = 0.15, 0.4
_FEWEST_GAPS = 3
_EVEN = 0.1


def text_of(letters: Sequence[Letter]) -> str:
    """Return what a row of letters reads, left to right.

    Spaces that the file writes are kept. A gap that it leaves without writing one becomes a
    space where it parts words: wider than the row is spaced out, and not beside a mark.
    """
    tracking = _tracking(letters, latin=False), _tracking(letters, latin=True)
    parts = [letters[0].text] if letters else []
    for before, after in pairwise(letters):
        parts += [_space_between(before, after, tracking), after.text]
    return "".join(parts)


def is_latin(text: str) -> bool:
    """Return whether a character is a letter or figure of the kind that words are made of by spaces."""
    return text.isalnum() and unicodedata.east_asian_width(text[0]) not in "WF"


def _space_between(before: Letter, after: Letter, tracking: tuple[float, float]) -> str:
    if after.space:
        return after.space.replace("\t", " ")
    if not (before.text.isalnum() and after.text.isalnum()):
        return ""
    latin = is_latin(before.text), is_latin(after.text)
    usual, space = (tracking[latin[0]], _SPACE) if latin[0] == latin[1] else (tracking[False], _MIXED_SPACE)
    return " " if _gap(before, after) - usual > space else ""


def _tracking(letters: Sequence[Letter], *, latin: bool) -> float:
    """Return by how much the ideographs of a row, or its Latin letters, are spaced out."""
    gaps = [
        _gap(before, after)
        for before, after in pairwise(letters)
        if not after.space and is_latin(before.text) == is_latin(after.text) == latin
    ]
    if not gaps or (len(gaps) < _FEWEST_GAPS and max(gaps) - min(gaps) > _EVEN):
        return 0.0
    return max(0.0, median(gaps))


def _gap(before: Letter, after: Letter) -> float:
    return (after.box.left - before.box.right) / max(before.size, after.size)
