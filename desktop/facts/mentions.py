"""Where people who are known by name are named again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop.facts.following import Follow, follow
from desktop.facts.lexicon import longest_of
from desktop.facts.shapes import shape
from desktop.text.words import frequency, is_word

# Words that stand before a person named in mid-sentence.
_BEFORE = re.compile(r"(?:^|[，。；：！？、“”‘’（）—…\s]|[和与及由请向给对为跟同随把被让是的叫找])$")


def mentions(text: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of ``names`` stands in ``text``, longest first, none inside another."""
    for match in _pattern(names).finditer(text) if names else ():
        if _is_person(text, match):
            yield match.span()


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(longest_of(names))


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Return whether the name stands here as a name, not as part of a word."""
    if len(match[0]) > 2 and not is_word(match[0]):
        return True
    behind = follow(text, match.end())
    if shape(match[0]) >= 0 and not is_word(match[0]):
        return behind > Follow.NOTHING or not frequency(text[match.end() - 1 : match.end() + 1])
    if behind >= Follow.SPEECH:
        return True
    before = _BEFORE.search(text[max(0, match.start() - 1) : match.start()])
    return bool(before) and behind >= Follow.WORD
