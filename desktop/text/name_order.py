"""Names in the order of their pinyin, their surnames read as surnames."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from desktop.assets import word_list

NameKey = tuple[tuple[str, str, str], ...]
"""For each character its syllable, its tone and itself."""

_LONGEST_SURNAME = 2


@lru_cache(maxsize=8192)
def name_key(name: str) -> NameKey:
    """Return what names are sorted by: 单 among the sh, 曾 among the z."""
    surname = next(
        (name[:length] for length in range(_LONGEST_SURNAME, 0, -1) if name[:length] in _surnames()), ""
    )
    readings = [*_surnames().get(surname, ()), *_readings(name[len(surname) :])]
    return tuple(_key(reading, character) for reading, character in zip(readings, name, strict=True))


def _key(reading: str, character: str) -> tuple[str, str, str]:
    syllable = reading.rstrip("012345")
    return syllable, reading[len(syllable) :], character


def _readings(text: str) -> list[str]:
    """Return the reading of each character as ``shan1``; what has none stands for itself."""
    # Without its phrases, which the given names of people are none of, it loads in a quarter of the time.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    import pypinyin

    style = pypinyin.Style.TONE3
    return [pypinyin.lazy_pinyin(one, style=style)[0] for one in text]


@cache
def _surnames() -> dict[str, list[str]]:
    lines = (line.split("\t") for line in word_list("surname_readings"))
    return {surname: readings.split(" ") for surname, readings in lines}
