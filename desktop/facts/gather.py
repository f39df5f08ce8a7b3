"""All facts of an issue: the gatherers in the order in which they build on each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from desktop.facts.contacts import contacts
from desktop.facts.context import ArticleView, Background, Line, text_of, views_of
from desktop.facts.dates.gatherer import dates
from desktop.facts.doubts import doubted
from desktop.facts.events import events
from desktop.facts.guesses.gatherer import probable_people
from desktop.facts.guesses.second_opinion import second_opinion
from desktop.facts.imprint import imprint
from desktop.facts.known.acquainted import acquainted
from desktop.facts.known.roster import KnownNames, known_of
from desktop.facts.known.words import known_words
from desktop.facts.organizations.beside_people import apart_from_people
from desktop.facts.organizations.gatherer import organizations
from desktop.facts.people.called import called
from desktop.facts.people.gatherer import known_elsewhere, people, reliable_names
from desktop.facts.places.carried import carried_over
from desktop.facts.places.gatherer import places
from desktop.facts.places.hierarchy import district_of_issue
from desktop.facts.places.streets import street_of_issue
from desktop.facts.quantities.gatherer import quantities
from desktop.facts.quoted_names import quoted_names
from desktop.facts.quotes.gatherer import quotes
from desktop.facts.word_index import WordIndex
from desktop.facts.works import works
from desktop.facts.year.inference import infer_year
from desktop.model import Fact, FactKind, Issue, Roster, Span
from desktop.text.remembered import Recalled, Remembered
from desktop.text.scripts import HAN

Gatherer = Callable[[Sequence[ArticleView]], Iterable[Iterable[Fact]]]
"""What finds the facts of each of some articles."""


def one_by_one(gather: Callable[[ArticleView], Iterable[Fact]]) -> Gatherer:
    """Return the gatherer that goes from one article to the next."""
    return partial(map, gather)


_ISSUES_AT_HAND = 8
_WARD = re.compile(f"(?<=院)[{HAN}]{{1,6}}科$")

# A gatherer sees in ``view.found`` what those above it found in the same article.
NAMING: tuple[Gatherer, ...] = (
    organizations,
    one_by_one(known_words(FactKind.ORGANIZATION)),
    people,
)
# These see, besides, who is introduced in other articles.
NAMING_ON: tuple[Gatherer, ...] = (
    one_by_one(known_elsewhere),
    one_by_one(probable_people),
    one_by_one(second_opinion),
    places,
    one_by_one(known_words(FactKind.PLACE)),
)
# No name is found below here.
TELLING: tuple[Gatherer, ...] = tuple(
    map(
        one_by_one,
        (
            dates,
            works,
            contacts,
            quantities,
            quotes,
            quoted_names,
            known_words(FactKind.WORK, FactKind.CONTACT, FactKind.NAME),
            events,
        ),
    )
)


def gather_facts(issue: Issue, roster: Roster | None = None) -> tuple[Fact, ...]:
    """Return every fact of the issue: those of its furniture, then each article's in reading order.

    An article that stands in the issue as it stood the last time is not read again.
    """
    background = replace(_background_of(issue, roster or Roster()), year=infer_year(issue))
    views = _named_views(issue, background, roster or Roster(), _named.each)
    told = _with_places_of_others(views, article_facts.each(views))
    return (*imprint(issue, background), *(fact for facts in told for fact in facts))


def gather_names(issue: Issue, roster: Roster | None = None) -> tuple[Fact, ...]:
    """Return the people, organisations and places of the issue alone, in reading order.

    They are those among its facts, found in less than their time, and nothing is held for a next one.
    """
    background = _background_of(issue, roster or Roster())
    views = _named_views(issue, background, roster or Roster(), _named_in_each)
    named = _with_places_of_others(views, [_in_order(view) for view in _all_named(views)])
    return tuple(fact for facts in named for fact in facts)


def _background_of(issue: Issue, roster: Roster) -> Background:
    street = street_of_issue(issue)
    district = district_of_issue(issue, street, roster)
    return Background(issue.masthead, Roster(), street, district)


def _named_views(
    issue: Issue,
    background: Background,
    roster: Roster,
    name: Callable[[Iterable[ArticleView]], Iterable[ArticleView]],
) -> list[ArticleView]:
    """Return the articles with their organisations and people, each knowing whom the others introduce.

    ``name`` finds those who are named in each article by itself.
    """
    (known,) = _known_names.each([(roster,)])
    named = list(name(_with_rosters(views_of(issue, background), known)))
    names = reliable_names(fact for view in named for fact in view.facts(FactKind.PERSON))
    return list(_with_names(named, _index_of(names)))


def _facts_of(view: ArticleView) -> tuple[Fact, ...]:
    """Return every fact of one article whose organisations and people are found, in reading order."""
    return _in_order(*_run(TELLING, _all_named([view])))


def _all_named(views: Iterable[ArticleView]) -> list[ArticleView]:
    """Return the views with everyone and everything that is named, short forms with whom they mean."""
    return [replace(view, found=called(view)) for view in _run(NAMING_ON, views)]


def _in_order(view: ArticleView) -> tuple[Fact, ...]:
    """Return what was found in an article, in reading order; of the same words as the same kind the last."""
    place = _places_of_lines(view)
    found = {_order(fact, place): fact for fact in doubted(_outermost(view.found), view)}
    return tuple(found[order] for order in sorted(found))


def _with_places_of_others(
    views: Sequence[ArticleView], found: Sequence[tuple[Fact, ...]]
) -> list[tuple[Fact, ...]]:
    """Return what was found in each article, with the places in it that other articles introduce."""
    carried = carried_over(views, found)
    return [
        _together(view, facts, more) if more else facts
        for view, facts, more in zip(views, found, carried, strict=True)
    ]


def _together(view: ArticleView, facts: tuple[Fact, ...], more: tuple[Fact, ...]) -> tuple[Fact, ...]:
    place = _places_of_lines(view)
    return tuple(sorted((*facts, *more), key=lambda fact: _order(fact, place)))


def _places_of_lines(view: ArticleView) -> dict[str, int]:
    """Return the number of each line by its id."""
    return {line.id: number for number, line in enumerate(view.lines)}


def _outermost(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the facts without the bodies that only open the name of another: 某公司 of 某公司某分公司.

    Of a hospital and its ward it is the hospital. While people are looked for all are needed, as a
    post may name any.
    """
    facts = tuple(_without_wards(facts))
    longest: dict[tuple[str, int], Fact] = {}
    for body in (fact for fact in facts if fact.kind is FactKind.ORGANIZATION):
        place = body.passage, body.span.start
        longest[place] = max(longest.get(place, body), body, key=lambda fact: fact.span.end)
    for fact in facts:
        whole = longest.get((fact.passage, fact.span.start), fact)
        if fact.kind is not FactKind.ORGANIZATION or whole is fact or fact.confidence > whole.confidence:
            yield fact


def _without_wards(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the facts without the wards of hospitals that are named before them: 某医院|心内科."""
    wards = [(fact, _WARD.search(fact.text)) for fact in facts if fact.text.endswith("科")]
    hospitals = {(fact.passage, fact.span) for fact in facts if fact.text.endswith("院")} if wards else set()
    parts = {
        id(fact)
        for fact, ward in wards
        if ward and (fact.passage, Span(fact.span.start, fact.span.start + ward.start())) in hospitals
    }
    yield from (fact for fact in facts if id(fact) not in parts)


def _order(fact: Fact, place: Mapping[str, int]) -> tuple[int, int, int, FactKind]:
    """Return what puts facts in reading order; ``place`` numbers the lines by their ids."""
    return place[fact.passage], fact.span.start, fact.span.end, fact.kind


def _named_in(view: ArticleView) -> ArticleView:
    """Return the view of an article with its organisations and people."""
    return _named_in_each([view])[0]


def _named_in_each(views: Iterable[ArticleView]) -> list[ArticleView]:
    """Return the views of articles with their organisations and people."""
    named = map(_apart, _run(NAMING, views))
    return [replace(view, found=acquainted(view)) for view in named]


def _apart(view: ArticleView) -> ArticleView:
    """Return the view with its bodies read again where one of them runs over a person's name."""
    apart = apart_from_people(view)
    if apart.lines == view.lines:
        return view
    again = _run([one for one in NAMING if one is not people], [apart])[0].found
    return replace(view, found=(*again, *view.facts(FactKind.PERSON)))


article_facts = Recalled(_facts_of)
_named = Recalled(_named_in)


def _with_rosters(views: Iterable[ArticleView], known: KnownNames) -> Iterator[ArticleView]:
    """Yield the views with what the roster has of the words in each: nothing else concerns it."""
    asked = tuple(views)
    for view, here in zip(asked, _known_in.each((known, view.lines) for view in asked), strict=True):
        yield replace(view, background=replace(view.background, roster=here)) if here.entries else view


def _with_names(views: Iterable[ArticleView], names: WordIndex) -> Iterator[ArticleView]:
    """Yield the views with the people of other articles whose names stand in each."""
    asked = tuple(views)
    for view, here in zip(asked, _named_at.each((names, view.lines) for view in asked), strict=True):
        yield replace(view, background=replace(view.background, names=here)) if here else view


def _known_at(known: KnownNames, lines: tuple[Line, ...]) -> Roster:
    return known.standing_in(text_of(lines))


def _names_at(names: WordIndex, lines: tuple[Line, ...]) -> frozenset[str]:
    return names.standing_in(text_of(lines))


_known_names = Remembered(KnownNames)
_known_in = Remembered(_known_at)
_named_at = Remembered(_names_at)
_index_of = lru_cache(maxsize=_ISSUES_AT_HAND)(WordIndex)


def _run(gatherers: Iterable[Gatherer], views: Iterable[ArticleView]) -> list[ArticleView]:
    """Return the views with what ``gatherers`` find, each of which sees what the ones before found."""
    views = list(views)
    for gatherer in gatherers:
        views = list(map(_with_found, views, gatherer(views)))
    return views


def _with_found(view: ArticleView, found: Iterable[Fact]) -> ArticleView:
    """Return the view with what was found as the roster has it."""
    if not view.background.roster.entries:
        return ArticleView(view.lines, view.background, (*view.found, *found))
    known = known_of(view.background.roster)
    lines = {line.id: line for line in view.lines}
    read = (known.read(fact, lines[fact.passage]) for fact in found)
    return ArticleView(view.lines, view.background, (*view.found, *filter(None, read)))
