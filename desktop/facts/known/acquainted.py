"""People whom editors named before: found again, to their last character, with their posts in full."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from desktop.facts.context import ArticleView, Line
from desktop.facts.known.posts import post_beside, written_out
from desktop.facts.known.roster import UNSURE, Known, known_of, said_of
from desktop.facts.names.mentions import mentions, standing
from desktop.facts.names.name import name_at
from desktop.facts.taken import Taken, by_line
from desktop.model import Fact, FactKind, Span, Value
from desktop.text.words import is_word

_SURE = 0.9
# How well the shape of a new name must speak for it behind a post that was learned.
_ENOUGH = 0.5
_LIKELY = 0.75
_BEHIND = "跟在名录里的职务"


def acquainted(view: ArticleView) -> tuple[Fact, ...]:
    """Return what was found in the article, its people put right by what the roster knows of them."""
    known = known_of(view.background.roster)
    names = known.names(FactKind.PERSON)
    if not names and not known.offices:
        return view.found
    others = tuple(fact for fact in view.found if fact.kind is not FactKind.PERSON)
    people, article = by_line(view.facts(FactKind.PERSON)), view.text
    offices = [office for office in known.offices if office in article]
    for line in view.lines:
        here = people.get(line.id, [])
        people[line.id] = [*here, *_behind_offices(line, here, offices, known, article)]
    # Who stands behind a post that was learned is named again without it.
    names |= {fact.text for facts in people.values() for fact in facts if _is_learned(fact)}
    put_right = (
        with_posts(fact, line.text, offices, known)
        for line in view.lines
        for fact in _people_of(line, people[line.id], names, known)
    )
    return (*others, *put_right)


def _is_learned(fact: Fact) -> bool:
    return fact.evidence.startswith(_BEHIND)


def _behind_offices(
    line: Line, here: Iterable[Fact], offices: Iterable[str], known: Known, article: str
) -> Iterator[Fact]:
    """Yield the people behind a post that editors wrote out and no word list has."""
    taken = Taken(fact.span for fact in here)
    for start, end in standing(line.text, offices):
        name = name_at(line.text, end, article)
        if name is not None and name.score >= _ENOUGH and not taken.overlaps(Span(name.start, name.end)):
            evidence = f"{_BEHIND}“{line.text[start:end]}”之后"
            attrs: dict[str, Value] = {"titles": ()}
            fact = line.fact(FactKind.PERSON, name.start, name.end, name.text, attrs, _LIKELY, evidence)
            if known.read(fact, line):
                yield fact


def _people_of(line: Line, here: list[Fact], names: frozenset[str], known: Known) -> Iterator[Fact]:
    """Yield the people of a line: those found, to their known ends, and those only the roster knows."""
    spots = [Span(*place) for place in mentions(line.text, names)]
    whole = [_to_known_end(line, fact, spots, known) for fact in here]
    yield from whole
    taken = Taken(fact.span for fact in whole)
    yield from (_mention(line, spot, known) for spot in spots if not taken.overlaps(spot))


def _to_known_end(line: Line, fact: Fact, spots: Iterable[Span], known: Known) -> Fact:
    """Return the fact with the name that the roster has at its place: 贝思齐 for 贝思齐及."""
    if (FactKind.PERSON, fact.text) in known.entries:
        return replace(fact, confidence=max(fact.confidence, _SURE))
    spot = next((spot for spot in spots if spot.overlaps(fact.span) and spot != fact.span), None)
    return fact if spot is None else replace(_mention(line, spot, known), attrs=fact.attrs)


def _mention(line: Line, spot: Span, known: Known) -> Fact:
    name = spot.of(line.text)
    entry = known.entries.get((FactKind.PERSON, name))
    value = (entry.full if entry else "") or name
    evidence = said_of(entry) if entry else "本篇已介绍此人"
    sure = UNSURE if is_word(name) else _SURE if entry else _LIKELY
    return line.fact(FactKind.PERSON, spot.start, spot.end, value, {"titles": ()}, sure, evidence)


def with_posts(fact: Fact, text: str, offices: Collection[str], known: Known) -> Fact:
    """Return a person's mention with the known post beside it, and posts as the roster has them in full."""
    printed = fact.attrs.get("titles")
    titles = printed if isinstance(printed, tuple) else ()
    beside = post_beside(text, fact.span.start, fact.span.end, offices)
    if beside and not any(title.endswith(beside) or beside.endswith(title) for title in titles):
        titles = (*titles, beside)
    posts = known.posts.get(fact.text, frozenset())
    whole = tuple(dict.fromkeys(written_out(title, posts) for title in titles))
    # The roster may say of one of them that it is not this person's.
    kept = tuple(title for title in whole if (fact.text, title) not in known.stopped_posts)
    return fact if kept == printed else replace(fact, attrs={**fact.attrs, "titles": kept})
