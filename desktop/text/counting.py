"""字数: how long a text is, counted as Word and editors count it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.text.scripts import HAN

# Word counts each Chinese character and full-width mark as one, and each stretch of other
# characters between white space as one word.
_CHARACTER = rf"[{HAN}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
_WIDE_MARK = (
    r"[\u3001-\u3004\u3006\u3008-\u3030\u2014\u2018-\u201d\u2026\u25a0-\u26ff"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]"
)
_CHARACTERS = re.compile(f"{_CHARACTER}+")
_WIDE_MARKS = re.compile(f"{_WIDE_MARK}+")
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Count:
    """The length of a text in 字: with its marks, and without."""

    with_marks: int = 0
    without_marks: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.with_marks + other.with_marks, self.without_marks + other.without_marks)


def count_characters(text: str) -> Count:
    """Return the 字数 of ``text``.

    A Chinese character or full-width letter is one, and so is a full-width mark where marks
    count. A run of other characters (a Latin word, ``14:30``, ``95%``) is one; where it holds
    neither letter nor digit it is a mark. White space counts nothing.
    """
    marks_and_others, characters = _taken_out(_CHARACTERS, text)
    others, marks = _taken_out(_WIDE_MARKS, marks_and_others)
    runs = others.split()
    words = sum(1 for run in runs if _WORD.search(run))
    return Count(characters + marks + len(runs), characters + words)


def _taken_out(pattern: re.Pattern[str], text: str) -> tuple[str, int]:
    """Return the text with a space in place of each stretch of these characters, and how many they were."""
    rest, stretches = pattern.subn(" ", text)
    return rest, len(text) - len(rest) + stretches
