"""Anniversaries and numbered days whose first year is public record: 建军95周年, 第39个教师节."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop.assets import word_list
from desktop.text.numerals import number_of

_NUMBER = r"[\d一二三四五六七八九十百〇零两]{1,5}"
_ANNIVERSARY = re.compile(rf"({_NUMBER})周年")
_NUMBERED = re.compile(rf"第({_NUMBER})[个届次]")
_REACH = 24
_CLAUSE_BREAK = re.compile("[，。！？\n]")
_BREAK = re.compile("[。！？\n]")


@dataclass(frozen=True, slots=True)
class Anniversary:
    """``number`` years counted from ``base``, at ``start <= i < end`` of a text.

    The words speak of the year ``base + number``; ``exact`` is False for a numbered day, which
    some count from the founding and some from the first feast.
    """

    start: int
    end: int
    base: int
    number: int
    exact: bool

    @property
    def year(self) -> int:
        """The year the words speak of."""
        return self.base + self.number


def anniversaries_in(text: str) -> Iterator[Anniversary]:
    """Yield the anniversaries and numbered days of ``text`` that the lexicon knows."""
    yield from _of_events(text)
    yield from _of_numbered_days(text)


@cache
def years_of(table: str) -> dict[str, tuple[int, ...]]:
    """Return the words of a lexicon table, each with the years behind it."""
    rows = (line.split("\t") for line in word_list(table))
    return {words: tuple(int(year) for year in years) for words, *years in rows}


@cache
def _any_of(table: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(years_of(table), key=len, reverse=True))))


def _of_events(text: str) -> Iterator[Anniversary]:
    for match in _ANNIVERSARY.finditer(text):
        known = _last(_any_of("anniversaries"), text, match.start())
        number = number_of(match[1])
        if known and number and not _BREAK.search(text, known.end(), match.start()):
            base = years_of("anniversaries")[known[0]][0]
            yield Anniversary(known.start(), match.end(), base, int(number), exact=True)


def _last(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    matches = list(pattern.finditer(text, max(0, end - _REACH), end))
    return matches[-1] if matches else None


def _of_numbered_days(text: str) -> Iterator[Anniversary]:
    for match in _NUMBERED.finditer(text):
        known = _any_of("numbered_days").search(text, match.end(), match.end() + _REACH)
        number = number_of(match[1])
        if known and number and not _CLAUSE_BREAK.search(text, match.end(), known.start()):
            base = years_of("numbered_days")[known[0]][0]
            yield Anniversary(match.start(), known.end(), base, int(number), exact=False)
