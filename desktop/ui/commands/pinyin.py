"""The words of commands as they are typed without an input method: full pinyin or initials."""

from __future__ import annotations

from functools import cache

from desktop.assets import word_list


def spelled(text: str) -> str:
    """Return the pinyin of a text in one word; what has none stands as it is, in lower case."""
    return "".join(_syllables().get(character, character.lower()) for character in text)


def initials(text: str) -> str:
    """Return the first letter of each character's pinyin."""
    return "".join(_syllables().get(character, character.lower())[0] for character in text)


@cache
def _syllables() -> dict[str, str]:
    return {line[0]: line[2:] for line in word_list("pinyin")}
