"""A text cut into its likeliest words: what jieba's ``cut`` does, word for word, in half its time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf, log

from desktop.text.word_model import HAN, WordModel
from desktop.text.word_table import CLASS_BITS, WordTable

_LETTERS = rf"[{HAN}a-zA-Z0-9+#&._%-]+"
_PHRASE = re.compile(_LETTERS)
_PARTS = re.compile(rf"({_LETTERS})|\r\n|.", re.DOTALL)
_NO_WORDS: Mapping[str, int] = {}
# How likely a letter is as a word that never is one.
_NO_WORD = -inf
_AT_HAND = 8192


class _Likely(dict[int, float]):
    """By a word's number in the table how likely it is, as a logarithm, worked out when first asked for."""

    def __init__(self, total: int) -> None:
        self._unknown = -log(total)

    def __missing__(self, number: int) -> float:
        return self.setdefault(number, log(number >> CLASS_BITS or 1) + self._unknown)


class _Letters(dict[str, tuple[float, Mapping[str, int]]]):
    """How likely each letter is as a word, and what follows it in words, put together when first met."""

    def __init__(self, table: WordTable, likely: _Likely) -> None:
        self._table = table
        self._likely = likely

    def __missing__(self, letter: str) -> tuple[float, Mapping[str, int]]:
        number = self._table.get(letter)
        likely = self._likely[number] if number else _NO_WORD
        return self.setdefault(letter, (likely, self._table.shelves.get(letter, _NO_WORDS)))


@dataclass(frozen=True, slots=True)
class Segmenter:
    """Cuts by the words of a table; what it leaves single is put together as ``model`` says."""

    table: WordTable
    model: WordModel
    likely: _Likely = field(init=False, repr=False)
    letters: _Letters = field(init=False, repr=False)
    together: Callable[[str], Iterable[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "likely", _Likely(self.table.total))
        object.__setattr__(self, "letters", _Letters(self.table, self.likely))
        # A name that the table lacks stands in sentence after sentence.
        object.__setattr__(self, "together", lru_cache(maxsize=_AT_HAND)(self._together))

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order; put together they are ``text`` again."""
        if _PHRASE.fullmatch(text):
            return self._words_of(text)
        words: list[str] = []
        for part in _PARTS.finditer(text):
            words += self._words_of(part[1]) if part[1] else [part[0]]
        return words

    def _words_of(self, text: str) -> list[str]:
        words: list[str] = []
        ends = self._ends(text)
        start, size = 0, len(text)
        while start < size:
            end = ends[start]
            if end > start + 1:
                words.append(text[start:end])
            else:
                while end < size and ends[end] == end + 1:
                    end += 1
                words += self.together(text[start:end]) if end > start + 1 else text[start]
            start = end
        return words

    def _together(self, letters: str) -> Iterable[str]:
        """Return the words that single letters make; those of a word of the table were parted for good."""
        return letters if self.table.get(letters) else tuple(self.model.words_of(letters))

    def _ends(self, text: str) -> list[int]:
        """Return for each place where the first of the likeliest words from there on ends.

        Of words that weigh the same the longest is taken.
        """
        size, likely, letters = len(text), self.likely, self.letters
        weights, ends = [0.0] * (size + 1), [*range(1, size + 1)]
        start, weight, second = size, 0.0, ""
        for letter in reversed(text):
            start -= 1
            alone, longer = letters[letter]
            best = alone + weight
            # Hardly any letter begins a word with the one behind it.
            end, number = start + 2, longer.get(second) if second else None
            while number is not None:
                if number and likely[number] + weights[end] >= best:
                    best, ends[start] = likely[number] + weights[end], end
                end += 1
                number = longer.get(text[start + 1 : end]) if end <= size else None
            weight = likely[0] + weight if best == _NO_WORD else best
            weights[start], second = weight, letter
        return ends
