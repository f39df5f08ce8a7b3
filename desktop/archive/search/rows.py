"""The rows of the articles that are meant, newest first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlite_utils import Database

from desktop.archive.asked_names import Meant, meant
from desktop.archive.index import A_YEAR, DATE, first_row, row_behind
from desktop.archive.queries import Query
from desktop.archive.search.asking import Asked, ask
from desktop.archive.search.judging import Row, judge
from desktop.model import UserFacingError

_NO_ROW = 10**15
_INDEX = "{index}"
"""Where the name of the index stands in what is asked."""

_FOUND = """
    FROM {index} JOIN articles ON articles.id = {index}.rowid JOIN issues ON issues.id = articles.issue
    WHERE {index} MATCH :expression AND {index}.rowid BETWEEN :first AND :last
"""
_LISTED = """
    FROM articles JOIN issues ON issues.id = articles.issue
    WHERE articles.id BETWEEN :first AND :last
"""
_ROWS = "SELECT articles.*, issues.date, issues.paper, issues.source {articles}"
_JUDGED = "SELECT articles.id, articles.body, articles.kinds {articles}"
_ROW = _ROWS.format(articles="FROM articles JOIN issues ON issues.id = articles.issue WHERE articles.id = ?")
# As one text: a hundred thousand rows take longer to hand over than to find.
_NUMBERS = "SELECT json_group_array(id) FROM (SELECT articles.id {articles} LIMIT :limit)"
# Where nothing narrows them the index alone tells.
_BARE_NUMBERS = """
    SELECT json_group_array(id) FROM (
        SELECT rowid AS id FROM {index}
        WHERE {index} MATCH :expression AND rowid BETWEEN :first AND :last
        ORDER BY rowid DESC LIMIT :limit)
"""
_NARROWED = """
    AND (:paper IS NULL OR instr(issues.paper, :paper))
    AND (:section IS NULL OR instr(articles.section, :section))
    AND {of_kinds}
"""
# A section or kind that is rare is sought in an index of these alone, and a paper among the issues:
# else each article would be fetched with its text, to learn that it is of another.
_SO_LABELLED = """
    SELECT json_group_array(id) FROM (
        SELECT id FROM articles WHERE (:section IS NULL OR instr(section, :section))
        AND {of_kinds} LIMIT :most)
"""
_OF_PAPER = """
    SELECT json_group_array(id) FROM (
        SELECT articles.id FROM articles WHERE issue IN (SELECT id FROM issues WHERE instr(paper, :paper))
        LIMIT :most)
"""
_LISTED_ONLY = "AND {row} IN (SELECT value FROM json_each(:listed))"
_MOST_LISTED = 2000
"""So many articles are looked up at once; of a label that more of them bear the newest are soon found."""

# Who is rare stands in few articles: these are looked up, and not each article for who stands in it.
_OF_FEW = """
    AND {row} IN (SELECT article FROM names WHERE names.kind = :kind{number}
        AND names.article BETWEEN :first AND :last
        AND names.identity IN (SELECT value FROM json_each(:names{number})))
"""
# Of thousands one or the other stands in most articles: the newest are soon found.
_OF_MANY = """
    AND EXISTS (SELECT 1 FROM names WHERE names.article = {row} AND +names.kind = :kind{number}
        AND (instr(names.identity, :part{number})
            OR names.identity IN (SELECT value FROM json_each(:names{number}))))
"""
# Where all are wanted, all names are gone through once.
_ALL_OF_MANY = """
    AND {row} IN (SELECT article FROM names WHERE names.kind = :kind{number}
        AND names.article BETWEEN :first AND :last
        AND (instr(names.identity, :part{number})
            OR names.identity IN (SELECT value FROM json_each(:names{number}))))
"""
_FOUND_ROW, _LISTED_ROW = f"+{_INDEX}.rowid", "articles.id"
"""Whose row someone stands in. The plus sign keeps SQLite from asking the index again for each of them."""

# FTS5 walks its rows backwards only where it is asked for them by its own number.
_FOUND_NEWEST_FIRST = "ORDER BY {index}.rowid DESC"
_LISTED_NEWEST_FIRST = "ORDER BY articles.id DESC"


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is asked of the tables: which articles are meant, newest first."""

    articles: str
    values: dict[str, Any]


def rows_of(database: Database, query: Query, behind: int | None = None) -> Iterator[Row]:
    """Yield the rows of the articles that are meant, newest first; only those behind a row that is given."""
    asked = ask(database, query)
    if asked is None:
        return
    asking = _asking(database, query, asked, _OF_MANY, behind)
    if asked.must_be_read:
        for number in _judged(database, query, asking):
            yield from database.query(_ROW, [number])
    else:
        yield from database.query(_ROWS.format(articles=asking.articles), asking.values)


def _judged(database: Database, query: Query, asking: _Asking) -> Iterator[int]:
    """Yield the numbers of those whose text is what is meant; no more of them is read than tells."""
    is_meant = judge(query)
    rows = database.execute(_JUDGED.format(articles=asking.articles), asking.values)
    return (number for number, body, kinds in rows if is_meant(body, kinds))


def numbers(database: Database, query: Query, limit: int | None = None) -> list[int]:
    """Return the row numbers of the articles that are meant, newest first; raises as ``search`` does.

    Their texts stay where they are, unless only they tell.
    """
    asked = ask(database, query)
    if asked is None:
        return []
    asking = _asking(database, query, asked, _ALL_OF_MANY if limit is None else _OF_MANY)
    if asked.must_be_read:
        return list(islice(_judged(database, query, asking), limit))
    is_bare = asked.expression and not (query.paper or query.section or query.names)
    numbered = _BARE_NUMBERS.replace(_INDEX, asked.index.table) if is_bare else _NUMBERS
    values = asking.values | {"limit": -1 if limit is None else limit}
    found = database.execute(numbered.format(articles=asking.articles), values).fetchone()
    rows: list[int] = json.loads(found[0])
    return rows


def _asking(
    database: Database, query: Query, asked: Asked, of_many: str, behind: int | None = None
) -> _Asking:
    values = {
        "expression": asked.expression,
        "paper": query.paper,
        "section": query.section,
        **{f"passage{number}": kind for number, kind in enumerate(sorted(query.kinds))},
        **_range(query.since, query.until, behind),
    }
    listed = _of_rare_label(database, query, values)
    if listed is not None:
        values["listed"] = json.dumps(listed)
    named = [meant(database, kind, value) for kind, value in query.names]
    for number, one in enumerate(named):
        values[f"kind{number}"], values[f"part{number}"] = one.kind, one.part
        values[f"names{number}"] = json.dumps(one.identities, ensure_ascii=False)
    begin, row, end = (
        (_FOUND, _FOUND_ROW, _FOUND_NEWEST_FIRST)
        if asked.expression
        else (_LISTED, _LISTED_ROW, _LISTED_NEWEST_FIRST)
    )
    narrowed = _NARROWED.format(of_kinds=_of_kinds(query))
    only = "" if listed is None else _LISTED_ONLY.format(row=row)
    articles = "\n".join((begin, narrowed, only, _naming(named, of_many, row), end))
    return _Asking(articles.replace(_INDEX, asked.index.table), values)


def _of_rare_label(database: Database, query: Query, values: dict[str, Any]) -> list[int] | None:
    """Return the articles of the section, the kinds or the paper that are asked for, None where many are."""
    labels = ((_SO_LABELLED, query.section or query.kinds), (_OF_PAPER, query.paper))
    for label, is_asked in labels:
        if is_asked:
            asked = label.format(of_kinds=_of_kinds(query))
            found = database.execute(asked, values | {"most": _MOST_LISTED + 1}).fetchone()
            rows: list[int] = json.loads(found[0])
            if len(rows) <= _MOST_LISTED:
                return rows
    return None


def _of_kinds(query: Query) -> str:
    """Return the condition for an article with a passage of one of the kinds, if any are asked for."""
    asked = " OR ".join(f"instr(articles.kinds, :passage{number})" for number in range(len(query.kinds)))
    return f"({asked or 'TRUE'})"


def _naming(named: Iterable[Meant], of_many: str, row: str) -> str:
    clauses = (of_many if one.are_many else _OF_FEW for one in named)
    return "".join(clause.format(row=row, number=number) for number, clause in enumerate(clauses))


def _range(since: str | None, until: str | None, behind: int | None = None) -> dict[str, int]:
    for date in (since, until):
        if date is not None and not DATE.fullmatch(date):
            raise UserFacingError("bad-date", f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。")
    end = _NO_ROW if behind is None else behind
    if since is None and until is None:
        return {"first": 0, "last": end - 1}
    return {"first": max(first_row(since), A_YEAR), "last": min(row_behind(until or "9999"), end) - 1}
