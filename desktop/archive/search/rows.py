"""The rows of the articles that are meant, newest first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlite_utils import Database

from desktop.archive.asked_names import meant
from desktop.archive.index import A_YEAR, DATE, first_row, row_behind
from desktop.archive.queries import Query
from desktop.archive.search.asking import Asked, ask
from desktop.archive.search.judging import Row, judge
from desktop.archive.search.parts import (
    Condition,
    Part,
    Rows,
    all_part,
    labelled_parts,
    matching_part,
    naming_conditions,
    naming_parts,
)
from desktop.model import UserFacingError

_NO_ROW = 10**15

# One set is gone through, the newest first, and each row is looked up in the others: the plus sign
# keeps SQLite from beginning with one of these. Texts would be put in order with their rows.
_MEANT = """
    SELECT found.id FROM ({rows}) AS found
    WHERE TRUE {others}
"""
_NEWEST_FIRST = "ORDER BY found.id DESC LIMIT ?"
_IN, _NOT_IN = "AND +found.id IN ({rows})", "AND +found.id NOT IN ({rows})"
_ROW = "+found.id"
# As one text: a hundred thousand rows take longer to hand over than to find.
_NUMBERS = "SELECT json_group_array(id) FROM ({meant})"
_BY_YEAR = "SELECT id / ? AS year, count(*) FROM ({meant}) GROUP BY year ORDER BY year DESC"
_TEXTS = """
    SELECT id, body, kinds FROM articles
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC
"""
_ROWS = """
    SELECT articles.*, issues.date, issues.paper, issues.source
    FROM articles JOIN issues ON issues.id = articles.issue
    WHERE articles.id IN (SELECT value FROM json_each(?)) ORDER BY articles.id DESC
"""
_FIRST_STRETCH, _LONGEST_STRETCH = 20, 160
_NO_LIMIT = -1


@dataclass(frozen=True, slots=True)
class _Asking:
    """Which articles are meant: a query, with its values."""

    meant: str
    values: tuple[Any, ...]

    def newest_first(self, limit: int | None) -> tuple[str, tuple[Any, ...]]:
        """Return the query for so many of them (None: for all) in their order, with its values."""
        return self.meant + _NEWEST_FIRST, (*self.values, _NO_LIMIT if limit is None else limit)


def rows_of(
    database: Database, query: Query, limit: int | None = None, behind: int | None = None
) -> Iterator[Row]:
    """Yield the rows of the articles that are meant, newest first (limit None: all).

    ``behind`` is the row of an article: only what follows it is yielded.
    """
    asked = ask(database, query)
    if asked is None:
        return
    asking = _asking(database, query, asked, behind)
    if asked.must_be_read:
        for number in islice(_judged(database, asked.untold, asking), limit):
            yield from database.query(_ROWS, [json.dumps([number])])
    else:
        for stretch in _in_stretches(_numbers(database, asking, limit)):
            yield from database.query(_ROWS, [stretch])


def numbers(database: Database, query: Query, limit: int | None = None) -> list[int]:
    """Return the row numbers of the articles that are meant, newest first; raises as ``search`` does.

    Their texts stay where they are, unless only they tell.
    """
    asked = ask(database, query, are_all=limit is None)
    if asked is None:
        return []
    if limit is None:
        return _all_numbers(database, query, asked)
    asking = _asking(database, query, asked)
    if asked.must_be_read:
        return list(islice(_judged(database, asked.untold, asking), limit))
    return _told(database, asking, limit)


def by_year(database: Database, query: Query, newest: int) -> tuple[dict[int, int], list[int]]:
    """Return how many of the articles that are meant each year has, the newest first, and the newest rows.

    Those without a date are of year 0.
    """
    asked = ask(database, query, are_all=True)
    if asked is None:
        return {}, []
    if asked.must_be_read:
        found = _all_numbers(database, query, asked)
        return Counter(number // A_YEAR for number in found), found[:newest]
    asking = _asking(database, query, asked, are_all=True)
    # Counted by SQLite: who types on meanwhile waits for no hundred thousand numbers to be handed over.
    counted = _BY_YEAR.replace("{meant}", asking.meant)
    years = dict(database.execute(counted, [A_YEAR, *asking.values]).fetchall())
    return years, list(_numbers(database, asking, newest))


def _all_numbers(database: Database, query: Query, asked: Asked) -> list[int]:
    """Return the rows of all that is meant; texts are looked at only where the indexes leave a doubt."""
    if not asked.must_be_read:
        return _told(database, _asking(database, query, asked, are_all=True))
    if asked.doubtful is None:
        return list(_judged(database, asked.untold, _asking(database, query, asked, are_all=True)))
    sure, doubtful = (
        replace(asked, matching=(*asked.matching, replace(asked.doubtful, is_wanted=is_wanted)))
        for is_wanted in (False, True)
    )
    told = _told(database, _asking(database, query, sure, are_all=True))
    read = _judged(database, asked.untold, _asking(database, query, doubtful, are_all=True))
    return sorted((*told, *read), reverse=True)


def _told(database: Database, asking: _Asking, limit: int | None = None) -> list[int]:
    """Return the rows of the articles that are meant, where the indexes tell."""
    meant, values = asking.newest_first(limit)
    found = database.execute(_NUMBERS.replace("{meant}", meant), values).fetchone()
    rows: list[int] = json.loads(found[0])
    return rows


def _numbers(database: Database, asking: _Asking, limit: int | None = None) -> Iterator[int]:
    return (number for (number,) in database.execute(*asking.newest_first(limit)))


def _judged(database: Database, untold: Query, asking: _Asking) -> Iterator[int]:
    """Yield those of these articles whose text is what is meant; little more of it is read than tells."""
    is_meant = judge(untold)
    for stretch in _in_stretches(_numbers(database, asking)):
        for number, body, kinds in database.execute(_TEXTS, [stretch]):
            if is_meant(body, kinds):
                yield number


def _in_stretches(numbers: Iterator[int]) -> Iterator[str]:
    """Yield some of the numbers at a time, and more the further it goes, as JSON."""
    length = _FIRST_STRETCH
    while stretch := list(islice(numbers, length)):
        yield json.dumps(stretch)
        length = min(2 * length, _LONGEST_STRETCH)


def _asking(
    database: Database, query: Query, asked: Asked, behind: int | None = None, *, are_all: bool = False
) -> _Asking:
    """Return how the tables are asked; where all are wanted, all names are gone through once."""
    rows = _range(query.since, query.until, behind)
    named = [meant(database, kind, value) for kind, value in query.names]
    listed = [one for one in named if are_all or not one.are_many]
    parts = (
        *(matching_part(one, rows) for one in asked.matching),
        *labelled_parts(query, rows),
        *naming_parts(listed, rows),
    )
    first = next((part for part in parts if part.is_wanted), all_part(rows))
    return _meant(first, parts, tuple(naming_conditions(one for one in named if one not in listed)))


def _meant(first: Part, parts: tuple[Part, ...], conditions: tuple[Condition, ...]) -> _Asking:
    others = [part for part in parts if part is not first]
    clauses = [(_IN if part.is_wanted else _NOT_IN).replace("{rows}", part.rows) for part in others]
    clauses += [f"AND {one.holds.replace('{row}', _ROW)}" for one in conditions]
    values = (first.values, *(part.values for part in others), *(one.values for one in conditions))
    asked = _MEANT.replace("{rows}", first.rows).replace("{others}", "\n".join(clauses))
    return _Asking(asked, tuple(value for of_one in values for value in of_one))


def _range(since: str | None, until: str | None, behind: int | None = None) -> Rows:
    for date in (since, until):
        if date is not None and not DATE.fullmatch(date):
            raise UserFacingError("bad-date", f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。")
    end = _NO_ROW if behind is None else behind
    if since is None and until is None:
        return 0, end - 1
    return max(first_row(since), A_YEAR), min(row_behind(until or "9999"), end) - 1
