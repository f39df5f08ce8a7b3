"""Numbered series in running text, such as 一是…二是… or （1）…（2）…."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop.checks.proof import Line
from desktop.text.numerals import number_of

_AT_HAND = 1024
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_HEAD = r"(?:^|(?<=[。；：，、！？“”》）\s]))"
_FIRST = re.compile("[一二三四五六七八九十第（●]")
_MARKER = re.compile(
    rf"{_HEAD}(?:(?P<is>{_NUMERAL})是|(?P<wants>{_NUMERAL})要|第(?P<ordinal>{_NUMERAL})[，、是步]"
    rf"|(?P<heading>{_NUMERAL})、)|（(?P<bracket>\d{{1,2}}|{_NUMERAL})）|(?P<bullet>^●)"
)
_FORMS = {
    "is": "{}是",
    "wants": "{}要",
    "ordinal": "第{}",
    "heading": "{}、",
    "bracket": "（{}）",
    "bullet": "●",
}


@dataclass(frozen=True, slots=True)
class Item:
    """The head of one item of a series, at ``start <= i < end`` of its line.

    ``family`` is the form of its marker; a bullet has the number 0.
    """

    line: Line
    start: int
    end: int
    family: str
    number: int

    def written(self, number: int) -> str:
        """Return the marker that item ``number`` of the series would have."""
        digits = self.line.text[self.start : self.end]
        shown = str(number) if re.search(r"\d", digits) else _chinese(number)
        return _FORMS[self.family].format(shown)


def items_in(lines: Iterable[Line]) -> Iterator[Item]:
    """Yield the heads of all series items of these lines, in reading order."""
    return (Item(line, *marker) for line in lines for marker in _markers(line.text))


@lru_cache(maxsize=_AT_HAND)
def _markers(text: str) -> tuple[tuple[int, int, str, int], ...]:
    """Return the start, the end, the family and the number of each head of an item."""
    # A search that may begin at a few characters only is many times faster than the whole pattern.
    at_these = (_MARKER.match(text, first.start()) for first in _FIRST.finditer(text))
    read = ((*match.span(), str(match.lastgroup), _number(match)) for match in at_these if match)
    return tuple((start, end, family, number) for start, end, family, number in read if number is not None)


def _number(marker: re.Match[str]) -> int | None:
    """Return the number of a head, 0 for a bullet, or None for numerals that make no number."""
    if marker.lastgroup == "bullet":
        return 0
    number = number_of(marker[str(marker.lastgroup)])
    return None if number is None else int(number)


def series_in(lines: Iterable[Line]) -> Iterator[tuple[Item, ...]]:
    """Yield runs of items of one family; a run begins anew with each number 1.

    Runs of different families may be nested. Bullets that follow each other are one run.
    """
    open_runs: dict[str, list[Item]] = {}
    for item in items_in(lines):
        if item.number == 1 and item.family in open_runs:
            yield tuple(open_runs.pop(item.family))
        open_runs.setdefault(item.family, []).append(item)
    yield from (tuple(run) for run in open_runs.values())


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones else "")
