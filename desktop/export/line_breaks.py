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
_DOUBLED = re.compile(r"——|……")
# Sums of widths differ from whole characters by rounding.
_SLACK = 1e-6


def character_width(sign: str) -> float:
    """Return the width of one character in Chinese ones."""
    if ord(sign) >= FIRST_WIDE or SHARED_MARKS.match(sign):
        return 1.0
    return _LATIN.get(sign, 0.5)


@dataclass(frozen=True, slots=True)
class Ruler:
    """A text measured once: where each character begins and ends on an endless line.

    ``firm`` are the offsets at which no line may end.
    """

    starts: Sequence[float]
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
        furthest = max(start + 1, bisect_right(self.ends, self.starts[start] + room + _SLACK))
        if furthest >= len(self.ends):
            return furthest
        end = furthest
        while end > start and end in self.firm:
            end -= 1
        return end if end > start else furthest


@lru_cache(maxsize=8192)
def ruler(text: str) -> Ruler:
    """Return a text as it is measured; spaces stand between Chinese and Latin script."""
    seams = {match.start() for match in _SEAM.finditer(text)}
    widths = list(map(character_width, text))
    gaps = (SEAM_WIDTH if offset in seams else 0.0 for offset in range(len(text)))
    ends = list(accumulate(width + gap for width, gap in zip(widths, gaps, strict=True)))
    starts = [end - width for end, width in zip(ends, widths, strict=True)]
    return Ruler(starts, ends, frozenset(_firm(text)))


def advance(text: str) -> float:
    """Return the width of ``text`` in Chinese characters, were it on one line."""
    ends = ruler(text).ends
    return ends[-1] if ends else 0.0


def _firm(text: str) -> set[int]:
    """Return the offsets before a mark that may not begin a line, after one that may not end it, in words."""
    first = {offset for offset, sign in enumerate(text) if sign in NEVER_FIRST}
    last = {offset for offset, sign in enumerate(text, start=1) if sign in NEVER_LAST}
    words = (range(match.start() + 1, match.end()) for match in _WORD.finditer(text))
    doubled = {match.start() + 1 for match in _DOUBLED.finditer(text)}
    return first | last | doubled | {offset for word in words for offset in word}
