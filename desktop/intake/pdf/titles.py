"""Titles: which rows are one, what it reads, and how high it ranks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.rows import Row

# How much larger than the body's the letters are: a headline's, any title's, and at the least.
_HEADLINE, _TITLE, _LARGER = 1.6, 1.2, 1.1
_LONGEST_TITLE, _LONGEST_BOLD = 80, 24
_BOLD = re.compile(r"bold|black|heavy|hei|sans|gothic|[黑粗]", re.IGNORECASE)
_NO_TITLE_END = tuple("。，；：、")
# Shares of the font size: a title is broken before the last character that would fit.
_NEARLY, _SAME_MIDDLE = 0.6, 0.5
_SHORTEST_PHRASE = 4


def is_in_title_type(row: Row, habits: Habits) -> bool:
    """Return whether a row's letters are larger than the body's."""
    return row.size > _LARGER * habits.size


def are_one_title(above: Row, row: Row, room: Box) -> bool:
    """Return whether two rows of one type are a title: broken for want of room, or two phrases."""
    rest = room.width - above.box.width
    return rest < row.opening + _NEARLY * row.size or _are_phrases(above, row)


def title_text(rows: Sequence[Row]) -> str:
    """Return what the rows of a title read; where each is a phrase, they are parted by a space."""
    is_phrases = all(_are_phrases(above, row) for above, row in pairwise(rows))
    return (" " if is_phrases else "").join(row.text for row in rows)


def title_level(rows: Sequence[Row], text: str, habits: Habits) -> int:
    """Return 1 for letters as large as a headline's, 2 for smaller titles, 3 for a bold line, else 0."""
    size = max(row.size for row in rows)
    if size > _TITLE * habits.size and len(text) <= _LONGEST_TITLE:
        return 1 if size >= _HEADLINE * habits.size else 2
    return 3 if size > habits.size / _LARGER and _is_bold_line(rows, text, habits) else 0


def _are_phrases(above: Row, row: Row) -> bool:
    """Return whether two rows are as long as each other and stand in the middle."""
    middles = above.box.left + above.box.right, row.box.left + row.box.right
    is_centered = abs(middles[0] - middles[1]) <= 2 * _SAME_MIDDLE * row.size
    is_balanced = abs(len(above.text) - len(row.text)) <= 1
    return is_centered and is_balanced and min(len(above.text), len(row.text)) >= _SHORTEST_PHRASE


def _is_bold_line(rows: Sequence[Row], text: str, habits: Habits) -> bool:
    faces = frozenset[str]().union(*(row.faces for row in rows))
    is_bold = bool(faces) and all(_BOLD.search(face) for face in faces)
    return (
        is_bold
        and not _BOLD.search(habits.face)
        and len(text) <= _LONGEST_BOLD
        and not text.endswith(_NO_TITLE_END)
    )
