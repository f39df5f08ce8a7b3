"""Roles, cuts and joins that an editor decided, carried over into a new reading of the source.

What was decided is known by the characters it was decided on, for the new reading has other ids.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.model import Issue, Passage, PassageKind, Reading, Run, SourceSpan
from desktop.review.passages import BY_EDITOR, decided, halves
from desktop.review.runs import CUT_BY_EDITOR, JOINED_BY_EDITOR, joined, merged

Characters = tuple[SourceSpan, ...]
"""All source characters of a passage, printed or left out."""
Start = tuple[int, int]
"""The first source character behind a cut: the source's number and the offset in it."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the editor decided: roles of passages, places where they begin, places where they are joined."""

    roles: dict[Characters, PassageKind]
    cuts: frozenset[Start]
    joins: frozenset[Start]


def structure_carried(old: Issue, reading: Reading) -> Reading:
    """Return the reading with the roles, cuts and joins that an editor decided in the old issue.

    A role is carried to the passage of the very same characters. Nothing is done where the
    new reading has no cut or join at the place.
    """
    decisions = _decisions(old)
    articles = (
        replace(article, passages=_carried(article.passages, decisions)) for article in reading.articles
    )
    return replace(reading, front=_carried(reading.front, decisions), articles=tuple(articles))


def _decisions(issue: Issue) -> Decisions:
    printed = [one for one in issue.passages() if one.pieces]
    by_editor = [one for one in printed if one.evidence == BY_EDITOR]
    cut = [one for one in printed if one.unjoined == CUT_BY_EDITOR]
    joins = {
        _start(run.origin)
        for passage in issue.passages()
        for run in passage.runs
        if run.origin and run.seam == JOINED_BY_EDITOR
    }
    return Decisions(
        {_characters(passage): passage.kind for passage in by_editor},
        frozenset(_start(one.pieces[0]) for one in (*by_editor, *cut)),
        frozenset(joins),
    )


def _carried(passages: tuple[Passage, ...], decisions: Decisions) -> tuple[Passage, ...]:
    parts = (part for passage in passages for part in _parted(passage, decisions.cuts))
    whole = _rejoined(parts, decisions.joins)
    return tuple(_with_joins(_as_decided(passage, decisions), decisions.joins) for passage in whole)


def _parted(passage: Passage, cuts: frozenset[Start]) -> tuple[Passage, ...]:
    """Return the pieces of a passage between the seams at which the editor cut."""
    for offset, run in reversed(tuple(passage.placed_runs())):
        if run.seam and _begins_in(run, cuts):
            before, behind = halves(passage, offset, f"{passage.id}.{offset}")
            return (*_parted(before, cuts), behind)
    return (passage,)


def _rejoined(passages: Iterable[Passage], joins: frozenset[Start]) -> Iterable[Passage]:
    """Return the passages; one that was nearly joined goes on with the text above if the editor joined it."""
    kept: list[Passage] = []
    for passage in passages:
        text = next((one for one in reversed(kept) if one.kind is passage.kind), None)
        if text and passage.unjoined and _begins_at(passage, joins):
            runs, left_out = joined(text.runs, passage.runs), merged(*text.left_out, *passage.left_out)
            kept[kept.index(text)] = replace(text, runs=runs, left_out=left_out)
        else:
            kept.append(passage)
    return kept


def _as_decided(passage: Passage, decisions: Decisions) -> Passage:
    if passage.unjoined and _begins_at(passage, decisions.cuts):
        passage = replace(passage, unjoined=CUT_BY_EDITOR)
    kind = decisions.roles.get(_characters(passage))
    return passage if kind is None else decided(passage, kind)


def _with_joins(passage: Passage, joins: frozenset[Start]) -> Passage:
    runs = (
        replace(run, seam=JOINED_BY_EDITOR) if run.seam and _begins_in(run, joins) else run
        for run in passage.runs
    )
    return replace(passage, runs=tuple(runs))


def _characters(passage: Passage) -> Characters:
    return merged(*passage.pieces, *passage.left_out)


def _begins_at(passage: Passage, starts: frozenset[Start]) -> bool:
    return bool(passage.pieces) and _start(passage.pieces[0]) in starts


def _begins_in(run: Run, starts: frozenset[Start]) -> bool:
    return run.origin is not None and _start(run.origin) in starts


def _start(span: SourceSpan) -> Start:
    return span.source, span.start
