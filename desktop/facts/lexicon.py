"""The word lists of this room as sets and as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from desktop.assets import word_list
from desktop.text.longest import longest_of, one_of


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a list in ``resources/lexicon``."""
    return frozenset(word_list(name))


@cache
def any_of(*names: str) -> str:
    """Return a pattern that matches the longest word of these lists."""
    return longest_of(word for name in names for word in word_list(name))


@dataclass(frozen=True, slots=True)
class Search:
    """The longest of many words wherever ``behind`` matches directly behind it.

    As one pattern the two would need an atomic group, which keeps ``re`` from skipping the
    places where none of the words begins, and takes three times as long.
    """

    words: re.Pattern[str]
    behind: re.Pattern[str]

    @classmethod
    def of(cls, words: str, behind: str) -> Search:
        """Return the search for two patterns; ``behind`` may match nothing at all and look around."""
        return cls(re.compile(words), re.compile(behind))

    def pairs(self, text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
        """Yield each word with what ``behind`` matched, none inside another."""
        at = 0
        while word := self.words.search(text, at):
            behind = self.behind.match(text, word.end())
            at = word.start() + 1
            if behind:
                at = max(at, behind.end())
                yield word, behind

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield each word."""
        return (word for word, _ in self.pairs(text))


def apart_from(words: Mapping[str, tuple[str, str]]) -> str:
    """Return a pattern for any of ``words`` that is no part of another word.

    Each says behind which letters, and before which, it is one: ``{"委": ("", "员托")}`` for 委员, 委托.
    What stands before is looked up behind the word: where all begin with a letter, ``re`` leaps to these.
    """
    return "|".join(
        word + (f"(?<![{behind}]{word})" if behind else "") + (f"(?![{before}])" if before else "")
        for word, (behind, before) in words.items()
    )


def going_on(letters: Mapping[str, str]) -> str:
    """Return a pattern for what makes another word of one that stands there: ``{"路": "灯面"}`` for 路灯."""
    return "|".join(f"(?<={word})[{behind}]" for word, behind in letters.items())


def character_class(name: str) -> str:
    """Return a pattern for one of the single characters of a list."""
    return one_of(word_list(name))
