"""The articles that lie in all sets that are wanted and in none of the others, newest first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlite_utils import Database

from desktop.archive.search.parts import ALL, NEWEST, Part, Rows

# One set is gone through, the newest first, and each row is looked up in the others: the plus sign
# keeps SQLite from beginning with one of these. Texts would be put in order with their rows.
_MEANT = """
    SELECT found.id FROM ({rows}) AS found
    WHERE TRUE {others}
"""
_NEWEST_FIRST = "ORDER BY found.id DESC LIMIT ?"
_IN, _NOT_IN = "AND +found.id IN ({rows})", "AND +found.id NOT IN ({rows})"
_HOLDING = "SELECT value FROM json_each(?) WHERE {holds}"
_FIRST_STRETCH, _LONGEST_STRETCH = 20, 160
_NO_LIMIT = -1
_LEAST_ASKED, _MOST_ASKED = 800, 14_000
"""How many of the newest articles are asked whether they lie in what may hold most of all.

More than the least where at this rate the most would be enough: to ask these takes as long as
to draw up the largest sets.
"""


@dataclass(frozen=True, slots=True)
class Asking:
    """Which articles are meant: a query, with its values."""

    meant: str
    values: tuple[Any, ...]

    def newest_first(self, limit: int | None = None) -> tuple[str, tuple[Any, ...]]:
        """Return the query for so many of them (None: for all) in their order, with its values."""
        return self.meant + _NEWEST_FIRST, (*self.values, _NO_LIMIT if limit is None else limit)

    def numbers(self, database: Database, limit: int | None = None) -> Iterator[int]:
        """Yield the rows of so many of them (None: of all), newest first."""
        return (number for (number,) in database.execute(*self.newest_first(limit)))


def asking(parts: Iterable[Part], rows: Rows) -> Asking:
    """Return what is asked for the articles among these rows that are meant."""
    parts = tuple(parts)
    first = next((part for part in parts if part.is_wanted), ALL if parts else NEWEST)
    others = [part for part in parts if part is not first]
    clauses = [(_IN if part.is_wanted else _NOT_IN).replace("{rows}", part.rows) for part in others]
    values = [value for part in (first, *others) for value in part.values_in(rows)]
    asked = _MEANT.replace("{rows}", first.rows).replace("{others}", "\n".join(clauses))
    return Asking(asked, tuple(values))


def newest(database: Database, parts: tuple[Part, ...], rows: Rows, wanted: int | None) -> Iterator[int]:
    """Yield the rows of the articles that are meant, newest first; so many (None: all) are looked for.

    The newest are asked whether they lie in wide parts, as long as enough of them do. Behind these
    the part is drawn up that fewest of them lay in.
    """
    wide = [part for part in parts if part.is_wide]
    others: list[Part] = []
    if wanted and wide:
        narrow = [part for part in parts if not part.is_wide]
        walked = found = 0
        for stretch in in_stretches(asking(narrow, rows).numbers(database, _MOST_ASKED)):
            meant = _lying_in(database, wide, stretch)
            yield from meant
            walked, found = walked + len(stretch), found + len(meant)
            if walked >= _LEAST_ASKED and found * _MOST_ASKED < wanted * walked:
                break
        else:
            if walked < _MOST_ASKED:
                return
        rows = rows[0], stretch[-1] - 1
        others = _all_but_rarest(database, wide, stretch)
    drawn_up = asking((part for part in parts if part not in others), rows).numbers(database)
    if others:
        for stretch in in_stretches(drawn_up):
            yield from _lying_in(database, others, stretch)
    else:
        yield from drawn_up


def _all_but_rarest(database: Database, wide: list[Part], stretch: list[int]) -> list[Part]:
    """Return the parts that can be asked of single articles, but not the one in which fewest of these lie."""
    asked = [part for part in wide if part.each and part.is_wanted]
    return sorted(asked, key=lambda part: len(_lying_in(database, [part], stretch)))[1:]


def _lying_in(database: Database, parts: list[Part], stretch: list[int]) -> list[int]:
    """Return those of these rows that may be meant by all parts."""
    each = [part.condition((stretch[-1], stretch[0])) for part in parts]
    holds = " AND ".join(one.holds.replace("{row}", "value") for one in each)
    values = (value for one in each for value in one.values)
    found = database.execute(_HOLDING.replace("{holds}", holds), [json.dumps(stretch), *values])
    return [number for (number,) in found]


def in_stretches(numbers: Iterator[int]) -> Iterator[list[int]]:
    """Yield some of the numbers at a time, and more the further it goes."""
    length = _FIRST_STRETCH
    while stretch := list(islice(numbers, length)):
        yield stretch
        length = min(2 * length, _LONGEST_STRETCH)
