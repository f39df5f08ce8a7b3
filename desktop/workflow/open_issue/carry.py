"""Facts and findings moved along with an edit, to be shown until they are read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop.model import Article, Fact, Finding, Issue, Passage, Span, Verified

Carry = Callable[[str, Span], Span | None]
"""Where a span of a passage stands after an edit; None where it is gone."""


@dataclass(frozen=True, slots=True)
class _Change:
    """The one stretch in which two texts differ: ``start``, its old ``end``, how far the rest moved."""

    start: int
    end: int
    moved: int

    def carry(self, span: Span) -> Span | None:
        """Return where ``span`` stands now, or None where its characters changed."""
        if span.end <= self.start:
            return span
        return span.moved(self.moved) if span.start >= self.end else None

    def carry_apart(self, span: Span) -> Span | None:
        """Return the same, but None also where the span touches what changed."""
        is_apart = span.end < self.start or span.start > self.end
        return self.carry(span) if is_apart else None


def carrier(before: Issue, after: Issue, *, apart: bool = False) -> Carry:
    """Return a function that carries a passage's span from ``before`` to ``after``.

    It gives None where the characters, or the whole passage, are gone; with ``apart`` also
    where the characters right beside them changed.
    """
    old = {passage.id: passage for passage in before.passages()}
    new = {passage.id: passage for passage in after.passages()}
    # Of passages that an edit left alone the very objects are shared.
    others = ((old.get(name), passage) for name, passage in new.items() if old.get(name) is not passage)
    pairs = ((now.id, was.text, now.text) for was, now in others if was is not None)
    changes = {name: _change(was, now) for name, was, now in pairs if was != now}

    def carry(passage: str, span: Span) -> Span | None:
        if passage not in new:
            return None
        change = changes.get(passage)
        if change is None:
            return span
        return change.carry_apart(span) if apart else change.carry(span)

    return carry


def reads_alike(before: Issue, after: Issue) -> bool:
    """Return whether the facts and findings of one issue hold for the other.

    They do where only the confidence in roles and joins differs.
    """
    if before is after:
        return True
    if (before.sources, before.masthead) != (after.sources, after.masthead):
        return False
    if len(before.articles) != len(after.articles) or not _read_alike(before.front, after.front):
        return False
    return all(map(_articles_alike, before.articles, after.articles))


def carry_facts(facts: tuple[Fact, ...], carry: Carry) -> tuple[Fact, ...]:
    """Return the facts whose characters are still there, at their new places."""
    moved = ((fact, carry(fact.passage, fact.span)) for fact in facts)
    return tuple(
        fact if span is fact.span else replace(fact, span=span) for fact, span in moved if span is not None
    )


Found = TypeVar("Found", Finding, Verified)


def carry_findings(findings: tuple[Found, ...], carry: Carry) -> tuple[Found, ...]:
    """Return what checks found whose characters are still there, at their new places."""
    moved = ((finding, carry(finding.passage, finding.span)) for finding in findings)
    return tuple(
        finding if span is finding.span else replace(finding, span=span)
        for finding, span in moved
        if span is not None
    )


def _articles_alike(one: Article, other: Article) -> bool:
    # Articles that an edit left alone are the very same.
    if one is other:
        return True
    bare = replace(one, passages=()) == replace(other, passages=())
    return bare and _read_alike(one.passages, other.passages)


def _read_alike(ones: tuple[Passage, ...], others: tuple[Passage, ...]) -> bool:
    pairs = zip(ones, others, strict=False)
    return len(ones) == len(others) and all(
        one is other or _words_of(one) == _words_of(other) for one, other in pairs
    )


def _words_of(passage: Passage) -> tuple[object, ...]:
    return passage.id, passage.kind, passage.text, passage.picture


def _change(old: str, new: str) -> _Change:
    start = _shared(old, new)
    rest = min(len(old), len(new)) - start
    tail = _shared(old[len(old) - rest :][::-1], new[len(new) - rest :][::-1])
    return _Change(start, len(old) - tail, len(new) - len(old))


def _shared(one: str, other: str) -> int:
    """Return how many characters both texts have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))
