"""What a line must have for a sign to be seen in it, looked at once for all signs.

Most signs are out of the question for most lines: without a colon nothing is named, without a
space nothing stands in columns. What a sign needs is declared beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from desktop.structure.lines.place import Place

_SHORT, _BRIEF = 60, 20


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a line must be, or that must stand beside it."""

    holds: Callable[[Place], object]


@dataclass(frozen=True, slots=True)
class Characters:
    """Characters of which one must be there: anywhere, or as the first or the last of the line."""

    within: str = ""
    first: str = ""
    last: str = ""

    def holds(self, place: Place) -> bool:
        """Return whether the line has one of them."""
        text = place.text
        return text[0] in self.first or text[-1] in self.last or not set(self.within).isdisjoint(text)


Need = Fact | Characters


def has(characters: str) -> Need:
    """Return the need of one of ``characters`` anywhere in the line."""
    return Characters(within=characters)


def opens(characters: str) -> Need:
    """Return the need of one of ``characters`` at the beginning of the line."""
    return Characters(first=characters)


def ends(characters: str) -> Need:
    """Return the need of one of ``characters`` at the end of the line."""
    return Characters(last=characters)


def reads(pattern: str) -> Need:
    """Return the need of ``pattern`` somewhere in the line."""
    find = re.compile(pattern).search
    return Fact(lambda place: find(place.text))


def may_be_no_prose(place: Place) -> bool:
    """Return whether a line may be something else than the sentences of a story."""
    line = place.line
    return line.length <= _SHORT and line.ending != "。" and not (place.is_full and line.has_comma)


_WHITE = "".join(filter(str.isspace, map(chr, range(0x3001))))

SHORT = Fact(lambda place: place.line.length <= _SHORT)
BRIEF = Fact(lambda place: place.line.length <= _BRIEF)
HINTED = Fact(attrgetter("line.hints"))
WRAPPED = Fact(attrgetter("shape.is_wrapped"))
INDENTED = Fact(attrgetter("shape.indents_whole"))
ANNOUNCED = Fact(lambda place: place.index in place.page.announced)
ON_ROLL = Fact(lambda place: place.index in place.page.enrolled)
PICTURE = Fact(attrgetter("line.picture_slots"))
NO_PICTURE = Fact(lambda place: not place.line.picture_slots)
BARE = Fact(attrgetter("is_bare"))
NO_PROSE = Fact(may_be_no_prose)
HEAD = Fact(attrgetter("may_be_head"))
OVER_BARE = Fact(lambda place: place.looks_bare(place.after))
OVER_PROSE = Fact(attrgetter("is_over_prose"))
UNDER_BARE = Fact(attrgetter("is_under_bare"))
UNDER_SENTENCE = Fact(lambda place: place.before is not None and place.before.is_closed)
STOP, COMMA, COLON, SPACE = has("。"), has("，；"), has("：:"), has(_WHITE)
DIGIT = Fact(attrgetter("line.has_digit"))
NUMBER_FIRST = reads(r"^[（(\d①-⑳第一二三四五六七八九十]")
PHRASES = has(f"{_WHITE}，、")


class Looks:
    """Which lines have what of some needs, looked at in all lines of a stretch together."""

    def __init__(self, needs: Iterable[Need]) -> None:
        ordered = sorted(dict.fromkeys(needs), key=lambda need: isinstance(need, Characters))
        self._numbers = {need: number for number, need in enumerate(ordered)}
        self._facts = [need for need in ordered if isinstance(need, Fact)]
        self._among = [need for need in ordered if isinstance(need, Characters)]
        among = [(need, 1 << place) for place, need in enumerate(reversed(self._among))]
        self._within = _bits_of((need.within, bit) for need, bit in among)
        self._first = _bits_of((need.first, bit) for need, bit in among)
        self._last = _bits_of((need.last, bit) for need, bit in among)
        self._telling = re.compile("|".join(map(re.escape, self._within)) or "(?!)").findall

    def numbers(self, needs: Iterable[Need]) -> tuple[int, ...]:
        """Return the numbers of ``needs``, each once."""
        return tuple(sorted({self._numbers[need] for need in needs}))

    def of(self, places: Sequence[Place]) -> list[int]:
        """Return by the numbers of the needs which lines have each: a byte a line, 1 for yes."""
        facts = [int.from_bytes(bytes(map(bool, map(need.holds, places)))) for need in self._facts]
        return [*facts, *self._in_words(places)]

    def _in_words(self, places: Sequence[Place]) -> Iterator[int]:
        """Yield which lines have the characters of each need."""
        # Written as digits the bits of all lines are parted at once.
        looks = [f"{self._look(place.text):0{len(self._among)}b}" for place in places]
        ones = int.from_bytes(bytes([1]) * len(places))
        return (int.from_bytes("".join(digits).encode()) & ones for digits in zip(*looks, strict=True))

    def _look(self, text: str) -> int:
        look = self._first.get(text[0], 0) | self._last.get(text[-1], 0)
        for character in set(self._telling(text)):
            look |= self._within[character]
        return look


def _bits_of(sets: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return by character the bits of the sets that it is in."""
    bits: dict[str, int] = {}
    for characters, bit in sets:
        for character in characters:
            bits[character] = bits.get(character, 0) | bit
    return bits
