"""Names in the order of their pinyin, their surnames read as surnames."""

from __future__ import annotations

from functools import cache, lru_cache

from desktop.assets import word_list
from desktop.text.readings import usual_reading

NameKey = tuple[tuple[str, str, str], ...]
"""For each character its syllable, its tone and itself."""

_LONGEST_SURNAME = 2


@lru_cache(maxsize=8192)
def name_key(name: str) -> NameKey:
    """Return what names are sorted by: 单 among the sh, 曾 among the z."""
    surname = next(
        (name[:length] for length in range(_LONGEST_SURNAME, 0, -1) if name[:length] in _surnames()), ""
    )
    readings = [*_surnames().get(surname, ()), *map(usual_reading, name[len(surname) :])]
    return tuple(_key(reading, character) for reading, character in zip(readings, name, strict=True))


def _key(reading: str, character: str) -> tuple[str, str, str]:
    syllable = reading.rstrip("012345")
    return syllable, reading[len(syllable) :], character


@cache
def _surnames() -> dict[str, list[str]]:
    lines = (line.split("\t") for line in word_list("surname_readings"))
    return {surname: readings.split(" ") for surname, readings in lines}
