"""jieba's model of how words are built of letters that no dictionary has as a word.

Each letter begins a word, stands in its middle, ends it, or is a word by itself. How likely each
is for a letter, and behind the one before, jieba brings along as logarithms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import add
from typing import Any

HAN = "\u4e00-\u9fd5"
_RUNS = re.compile(rf"([{HAN}]+)|[a-zA-Z0-9]+(?:\.\d+)?%?|[^{HAN}a-zA-Z0-9]+")
_NAMES = "BMES"
_BEGIN, _MIDDLE, _END, _SINGLE = range(4)
# Behind which two places each may stand. Of two ways as likely as each other jieba takes the latter.
_BEFORE = ((_END, _SINGLE), (_BEGIN, _MIDDLE), (_BEGIN, _MIDDLE), (_END, _SINGLE))
# What the model gives to what it has never seen.
_NEVER = -3.14e100

# A logarithm for each place of a letter in its word.
Likelihoods = tuple[float, ...]
# For each place of a letter the place of the one before it.
_Way = tuple[int, ...]


class _Letters(dict[str, Likelihoods]):
    """How likely letters are in each place, put together when one is first asked for."""

    def __init__(self, by_place: Mapping[str, Mapping[str, float]]) -> None:
        self._by_place = by_place

    def __missing__(self, letter: str) -> Likelihoods:
        return self.setdefault(letter, tuple(self._by_place[name].get(letter, _NEVER) for name in _NAMES))


@dataclass(frozen=True, slots=True)
class WordModel:
    """The model: how likely places are for a ``letter``, for the ``first`` one, and behind each other.

    ``steps`` has a pair for each place, one for each of those that it may stand behind.
    """

    letters: Mapping[str, Likelihoods] = field(repr=False)
    first: Likelihoods
    steps: tuple[tuple[float, float], ...]

    def words_of(self, letters: str) -> list[str]:
        """Return the likeliest words of a run of letters; figures and Latin words stay whole."""
        words: list[str] = []
        for run in _RUNS.finditer(letters):
            words += _words(run[1], self._places(run[1])) if run[1] else [run[0]]
        return words

    def _places(self, run: str) -> Sequence[int]:
        """Return the place of each letter in the likeliest words."""
        scores: Likelihoods = tuple(map(add, self.first, self.letters[run[0]]))
        ways: list[_Way] = []
        for letter in run[1:]:
            scores, way = self._next(scores, self.letters[letter])
            ways.append(way)
        place = _END if scores[_END] > scores[_SINGLE] else _SINGLE
        places = [place]
        for way in reversed(ways):
            place = way[place]
            places.append(place)
        return places[::-1]

    def _next(self, scores: Likelihoods, letter: Likelihoods) -> tuple[Likelihoods, _Way]:
        """Return what the likeliest way to each place of a letter scores, and the place before it there.

        Written out for the four places, which is asked of every letter and so takes a third less.
        """
        begin, middle, end, single = scores
        begins, amid, ends, alone = letter
        to_begin, to_middle, to_end, to_single = self.steps
        # A letter never seen there outweighs all else, which makes both ways equal.
        begun, begun_else = end + to_begin[0] + begins, single + to_begin[1] + begins
        gone, gone_else = begin + to_middle[0] + amid, middle + to_middle[1] + amid
        ended, ended_else = begin + to_end[0] + ends, middle + to_end[1] + ends
        left, left_else = end + to_single[0] + alone, single + to_single[1] + alone
        best = (
            begun if begun > begun_else else begun_else,
            gone if gone > gone_else else gone_else,
            ended if ended > ended_else else ended_else,
            left if left > left_else else left_else,
        )
        way = (
            _END if begun > begun_else else _SINGLE,
            _BEGIN if gone > gone_else else _MIDDLE,
            _BEGIN if ended > ended_else else _MIDDLE,
            _END if left > left_else else _SINGLE,
        )
        return best, way


def model_of(finalseg: Any) -> WordModel:
    """Return the model that jieba's module of that name holds."""
    first, following = finalseg.start_P, finalseg.trans_P
    return WordModel(
        _Letters(finalseg.emit_P),
        tuple(first[name] for name in _NAMES),
        tuple(
            (following[_NAMES[one]][name], following[_NAMES[other]][name])
            for name, (one, other) in zip(_NAMES, _BEFORE, strict=True)
        ),
    )


def _words(run: str, places: Sequence[int]) -> list[str]:
    """Return the words of a run, each up to a letter that ends it or is one."""
    ends = [end for end, place in enumerate(places, 1) if place >= _END]
    return [run[start:end] for start, end in zip((0, *ends), ends, strict=False)]
