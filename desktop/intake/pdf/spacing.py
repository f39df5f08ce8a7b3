"""Which gaps between letters are spaces, and which only the setter's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from desktop.intake.pdf.sheets import Letter

# Shares of the font size, beyond the gap that all letters of the row have.
_LATIN_SPACE, _OTHER_SPACE = 0.15, 0.6
_FEWEST_GAPS = 3
_EVEN = 0.2


def text_of(letters: Sequence[Letter]) -> str:
    """Return what a row of letters reads, left to right.

    Spaces that the file writes are kept. A gap that it leaves without writing one becomes a
    space where it parts words: wider than the row is spaced out, and not beside a mark.
    """
    tracking = _tracking(letters)
    parts = [letters[0].text] if letters else []
    for before, after in pairwise(letters):
        parts += [_space_between(before, after, tracking), after.text]
    return "".join(parts)


def is_latin(text: str) -> bool:
    """Return whether a character is a letter or figure of the kind that words are made of by spaces."""
    return text.isalnum() and unicodedata.east_asian_width(text[0]) not in "WF"


def _space_between(before: Letter, after: Letter, tracking: float) -> str:
    if after.space:
        return after.space.replace("\t", " ")
    size = max(before.size, after.size)
    gap = (after.box.left - before.box.right) / size - tracking
    if is_latin(before.text) and is_latin(after.text):
        return " " if gap > _LATIN_SPACE else ""
    return " " if gap > _OTHER_SPACE and _is_word(before.text) and _is_word(after.text) else ""


def _is_word(text: str) -> bool:
    return text.isalnum()


def _tracking(letters: Sequence[Letter]) -> float:
    """Return by how much the letters of a row are spaced out, as a share of their size."""
    gaps = [
        (after.box.left - before.box.right) / max(before.size, after.size)
        for before, after in pairwise(letters)
        if not after.space and _is_word(before.text) and _is_word(after.text)
    ]
    if not gaps or (len(gaps) < _FEWEST_GAPS and max(gaps) - min(gaps) > _EVEN):
        return 0.0
    return max(0.0, median(gaps))
