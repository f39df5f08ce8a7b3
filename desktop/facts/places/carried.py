"""Places that an article names for short and another of the issue in full: 荷淀, there 荷淀居民区."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from desktop.facts.context import ArticleView, Line, text_of
from desktop.facts.names.mentions import standing
from desktop.facts.places.frames import FRAMED, stands_alone
from desktop.facts.places.gatherer import short_names, titles_in
from desktop.facts.taken import Taken, taken_in_lines
from desktop.facts.word_index import WordIndex
from desktop.model import Fact, FactKind, Span
from desktop.text.remembered import Remembered
from desktop.text.scripts import HAN
from desktop.text.words import frequency

_NAMED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})
_ISSUES_AT_HAND = 8
# 荷淀议事：… tells of an enterprise that is called by the place.
_LABEL = re.compile(rf"[{HAN}]{{2,4}}：")


def carried_over(views: Sequence[ArticleView], found: Sequence[Sequence[Fact]]) -> list[tuple[Fact, ...]]:
    """Return for each article the places that it names as others introduce them; ``found`` has its facts."""
    introduced = [_introduced(facts) for facts in found]
    known = _of_one_place(introduced)
    index = _index_of(frozenset(known))
    at_hand = _standing_at.each((index, view.lines) for view in views)
    return [
        tuple(_in_article(view, facts, {name: known[name] for name in here - own.keys()}))
        for view, facts, here, own in zip(views, found, at_hand, introduced, strict=True)
    ]


def _of_one_place(introduced: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the full name for each short one that means a single place of the issue."""
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for names in introduced:
        for short, full in names.items():
            meant[short].add(full)
    return {short: full for short, (full, *others) in meant.items() if not others}


def _introduced(facts: Iterable[Fact]) -> dict[str, str]:
    """Return by what the places of an article may be called elsewhere, and their full names."""
    places = (fact for fact in facts if fact.kind is FactKind.PLACE and fact.value == fact.text)
    named = {place.text: place.evidence == FRAMED for place in places}
    bare = {name: name for name, framed in named.items() if framed and not frequency(name)}
    return short_names(name for name, framed in named.items() if not framed) | bare


def _in_article(view: ArticleView, found: Iterable[Fact], known: Mapping[str, str]) -> Iterator[Fact]:
    if not known:
        return
    taken = taken_in_lines(fact for fact in found if fact.kind in _NAMED)
    for line in view.lines:
        yield from _in_line(line, taken[line.id], known)


def _in_line(line: Line, taken: Taken, known: Mapping[str, str]) -> Iterator[Fact]:
    for start, end in standing(line.text, known):
        span = Span(start, end)
        label = not start and _LABEL.match(line.text, end)
        if label or taken.overlaps(span) or Taken(titles_in(line.text)).overlaps(span):
            continue
        if stands_alone(line.text, start, end):
            full = known[line.text[start:end]]
            yield line.fact(FactKind.PLACE, start, end, full, {}, 0.6, f"别篇有“{full}”")


def _words_at(index: WordIndex, lines: tuple[Line, ...]) -> frozenset[str]:
    return index.standing_in(text_of(lines))


_standing_at = Remembered(_words_at)
_index_of = lru_cache(maxsize=_ISSUES_AT_HAND)(WordIndex)
