"""What an editor decided in an issue, read from the edit log up to its head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from desktop.model import (
    AddSource,
    ChangeText,
    Edit,
    Issue,
    JoinPassages,
    LogEntry,
    Masthead,
    PassageKind,
    ReadAgain,
    SetArticleKind,
    SplitPassage,
    Together,
)
from desktop.model.habits import Decisions
from desktop.review import EditLog

_FIELDS = tuple(field.name for field in fields(Masthead))
_Said = tuple[PassageKind, str]
"""The role of a passage, and on whose word."""


def decisions_in(log: EditLog, exports: Mapping[str, str]) -> Decisions:
    """Return which roles and masthead fields were decided by edits, and the time of the last one.

    What is undone stands on no path to the head, and so was never decided. ``exports`` holds
    when the issue was exported, by the entry at which it was.
    """
    walk = _Walk(log)
    path = log.path(log.head)
    for entry in path:
        walk.take(entry)
    exported = [exports[entry.id] for entry in path if entry.id in exports]
    return Decisions(walk.roles, walk.borders, walk.fields, exported[-1] if exported else None)


class _Walk:
    """Follows a log from entry to entry, and notes when which role or field changed.

    Attributes:
        roles: when the role of a passage was decided last, by the passage's id
        borders: when an article came to begin with a passage, by the passage's id
        fields: when a field of the masthead was filled last, by its name
    """

    def __init__(self, log: EditLog) -> None:
        self.roles: dict[str, str] = {}
        self.borders: dict[str, str] = {}
        self.fields: dict[str, str] = {}
        self._log = log
        self._issue = Issue(sources=())
        self._said: dict[str, _Said] = {}

    def take(self, entry: LogEntry) -> None:
        """Go on to an entry; what a reading proposes is nobody's decision."""
        before, self._issue = self._issue, self._log.review_at(entry.id).issue
        if self._issue is before or isinstance(entry.edit, ChangeText):
            return
        said = {passage.id: (passage.kind, passage.evidence) for passage in self._issue.passages()}
        if not _reads(entry.edit):
            spoken_of = said.keys() & set(_spoken_of(entry.edit, self._issue))
            self.roles |= dict.fromkeys(spoken_of | said.keys() - _unchanged(self._said, said), entry.time)
            self.borders |= dict.fromkeys(_begins(self._issue) - _begins(before), entry.time)
            self.fields |= dict.fromkeys(_filled(before.masthead, self._issue.masthead), entry.time)
        self._said = said


def _reads(edit: Edit) -> bool:
    if isinstance(edit, Together):
        return any(map(_reads, edit.edits))
    return isinstance(edit, AddSource | ReadAgain)


def _spoken_of(edit: Edit, issue: Issue) -> Iterator[str]:
    """Yield the passages whose role an edit says without giving them another: halves of a cut, a whole."""
    if isinstance(edit, Together):
        for part in edit.edits:
            yield from _spoken_of(part, issue)
    elif isinstance(edit, SplitPassage):
        yield edit.passage
    elif isinstance(edit, JoinPassages):
        yield edit.first
    elif isinstance(edit, SetArticleKind):
        yield from (one.titles[0].id for one in issue.articles if one.id == edit.article and one.titles)


def _unchanged(before: Mapping[str, _Said], after: Mapping[str, _Said]) -> set[str]:
    return {passage for passage, said in after.items() if before.get(passage) == said}


def _begins(issue: Issue) -> set[str]:
    return {article.passages[0].id for article in issue.articles if article.passages}


def _filled(before: Masthead, after: Masthead) -> set[str]:
    return {name for name in _FIELDS if getattr(before, name) != getattr(after, name)}
