"""Roles, cuts and joins that an editor decided, carried over into a new reading of the source.

What was decided is known by the characters it was decided on, for the new reading has other ids.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.model import Issue, Passage, PassageKind, Reading, Run, SourceSpan
from desktop.review.passages import BY_EDITOR, decided, halves
from desktop.review.runs import JOINED_BY_EDITOR, merged

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

    A role is carried to the passage of the very same characters; a cut where the new reading
    has a join; a join where the new reading has it too.
    """
    decisions = _decisions(old)
    articles = (
        replace(article, passages=_carried(article.passages, decisions)) for article in reading.articles
    )
    return replace(reading, front=_carried(reading.front, decisions), articles=tuple(articles))


def _decisions(issue: Issue) -> Decisions:
    by_editor = [one for one in issue.passages() if one.evidence == BY_EDITOR and one.pieces]
    joins = {
        _start(run.origin)
        for passage in issue.passages()
        for run in passage.runs
        if run.origin and run.seam == JOINED_BY_EDITOR
    }
    return Decisions(
        {_characters(passage): passage.kind for passage in by_editor},
        frozenset(_start(passage.pieces[0]) for passage in by_editor),
        frozenset(joins),
    )


def _carried(passages: tuple[Passage, ...], decisions: Decisions) -> tuple[Passage, ...]:
    parts = (part for passage in passages for part in _parted(passage, decisions.cuts))
    return tuple(_with_joins(_with_role(part, decisions), decisions.joins) for part in parts)


def _parted(passage: Passage, cuts: frozenset[Start]) -> tuple[Passage, ...]:
    """Return the pieces of a passage between the seams at which the editor cut."""
    for offset, run in reversed(tuple(passage.placed_runs())):
        if run.seam and _begins_in(run, cuts):
            before, behind = halves(passage, offset, f"{passage.id}.{offset}")
            return (*_parted(before, cuts), behind)
    return (passage,)


def _with_role(passage: Passage, decisions: Decisions) -> Passage:
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


def _begins_in(run: Run, starts: frozenset[Start]) -> bool:
    return run.origin is not None and _start(run.origin) in starts


def _start(span: SourceSpan) -> Start:
    return span.source, span.start
