"""Two equal characters of a text with the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop.text.words import cut, frequency, is_word, word_class

_HAN = re.compile("[\u4e00-\u9fff]")
_MARK = re.compile("[^\u4e00-\u9fff]")
_KNOWN = 10
_SHORT, _LONG = 2, 3
_AROUND = 2
_WINDOW = 8
_COMMON = 5000
_FREE = ("v", "d")
_OF_GRAMMAR = frozenset("upcdrmvqf")
# What is counted may be counted one by one, and what is done may be done for a while.
_NEITHER = frozenset("年月天人件个次家说看走听想问聊试谈")


@dataclass(frozen=True)
class Twins:
    """Two equal characters of a text, the first of them at ``at``."""

    text: str
    at: int

    @property
    def character(self) -> str:
        """What stands there twice."""
        return self.text[self.at]

    @property
    def before(self) -> str:
        """The Chinese character before the two, or nothing."""
        return _han(self.text[max(0, self.at - 1) : self.at])

    @property
    def behind(self) -> str:
        """The Chinese character behind the two, or nothing."""
        return _han(self.text[self.at + 2 : self.at + 3])

    @property
    def stands_thrice(self) -> bool:
        """Whether the character stands there three times, and no more."""
        third, fourth = self.text[self.at + 2 : self.at + 3], self.text[self.at + 3 : self.at + 4]
        return third == self.character != fourth

    @property
    def then(self) -> str:
        """Whatever character stands behind the two, or nothing at the end of the text."""
        return self.text[self.at + 2 : self.at + 3]

    @property
    def word_class(self) -> str:
        """The class that the character has as a word of its own, or nothing."""
        return word_class(self.character)

    @cached_property
    def ends_word(self) -> str:
        """The word of several characters that the first of the two ends, or nothing."""
        return self._words[0]

    @cached_property
    def begins_word(self) -> str:
        """The word of several characters that the second of the two begins, or nothing."""
        return self._words[1]

    @cached_property
    def next_word(self) -> str:
        """The word that begins behind the two, or nothing where a mark stands."""
        end = _MARK.search(self.text, self.at + 2)
        words = cut(self.text[self.at + 2 : end.start() if end else None][:_WINDOW])
        return words[0] if words else ""

    @cached_property
    def last_word(self) -> str:
        """The word that ends before the two, or nothing where a mark stands."""
        words = cut(self.text[max(self._clause_start, self.at - _WINDOW) : self.at])
        return words[-1] if words else ""

    @property
    def stands_clear(self) -> bool:
        """Whether one of the two is of a word, and the other is not beside half of a rare name."""
        if self.parts_none or self.may_stand_by_itself:
            return False
        return _is_known(self.next_word if self.ends_word else self.last_word)

    @property
    def may_stand_by_itself(self) -> bool:
        """Whether the character is a common verb or adverb."""
        return self.word_class in _FREE and frequency(self.character) >= _COMMON

    @cached_property
    def _clause_start(self) -> int:
        return max((match.end() for match in _MARK.finditer(self.text, 0, self.at)), default=0)

    @cached_property
    def _words(self) -> tuple[str, str]:
        """The words on both sides as the clause is cut, or where it has none as the dictionary has them."""
        cut_here = self._cut_words
        return cut_here if any(cut_here) else (self._longest_before, self._longest_behind)

    @property
    def _cut_words(self) -> tuple[str, str]:
        at = self._clause_start
        end = _MARK.search(self.text, self.at)
        before = behind = ""
        for word in cut(self.text[at : end.start() if end else None]):
            is_known = frequency(word) >= _KNOWN
            if at + len(word) == self.at + 1 and len(word) > 1 and (is_known or len(word) > _SHORT):
                before = word if is_word(word) else ""
            if at == self.at + 1 and len(word) > 1 and (is_known or len(word) > _LONG):
                behind = word if is_word(word) else ""
            at += len(word)
        return before, behind

    @property
    def _longest_before(self) -> str:
        first = self.at + 1
        words = (self.text[first - length : first] for length in (4, 3, 2) if first >= length)
        return next((word for word in words if is_word(word)), "")

    @property
    def _longest_behind(self) -> str:
        words = (self.text[self.at + 1 : self.at + 1 + length] for length in (4, 3, 2))
        return next((word for word in words if len(word) > 1 and is_word(word)), "")

    @property
    def parts_two_words(self) -> bool:
        """Whether each of the two belongs to a word of its own."""
        return bool(self.ends_word and self.begins_word)

    @property
    def parts_none(self) -> bool:
        """Whether neither of the two belongs to a word: it is a name, a measure or a verb."""
        return not self.ends_word and not self.begins_word

    @property
    def may_be_repeated(self) -> bool:
        """Whether the character counts things one by one, or names what is done for a while."""
        return self.character in _NEITHER or self.word_class.startswith("v")

    @property
    def with_neighbours(self) -> Iterator[tuple[str, str]]:
        """The words around with the character once and twice, a character on each side or two on one.

        Of what belongs to no word, as in a name, either side is enough.
        """
        then = self.text[self.at + 2 : self.at + 2 + _AROUND]
        if self.before and self.behind:
            yield self._with(self.before, self.behind)
        elif len(then) == _AROUND and not _MARK.search(then):
            yield self._with("", then)
        if self.parts_none:
            yield from (self._with(*side) for side in ((self.before, ""), ("", self.behind)) if any(side))

    def _with(self, before: str, behind: str) -> tuple[str, str]:
        return before + self.character + behind, before + self.character * 2 + behind


def _is_known(word: str) -> bool:
    """Return whether a word is of several characters, or of the grammar, or there is none."""
    return not word or (len(word) > 1 and is_word(word)) or word_class(word)[:1] in _OF_GRAMMAR


def _han(character: str) -> str:
    return character if _HAN.match(character) else ""
