"""Rows of figures as series: months without a gap, and what is at the head of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import Any

Row = Sequence[Any]
_SHOWN = 30
_STEPS = (1, 2, 5)
_UNNAMED = "没有栏目"


class Measure(Enum):
    """What is counted of a month: its word and unit, and the column of its figures."""

    ARTICLES = ("篇数", "篇", 3)
    CHARACTERS = ("字数", "字", 4)

    def __init__(self, words: str, unit: str, column: int) -> None:
        self.words = words
        self.unit = unit
        self.column = column


@dataclass(frozen=True, slots=True)
class Bar:
    """A month, as ``2020-03``, or a name, and its figure."""

    name: str
    value: int


@dataclass(frozen=True, slots=True)
class RankRow:
    """A name at the head of a year: its figure, its share of the greatest, and how the figure is told."""

    name: str
    share: float
    told: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}，{self.told}"


def month_bars(rows: Iterable[Row], measure: Measure) -> tuple[Bar, ...]:
    """Return a bar for each month from the first to the last, 0 where nothing came out."""
    found: dict[str, int] = {}
    for row in rows:
        if row[0]:
            found[row[0]] = found.get(row[0], 0) + int(row[measure.column] or 0)
    months = _months(min(found), max(found)) if found else ()
    return tuple(Bar(month, found.get(month, 0)) for month in months)


def years_in(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the years of figures, the newest first; undated issues have none."""
    return tuple(sorted({row[0] for row in rows if row[0]}, reverse=True))


def ranked(rows: Iterable[Row], year: str, units: tuple[str, str]) -> tuple[RankRow, ...]:
    """Return what stands at the head of a year by the third column; ``units`` are those of the last two."""
    meant = [row for row in rows if row[0] == year]
    counted = [
        (name, *(sum(int(row[column] or 0) for row in group) for column in (2, 3)))
        for name, group in ((name, list(same)) for name, same in groupby(meant, key=lambda row: row[1]))
    ]
    ordered = sorted(counted, key=lambda one: (-one[1], one[0] or ""))[:_SHOWN]
    most = max((count for _, count, _ in ordered), default=0) or 1
    return tuple(
        RankRow(name or _UNNAMED, count / most, f"{count:,} {units[0]} · {other:,} {units[1]}")
        for name, count, other in ordered
    )


def ticks(greatest: int) -> tuple[int, ...]:
    """Return up to five round numbers for the lines of a chart, from 0 to the first that nothing exceeds."""
    scale = 1
    while True:
        for step in _STEPS:
            if step * scale * 4 >= greatest:
                above = -(-greatest // (step * scale))
                return tuple(number * step * scale for number in range(max(above, 1) + 1))
        scale *= 10


def _months(first: str, last: str) -> Iterator[str]:
    year, month = (int(part) for part in first.split("-"))
    while (told := f"{year:04d}-{month:02d}") <= last:
        yield told
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
