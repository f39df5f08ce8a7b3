"""What sort of word a line begins and ends with, by the dictionary."""

from __future__ import annotations

from functools import cache

from desktop.text.words import class_on, first_class

# The dictionary's classes by their first letters, the longer before the shorter.
SORTS = {
    "nr": "人名",
    "ns": "地名",
    "nt": "机构",
    "nz": "专名",
    "n": "名词",
    "vn": "动名词",
    "v": "动词",
    "a": "形容词",
    "d": "副词",
    "t": "时间",
    "m": "数词",
    "p": "介词",
    "r": "代词",
    "f": "方位",
    "i": "成语",
    "l": "习语",
    "u": "助词",
    "c": "连词",
    "q": "量词",
}
_LONGEST = 4


def sort_at_start(text: str) -> str:
    """Return the sort of the longest known word that ``text`` begins with, "" for none."""
    return _sort_of(class_on(text[:_LONGEST]))


def sort_at_end(text: str) -> str:
    """Return the sort of the longest known word that ``text`` ends with, "" for none."""
    return _sort_of(first_class([text[-length:] for length in range(_LONGEST, 0, -1)]))


@cache
def _sort_of(known: str) -> str:
    return next((sort for sort in SORTS if known.startswith(sort)), "")
