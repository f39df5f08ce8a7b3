"""Where the lines of a text end in a column of whole characters, by 避头尾 and the words of Latin script."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from desktop.export.markup import SHARED_MARKS
from desktop.export.properties import NEVER_FIRST, NEVER_LAST

FIRST_WIDE = 0x2E80
# Widths of Times New Roman in thousandths of a character, as its metrics say; the others have 500.
_NARROWER = {
    "'": 180,
    "|": 200,
    " ,.": 250,
    "/\\:;ijlt": 278,
    "!()-I[]`fr": 333,
    "Js": 389,
    '"': 408,
    "?acez": 444,
    "^": 469,
    "{}": 480,
}
_WIDER = {
    "~": 541,
    "FPS": 556,
    "+<=>": 564,
    "ELTZ": 611,
    "BCR": 667,
    "ADGHKNOQUVXYw": 722,
    "&m": 778,
    "%": 833,
    "M": 889,
    "@": 921,
    "W": 944,
}
_LATIN = {sign: width / 1000 for signs, width in (_NARROWER | _WIDER).items() for sign in signs}
# Where a Chinese character meets a Latin letter or digit.
_SEAM = re.compile(r"(?<=[0-9A-Za-z%])(?=[㐀-鿿])|(?<=[㐀-鿿])(?=[0-9A-Za-z])")
SEAM_WIDTH = 0.2
# No line may end in the middle of these; one that ends in a hyphen may end there.
_WORD = re.compile(r"[!-,.-~]+-?")
_NEVER_FIRST, _NEVER_LAST = (re.compile(f"[{re.escape(marks)}]") for marks in (NEVER_FIRST, NEVER_LAST))
_DOUBLED = re.compile(r"——|……")
# LibreOffice ends no line here, Word may: reckoned so, no text takes more lines than were told.
_TIED = re.compile(r"(?<=[。，、”’）》】°℃])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[“‘（《])|(?=[“‘][0-9A-Za-z])")
# Sums of widths differ from whole characters by rounding.
_SLACK = 1e-6


def character_width(sign: str) -> float:
    """Return the width of one character in Chinese ones."""
    if ord(sign) >= FIRST_WIDE or SHARED_MARKS.match(sign):
        return 1.0
    return _LATIN.get(sign, 0.5)


class _Widths(dict[str, float]):
    """The widths of characters, each reckoned once: texts have few of them, many times."""

    def __missing__(self, sign: str) -> float:
        width = self[sign] = character_width(sign)
        return width


_WIDTHS = _Widths()


@dataclass(frozen=True, slots=True)
class Ruler:
    """A text measured once: how wide each character is, and where it ends on an endless line.

    ``firm`` are the offsets at which no line may end.
    """

    widths: Sequence[float]
    ends: Sequence[float]
    firm: frozenset[int]

    def lines(self, characters: float, indent: float = 0) -> int:
        """Return how many lines of ``characters`` the text fills; an empty one fills one."""
        return len(self.cuts(characters, indent))

    def cuts(self, characters: float, indent: float = 0) -> list[int]:
        """Return the offset at which each line ends."""
        found = [self._end(0, characters - indent)]
        while found[-1] < len(self.ends):
            found.append(self._end(found[-1], characters))
        return found

    def _end(self, start: int, room: float) -> int:
        """Return where a line from ``start`` ends, at least one character on."""
        if start >= len(self.ends):
            return start
        begin = self.ends[start] - self.widths[start]
        furthest = max(start + 1, bisect_right(self.ends, begin + room + _SLACK))
        if furthest >= len(self.ends):
            return furthest
        end = furthest
        while end > start and end in self.firm:
            end -= 1
        return end if end > start else furthest


@lru_cache(maxsize=8192)
def ruler(text: str) -> Ruler:
    """Return a text as it is measured; spaces stand between Chinese and Latin script."""
    widths = [*map(_WIDTHS.__getitem__, text)]
    steps = widths.copy()
    for match in _SEAM.finditer(text):
        steps[match.start()] += SEAM_WIDTH
    return Ruler(widths, [*accumulate(steps)], frozenset(_firm(text)))


def advance(text: str) -> float:
    """Return the width of ``text`` in Chinese characters, were it on one line."""
    ends = ruler(text).ends
    return ends[-1] if ends else 0.0


def _firm(text: str) -> set[int]:
    """Return the offsets before a mark that may not begin a line, after one that may not end it, in words."""
    first = {match.start() for match in _NEVER_FIRST.finditer(text)}
    last = {match.end() for match in _NEVER_LAST.finditer(text)}
    words = (range(match.start() + 1, match.end()) for match in _WORD.finditer(text))
    doubled = {match.start() + 1 for match in _DOUBLED.finditer(text)}
    tied = {match.start() for match in _TIED.finditer(text)}
    return first | last | doubled | tied | {offset for word in words for offset in word}
