"""People: names found by the posts they stand with, then wherever they are named again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.facts.bodies import Bodies
from desktop.facts.context import ArticleView, Line
from desktop.facts.introductions import Introduction, by_post
from desktop.facts.mentions import mentions
from desktop.facts.untitled import untitled
from desktop.model import Fact, FactKind, PassageKind
from desktop.text.bylines import byline_names, credit_names

_NAMES_IN = {PassageKind.BYLINE: byline_names, PassageKind.CREDIT: credit_names}
_RELIABLE = 0.7


def people(view: ArticleView) -> Iterator[Fact]:
    """Yield every mention of a person in the article, with the posts printed at that place."""
    article = "\n".join(line.text for line in view.lines)
    bodies = Bodies(view.background.street)
    introduced = {line.id: _introduced(line, article, bodies) for line in view.lines}
    names = {fact.text for facts in introduced.values() for fact in facts if fact.confidence >= _RELIABLE}
    for line in view.lines:
        yield from _with_mentions(line, introduced[line.id], names, view.background.names)


def _introduced(line: Line, article: str, bodies: Bodies) -> tuple[Fact, ...]:
    """Return the people whom a line introduces; of two readings of one place the surer."""
    if line.kind in _NAMES_IN:
        return tuple(_credited(line))
    found = [*by_post(line.text, article, bodies), *untitled(line.text, article)]
    return _apart(_fact(line, introduction) for introduction in found)


def _credited(line: Line) -> Iterator[Fact]:
    for name in _NAMES_IN[line.kind](line.text):
        start = line.text.find(name)
        if start >= 0:
            yield line.fact(FactKind.PERSON, start, start + len(name), name, {"titles": ()}, 0.9, "署名")


def _fact(line: Line, introduction: Introduction) -> Fact:
    name = introduction.name
    return line.fact(
        FactKind.PERSON,
        name.start,
        name.end,
        name.text,
        {"titles": introduction.titles},
        round(introduction.confidence, 2),
        introduction.evidence,
    )


def _with_mentions(
    line: Line, introduced: tuple[Fact, ...], near: set[str], far: frozenset[str]
) -> Iterator[Fact]:
    again = (_mention(line, start, end, near) for start, end in mentions(line.text, near | far))
    return iter(_apart((*introduced, *again)))


def _mention(line: Line, start: int, end: int, near: set[str]) -> Fact:
    name = line.text[start:end]
    evidence = "本篇已介绍此人" if name in near else "本期他篇或往期已介绍此人"
    return line.fact(FactKind.PERSON, start, end, name, {"titles": ()}, 0.85, evidence)


def _apart(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts without those that overlap one with posts, or a surer one."""
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: (not fact.attrs["titles"], -fact.confidence, -len(fact.span))):
        if not any(fact.span.overlaps(other.span) for other in kept):
            kept.append(fact)
    return tuple(sorted(kept, key=lambda fact: fact.span))
