"""Where people who are known by name are named again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.facts.names.following import Follow, follow
from desktop.facts.names.shapes import shape
from desktop.text.words import frequency, is_word

# Words that stand before a person named in mid-sentence.
_BEFORE = re.compile(r"(?:^|[，。；：！？、“”‘’（）—…\s]|[和与及由请向给对为跟同随把被让是的叫找])$")


def mentions(text: str, names: frozenset[str]) -> list[tuple[int, int]]:
    """Return where people of these names are named in ``text``, longest first, none inside another."""
    return [place for place in standing(text, names) if _is_person(text, *place)]


def standing(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where one of ``words`` stands in ``text``, longest first, none inside another.

    The words are few and others in each article: a pattern would take longer to make than to use.
    """
    apart: list[tuple[int, int]] = []
    reached = 0
    for start, end in sorted(_places(text, words), key=lambda place: (place[0], -place[1])):
        if start >= reached:
            reached = end
            apart.append((start, end))
    return apart


def _places(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where any of ``words`` stands, word by word."""
    places: list[tuple[int, int]] = []
    # Hardly any line has one of them.
    for word in [word for word in words if word in text]:
        at = text.find(word)
        while at >= 0:
            places.append((at, at + len(word)))
            at = text.find(word, at + 1)
    return places


def _is_person(text: str, start: int, end: int) -> bool:
    """Return whether the name stands here as a name, not as part of a word."""
    name = text[start:end]
    if len(name) > 2 and not is_word(name):
        return True
    behind = follow(text, end)
    if shape(name) >= 0 and not is_word(name):
        return behind > Follow.NOTHING or not frequency(text[end - 1 : end + 1])
    if behind >= Follow.SPEECH:
        return True
    before = _BEFORE.search(text[max(0, start - 1) : start])
    return bool(before) and behind >= Follow.WORD
