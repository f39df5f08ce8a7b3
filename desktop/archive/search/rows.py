"""The rows of the articles that are meant, newest first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sqlite_utils import Database

from desktop.archive.asked_names import meant
from desktop.archive.index import A_YEAR, DATE, first_row, row_behind
from desktop.archive.queries import Query
from desktop.archive.search.asking import Asked, ask
from desktop.archive.search.judging import Row, judge
from desktop.archive.search.parts import (
    NOTHING,
    Part,
    Rows,
    labelled_parts,
    matching_parts,
    naming_part,
    part_of,
)
from desktop.archive.search.sets import asking, in_stretches, newest
from desktop.model import UserFacingError

_NO_ROW = 10**15

# As one text: a hundred thousand rows take longer to hand over than to find.
_NUMBERS = "SELECT json_group_array(id) FROM ({meant})"
_BY_YEAR = "SELECT id / ? AS year, count(*) FROM ({meant}) GROUP BY year ORDER BY year DESC"
_TEXTS = """
    SELECT id, body, kinds FROM articles
    WHERE id IN (SELECT value FROM json_each(?)) {having} ORDER BY id DESC
"""
_ROWS = """
    SELECT articles.*, issues.date, issues.paper, issues.source
    FROM articles JOIN issues ON issues.id = articles.issue
    WHERE articles.id IN (SELECT value FROM json_each(?)) ORDER BY articles.id DESC
"""


def rows_of(
    database: Database, query: Query, limit: int | None = None, behind: int | None = None
) -> Iterator[Row]:
    """Yield the rows of the articles that are meant, newest first (limit None: all).

    ``behind`` is the row of an article: only what follows it is yielded.
    """
    asked = ask(database, query)
    if asked is None:
        return
    found = _newest(database, query, asked, limit, behind)
    if asked.must_be_read:
        for number in islice(found, limit):
            yield from database.query(_ROWS, [json.dumps([number])])
    else:
        for stretch in in_stretches(islice(found, limit)):
            yield from database.query(_ROWS, [json.dumps(stretch)])


def numbers(database: Database, query: Query, limit: int | None = None) -> list[int]:
    """Return the row numbers of the articles that are meant, newest first; raises as ``search`` does.

    Their texts stay where they are, unless only they tell.
    """
    asked = ask(database, query, are_all=limit is None)
    if asked is None:
        return []
    if limit is None:
        return _all_numbers(database, query, asked)
    return list(islice(_newest(database, query, asked, limit), limit))


def by_year(database: Database, query: Query, most: int) -> tuple[dict[int, int], list[int]]:
    """Return how many of the articles that are meant each year has, the newest first, and the newest rows.

    Those without a date are of year 0.
    """
    asked = ask(database, query, are_all=True)
    if asked is None:
        return {}, []
    if asked.must_be_read:
        found = _all_numbers(database, query, asked)
        return Counter(number // A_YEAR for number in found), found[:most]
    meant_ones = asking(_parts(database, query, asked), _range(query))
    # Counted by SQLite: who types on meanwhile waits for no hundred thousand numbers to be handed over.
    counted = _BY_YEAR.replace("{meant}", meant_ones.meant)
    years = dict(database.execute(counted, [A_YEAR, *meant_ones.values]).fetchall())
    return years, list(meant_ones.numbers(database, most))


def _newest(
    database: Database, query: Query, asked: Asked, limit: int | None, behind: int | None = None
) -> Iterator[int]:
    found = newest(database, _parts(database, query, asked), _range(query, behind), limit)
    return _judged(database, asked.untold, found) if asked.must_be_read else found


def _all_numbers(database: Database, query: Query, asked: Asked) -> list[int]:
    """Return the rows of all that is meant; texts are looked at only where the indexes leave a doubt."""
    if not asked.must_be_read:
        return _told(database, query, asked)
    if asked.doubtful is None:
        return list(_newest(database, query, asked, None))
    sure, doubtful = (
        replace(asked, matching=(*asked.matching, replace(asked.doubtful, is_wanted=is_wanted)))
        for is_wanted in (False, True)
    )
    told, read = _told(database, query, sure), _newest(database, query, doubtful, None)
    return sorted((*told, *read), reverse=True)


def _told(database: Database, query: Query, asked: Asked) -> list[int]:
    """Return the rows of the articles that are meant, where the indexes tell."""
    told, values = asking(_parts(database, query, asked), _range(query)).newest_first()
    found = database.execute(_NUMBERS.replace("{meant}", told), values).fetchone()
    rows: list[int] = json.loads(found[0])
    return rows


def _judged(database: Database, untold: Query, found: Iterator[int]) -> Iterator[int]:
    """Yield those of these articles whose text is what is meant; little more of it is read than tells."""
    is_meant, wanted = judge(untold), sorted(untold.kinds)
    having = f"AND ({' OR '.join('instr(kinds, ?)' for _ in wanted)})" if wanted else ""
    texts = _TEXTS.replace("{having}", having)
    for stretch in in_stretches(found):
        for number, body, kinds in database.execute(texts, [json.dumps(stretch), *wanted]):
            if is_meant(body, kinds):
                yield number


def _parts(database: Database, query: Query, asked: Asked) -> tuple[Part, ...]:
    """Return the sets that tell together which articles are meant."""
    wanted = (*matching_parts(asked), *_labelled(database, query))
    if NOTHING in wanted:
        return (NOTHING,)
    return (*wanted, *(part for one in query.except_for for part in _excepted(database, one)))


def _labelled(database: Database, query: Query) -> Iterator[Part]:
    yield from labelled_parts(database, query)
    for kind, value in query.names:
        yield naming_part(database, meant(database, kind, value))


def _excepted(database: Database, query: Query) -> Iterator[Part]:
    """Yield the set of articles for which the one field of a query holds, as one that is not wanted."""
    is_of_dates = query.since or query.until or query.is_undated
    parts = (part_of(_range(query)),) if is_of_dates else _labelled(database, query)
    return (part.unwanted() for part in parts if part != NOTHING)


def _range(query: Query, behind: int | None = None) -> Rows:
    for date in (query.since, query.until):
        if date is not None and not DATE.fullmatch(date):
            raise UserFacingError("bad-date", f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。")
    end = _NO_ROW if behind is None else behind
    if query.is_undated:
        return 0, min(A_YEAR, end) - 1
    if query.since is None and query.until is None:
        return 0, end - 1
    return max(first_row(query.since), A_YEAR), min(row_behind(query.until or "9999"), end) - 1
