"""How characters sound, tones apart."""

from __future__ import annotations

from functools import cache

from desktop.assets import word_list

_NONE: frozenset[str] = frozenset()
# Endings and beginnings that many speakers do not tell apart.
_MERGED = (("ing", "in"), ("eng", "en"), ("ang", "an"), ("zh", "z"), ("ch", "c"), ("sh", "s"))


def sound_alike(one: str, other: str) -> bool:
    """Return whether two characters share a syllable, as careless speech has it; a rare one never does."""
    return bool(syllables(one) & syllables(other))


def syllables(character: str) -> frozenset[str]:
    """Return the syllables of a character without tones, 平 like 贫 and 知 like 资; none for a rare one."""
    return _syllables().get(character, _NONE)


@cache
def _syllables() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in word_list("syllables"):
        syllable, characters = line.split("\t")
        for character in characters:
            found.setdefault(character, set()).add(_merged(syllable))
    return {character: frozenset(several) for character, several in found.items()}


def _merged(syllable: str) -> str:
    for careful, careless in _MERGED:
        syllable = syllable.replace(careful, careless)
    return syllable
