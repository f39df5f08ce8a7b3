"""What is found for words as they are typed: articles, or else people or issues that are called so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop.model import UserFacingError
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.browsing.rows import in_order, matching
from desktop.workflow import Hit, IssueRow, Query, Workflow, loose

_NO_QUERY = Query()
_HITS = 50
"""So many are listed at once; more when the last one is seen."""

_NAMED = 5
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_STANDS = "出现在:"
_GO_ON = "接着写要找的字，或者写全：人物:姓名、单位:名称、年:2022。"
_ONLY_WITHOUT = "只写了不要的。再写一个要找的词。"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the query that was answered, the words to be marked, the newest articles.

    ``last`` is the row of the last one where more follow, else None. Where no article holds the
    words, ``issues`` are those that are called so. ``told`` says what else an editor must know,
    empty for nothing; ``trouble`` is one with the archive itself.
    """

    query: Query = _NO_QUERY
    words: tuple[str, ...] = ()
    entries: tuple[HitEntry, ...] = ()
    last: int | None = None
    issues: tuple[IssueRow, ...] = ()
    told: str = ""
    trouble: UserFacingError | None = None


def find(workflow: Workflow, typed: str, query: Query) -> Found:
    """Return what is found for a query that was typed so."""
    if query.is_empty:
        return Found(query, told=_ONLY_WITHOUT if query.without or query.except_for else _GO_ON)
    try:
        return _answered(workflow, query) or _otherwise(workflow, typed, query)
    except UserFacingError as trouble:
        is_typed = trouble.code == "bad-date"
        return Found(query, told=trouble.message, trouble=None if is_typed else trouble)


def go_on(workflow: Workflow, found: Found) -> Found:
    """Return as much of what follows as is listed at once; nothing where it cannot be read."""
    try:
        hits = workflow.archive.search(found.query, _HITS, found.last)
    except UserFacingError as trouble:
        return replace(found, entries=(), last=None, trouble=trouble)
    return replace(found, entries=tuple(map(_entry, hits)), last=_last_of(hits))


def _answered(workflow: Workflow, query: Query, told: str = "") -> Found | None:
    hits = workflow.search(query, _HITS)
    words, entries = workflow.archive.sought(query), tuple(map(_entry, hits))
    return Found(query, words, entries, _last_of(hits), told=told) if hits else None


def _last_of(hits: list[Hit]) -> int | None:
    """Return the row of the last hit, where there may be more."""
    return hits[-1].row if len(hits) == _HITS else None


def _otherwise(workflow: Workflow, typed: str, query: Query) -> Found:
    """Return people whose initials were typed, or issues that are called so, or what to do."""
    called = workflow.archive.people(query.words[0]) if _may_be_initials(query) else []
    if called:
        named = "、".join(called[:_NAMED]) + ("等" if len(called) > _NAMED else "")
        of_people = replace(query, words=(), names=(*query.names, ("person", query.words[0])))
        return _answered(workflow, of_people, f"{named}：") or Found(query, told=_advice(typed, query))
    issues = tuple(in_order(matching(workflow.issues(), typed), None))
    if issues:
        return Found(query, issues=issues, told=f"没有文章里有“{typed}”，有 {len(issues):,} 期是这样的。")
    return Found(query, told=_advice(typed, query))


def _may_be_initials(query: Query) -> bool:
    words = loose("".join(query.words))
    return len(query.words) == 1 and words.isascii() and words.isalpha()


def _advice(typed: str, query: Query) -> str:
    """Return that nothing is found, and how it may be."""
    for word in query.words:
        if word.startswith(_STANDS):
            return f"没有“{word.removeprefix(_STANDS)}”这个地方。可以写标题、正文、小标题、图说、署名、供稿。"
    years = [match[1] for word in query.words if (match := _YEAR.fullmatch(word))]
    if years and len(query.words) > 1:
        return f"档案里没有“{typed}”。要找 {years[0]} 年的，写成 年:{years[0]}，或点左边的日期。"
    return f"档案里没有“{typed}”。{'去掉一个条件' if _is_narrowed(query) else '少打一个字'}再试。"


def _is_narrowed(query: Query) -> bool:
    """Return whether more than one thing is asked for."""
    return len(query.words) > 1 or replace(query, words=()) != Query(is_loose=query.is_loose)


def _entry(hit: Hit) -> HitEntry:
    origin = " · ".join((hit.paper or hit.source, hit.date or "日期不明"))
    return HitEntry(str(hit.issue_id), hit.article, hit.headline or "无题", origin, hit.snippet)
