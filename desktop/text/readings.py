"""How characters are read aloud, each by itself: what pypinyin lists of them."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import Any

_CHARACTERS = 8192


def usual_reading(character: str) -> str:
    """Return how a character is read most often, with the number of its tone: ``shan1``.

    What is none of Chinese stands for itself.
    """
    pypinyin = _pypinyin()
    reading: str = pypinyin.lazy_pinyin(character, style=pypinyin.Style.TONE3)[0]
    return reading


@lru_cache(maxsize=_CHARACTERS)
def syllables(character: str) -> frozenset[str]:
    """Return every syllable that a character may be read as, without tone, in small letters."""
    pypinyin = _pypinyin()
    (readings,) = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True)
    return frozenset(map(str.lower, readings))


@cache
def _pypinyin() -> Any:
    """Return pypinyin without its phrases, of which neither names nor single characters are any.

    With them it takes five times as long to load, and the window stands still meanwhile.
    """
    for left_out in ("PYPINYIN_NO_PHRASES", "PYPINYIN_NO_DICT_COPY"):
        os.environ[left_out] = "true"
    import pypinyin

    return pypinyin
