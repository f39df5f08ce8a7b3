"""Full-text search over the articles of all issues."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Any

from sqlite_utils import Database

from desktop.archive.folding import forms_expression, forms_of, loose
from desktop.archive.grams import (
    END,
    Phrase,
    body_text,
    character_phrase,
    folded,
    match_expression,
    pairs_phrase,
)
from desktop.archive.identities import names_meant, printed_names
from desktop.archive.index import A_YEAR, DATE, first_row, row_behind
from desktop.archive.queries import Query
from desktop.model import UserFacingError

_BEFORE_A_HIT, _BEHIND_A_HIT = 24, 60
_TELLING = 20
_SHARED_CODES = 0x100000
_COUNTED = 2000
"""Of how many of the newest hits the people are counted."""

_PEOPLE = 12

_INDEX = "{index}"
"""Where the name of the index stands in what is asked."""

_FOUND = """
    SELECT articles.*, issues.date, issues.paper, issues.source
    FROM {index} JOIN articles ON articles.id = {index}.rowid JOIN issues ON issues.id = articles.issue
    WHERE {index} MATCH :expression AND {index}.rowid BETWEEN :first AND :last
"""
_LISTED = """
    SELECT articles.*, issues.date, issues.paper, issues.source
    FROM articles JOIN issues ON issues.id = articles.issue
    WHERE articles.id BETWEEN :first AND :last
"""
# As one text: a hundred thousand rows take longer to hand over than to find.
_NUMBERED = """
    SELECT json_group_array(id) FROM (
        SELECT rowid AS id FROM {index}
        WHERE {index} MATCH :expression AND rowid BETWEEN :first AND :last
        ORDER BY rowid DESC LIMIT :limit)
"""
# The plus signs keep SQLite from walking through all names there are, in their order.
_SPREAD = (
    """
    SELECT identity AS name, count(DISTINCT article) AS articles FROM names
    WHERE +kind = 'person' AND article IN (SELECT value FROM json_each(?))
    GROUP BY +identity ORDER BY articles DESC, identity LIMIT ?
    """,
    """
    SELECT paper AS name, count(*) AS articles FROM articles JOIN issues ON issues.id = articles.issue
    WHERE paper IS NOT NULL AND articles.id IN (SELECT value FROM json_each(?))
    GROUP BY paper ORDER BY articles DESC, paper LIMIT ?
    """,
    """
    SELECT section AS name, count(*) AS articles FROM articles
    WHERE section IS NOT NULL AND id IN (SELECT value FROM json_each(?))
    GROUP BY section ORDER BY articles DESC, section LIMIT ?
    """,
)
"""People, papers and sections of the articles in these rows."""

_OCCURS = "SELECT 1 FROM single_characters WHERE single_characters MATCH ? LIMIT 1"
_NARROWED = """
    AND (:paper IS NULL OR instr(issues.paper, :paper))
    AND (:section IS NULL OR instr(articles.section, :section))
"""
# Who is rare stands in few articles: these are looked up, and not each article for who stands in it.
_NAMING = """
    AND articles.id IN (SELECT article FROM names WHERE names.kind = :kind{number}
        AND names.identity IN (SELECT value FROM json_each(:names{number})))
"""
# FTS5 walks its rows backwards only where it is asked for them by its own number.
_FOUND_NEWEST_FIRST = "ORDER BY {index}.rowid DESC"
_LISTED_NEWEST_FIRST = "ORDER BY articles.id DESC"

Row = dict[str, Any]
Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds what was looked for.

    ``article`` counts in its issue from 0. ``snippet`` is a stretch of one of its passages
    round the first word or name, or of its beginning where none was looked for. ``paper``, ``date``
    and ``headline`` are None where the issue does not say; ``source`` is the name of the
    issue's first source.
    """

    issue_id: int
    source: str
    paper: str | None
    date: str | None
    article: int
    headline: str | None
    snippet: str

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao search --json`` prints it."""
        return {
            "source": self.source,
            "paper": self.paper,
            "date": self.date,
            "article": self.article,
            "headline": self.headline,
            "snippet": self.snippet,
        }

    def line(self) -> str:
        """Return it as ``jiebao search`` prints it."""
        place = f"{self.date or '日期不明'}  {self.paper or self.source}"
        return f"{place}  {self.headline or '（无题）'}  {self.snippet}"


@dataclass(frozen=True, slots=True)
class Facets:
    """How many articles hold what was looked for, by year (None: undated), person, paper and section.

    All but years are counted in the newest hits only, the most frequent first.
    """

    total: int = 0
    years: tuple[tuple[int | None, int], ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    papers: tuple[tuple[str, int], ...] = ()
    sections: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Index:
    """An index, and how it is asked for a word."""

    table: str
    phrase: Phrase


_PAIRS = _Index("grams", pairs_phrase)
_CHARACTERS = _Index("single_characters", character_phrase)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an index is asked, and whether the text of what it finds must be looked at."""

    index: _Index
    expression: str
    must_be_read: bool = False


def search(database: Database, query: Query, limit: int | None) -> list[Hit]:
    """Return the articles that hold what is looked for, newest first; none for an empty query.

    An article without a date lies outside every range of dates.

    Raises:
        UserFacingError: where ``since`` or ``until`` is no date
    """
    words = sought(database, query)
    return [_hit(row, query, words) for row in islice(_rows(database, query), limit)]


def sought(database: Database, query: Query) -> tuple[str, ...]:
    """Return the words to be seen in what is found: those looked for, and printed names of who is meant."""
    names = (
        name
        for kind, value in query.names
        for identity in names_meant(database, kind, value)[:_PEOPLE]
        for name in printed_names(database, kind, identity)
    )
    return tuple(dict.fromkeys((*query.words, *names)))


def numbers(database: Database, query: Query, limit: int | None = None) -> list[int]:
    """Return the row numbers of the articles that are meant, newest first; raises as ``search`` does.

    Their texts stay where they are, unless only they tell.
    """
    asked = _asked(database, query)
    narrowed = query.paper or query.section or query.names
    if asked is None or asked.must_be_read or narrowed or not asked.expression:
        return [row["id"] for row in islice(_rows(database, query), limit)]
    values = {"expression": asked.expression, "limit": -1 if limit is None else limit}
    numbered = _NUMBERED.replace(_INDEX, asked.index.table)
    found = database.execute(numbered, values | _range(query.since, query.until)).fetchone()
    rows: list[int] = json.loads(found[0])
    return rows


def facets(database: Database, query: Query) -> Facets:
    """Return how the articles that hold what is looked for are spread; raises as ``search`` does."""
    found = numbers(database, query)
    years = Counter(number // A_YEAR or None for number in found)
    newest = json.dumps(found[:_COUNTED])
    people, papers, sections = (_counted(database, query, newest) for query in _SPREAD)
    return Facets(len(found), tuple(years.items()), people, papers, sections)


def _counted(database: Database, query: str, numbers: str) -> tuple[tuple[str, int], ...]:
    return tuple((row["name"], row["articles"]) for row in database.query(query, [numbers, _PEOPLE]))


def snippet(body: str, word: str, fold: Fold = folded) -> str | None:
    """Return the words round the first place where a passage of ``body`` holds ``word``, or None.

    A place where it stands as it was asked for goes before those where it is written otherwise.
    """
    passages = body.split(END)
    for passage in passages:
        at = passage.find(word)
        if at >= 0:
            return _cut(passage, at, at + len(word))
    wanted = fold(word)
    for passage in passages:
        at = fold(passage).find(wanted)
        if at >= 0:
            kept = [index for index, character in enumerate(passage) if not character.isspace()]
            return _cut(passage, kept[at], kept[at + len(wanted) - 1] + 1)
    return None


def _rows(database: Database, query: Query) -> Iterator[Row]:
    """Yield the rows of the articles that are meant, newest first."""
    asked = _asked(database, query)
    if asked is None:
        return
    values = {
        "expression": asked.expression,
        "paper": query.paper,
        "section": query.section,
        **_range(query.since, query.until),
    }
    for number, (kind, value) in enumerate(query.names):
        values[f"kind{number}"] = kind
        values[f"names{number}"] = json.dumps(names_meant(database, kind, value), ensure_ascii=False)
    naming = "".join(_NAMING.format(number=number) for number in range(len(query.names)))
    found = (_FOUND, _NARROWED, naming, _FOUND_NEWEST_FIRST)
    listed = (_LISTED, _NARROWED, naming, _LISTED_NEWEST_FIRST)
    asking = "\n".join(found if asked.expression else listed)
    rows = database.query(asking.replace(_INDEX, asked.index.table), values)
    yield from filter(_judge(query), rows) if asked.must_be_read else rows


def _asked(database: Database, query: Query) -> _Asked | None:
    """Return how the index is asked; None where nothing is looked for."""
    if query.is_empty or (query.words and not any(map(folded, query.words))):
        return None
    if query.is_loose:
        index = _index_for(query.words)
        asked = [_asked_loosely(database, word, index) for word in query.words]
        expression = " AND ".join(one.expression for one in asked)
        return _Asked(index, expression, any(one.must_be_read for one in asked) or _needs_text(query))
    without = query.without if query.words else ()
    index = _index_for(query.words + without)
    return _Asked(index, match_expression(query.words, without, index.phrase), _needs_text(query))


def _index_for(words: tuple[str, ...]) -> _Index:
    return _CHARACTERS if all(len(folded(word)) == 1 for word in words) else _PAIRS


def _asked_loosely(database: Database, word: str, index: _Index) -> _Asked:
    """Return how a word is asked for in all its forms; those that no text holds are left out."""
    forms = tuple(_occurring(database, of_one) for of_one in forms_of(word))
    if all(len(of_one) == 1 for of_one in forms):
        return _Asked(index, index.phrase("".join(of_one[0] for of_one in forms)))
    return _Asked(index, forms_expression(forms, index.phrase), must_be_read=len(forms) > 1)


def _occurring(database: Database, forms: tuple[str, ...]) -> tuple[str, ...]:
    asked = {form: database.execute(_OCCURS, [character_phrase(form)]) for form in forms}
    return tuple(form for form, rows in asked.items() if rows.fetchone() is not None) or forms[:1]


def _needs_text(query: Query) -> bool:
    """Return whether only the text tells: for kinds, and where rare characters share a code."""
    rare = any(ord(code) >= _SHARED_CODES for word in query.words + query.without for code in folded(word))
    left = bool(query.without) and (query.is_loose or not query.words)
    return bool(query.kinds) or rare or left


def _fold(query: Query) -> Fold:
    """Return what makes texts alike that are to be taken for the same."""
    return (lambda text: folded(loose(text))) if query.is_loose else folded


def _judge(query: Query) -> Callable[[Row], bool]:
    """Return whether the text of a row holds every word, where it is to stand, and none of the others."""
    fold = _fold(query)
    words, without = ([fold(word) for word in some] for some in (query.words, query.without))

    def is_meant(row: Row) -> bool:
        passages = [fold(passage) for passage in body_text(row["body"]).split(END)]
        kinds = (row["kinds"] or "").split(",")
        meant = [one for one, kind in zip_longest(passages, kinds) if not query.kinds or kind in query.kinds]
        stands = bool(meant) and all(any(word in one for one in meant) for word in words)
        return stands and not any(word in one for one in passages for word in without)

    return is_meant


def _range(since: str | None, until: str | None) -> dict[str, int]:
    for date in (since, until):
        if date is not None and not DATE.fullmatch(date):
            raise UserFacingError("bad-date", f"“{date}”不是日期。写成 2020-08-12、2020-08 或 2020。")
    if since is None and until is None:
        return {"first": 0, "last": 10**15}
    return {"first": max(first_row(since), A_YEAR), "last": row_behind(until or "9999") - 1}


def _hit(row: Row, query: Query, words: tuple[str, ...]) -> Hit:
    body, fold = body_text(row["body"]), _fold(query)
    # The headline is listed anyway; other words say more.
    others = END.join(passage for passage in body.split(END) if passage != row["headline"])
    found = (snippet(text, word, fold) for text in (others, body) for word in words)
    first = next(filter(None, found), None)
    return Hit(
        issue_id=row["issue"],
        source=row["source"],
        paper=row["paper"],
        date=row["date"],
        article=row["number"],
        headline=row["headline"],
        snippet=first or _cut(_opening(others.split(END)), 0, 0),
    )


def _opening(passages: list[str]) -> str:
    """Return the first passage that is long enough to tell what an article is about, else the last."""
    return next((one for one in passages if len(one) >= _TELLING), passages[-1])


def _cut(passage: str, start: int, end: int) -> str:
    first, last = max(0, start - _BEFORE_A_HIT), min(len(passage), end + _BEHIND_A_HIT)
    words = " ".join(passage[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(passage) else ''}"
