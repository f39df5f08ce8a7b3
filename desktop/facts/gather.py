"""All facts of an issue: the gatherers in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop.facts.contacts import contacts
from desktop.facts.context import ArticleView, Background, views_of
from desktop.facts.dates import dates
from desktop.facts.events import events
from desktop.facts.guesses import probable_people
from desktop.facts.imprint import imprint
from desktop.facts.organizations import organizations
from desktop.facts.people import known_elsewhere, people, reliable_names
from desktop.facts.places import places
from desktop.facts.quantities import quantities
from desktop.facts.quoted_names import quoted_names
from desktop.facts.quotes import quotes
from desktop.facts.streets import street_of_issue
from desktop.facts.works import works
from desktop.facts.year import infer_year
from desktop.model import Fact, FactKind, Issue, Roster

Gatherer = Callable[[ArticleView], Iterable[Fact]]

# A gatherer sees in ``view.found`` what those above it found in the same article.
NAMING: tuple[Gatherer, ...] = (
    organizations,
    people,
)
# These see, besides, who is introduced in other articles.
GATHERERS: tuple[Gatherer, ...] = (
    known_elsewhere,
    probable_people,
    places,
    dates,
    works,
    contacts,
    quantities,
    quotes,
    quoted_names,
    events,
)


def gather_facts(issue: Issue, roster: Roster | None = None) -> tuple[Fact, ...]:
    """Return every fact of the issue: those of its furniture, then each article's in reading order."""
    roster = roster or Roster()
    background = Background(issue.masthead, roster, street_of_issue(issue), infer_year(issue))
    named = [_run(NAMING, view) for view in views_of(issue, background)]
    known = reliable_names(fact for view in named for fact in view.facts(FactKind.PERSON))
    background = replace(background, names=known | {entry.name for entry in roster.people})
    told = (fact for view in named for fact in facts_of(replace(view, background=background)))
    return (*imprint(issue, background), *told)


def facts_of(view: ArticleView) -> tuple[Fact, ...]:
    """Return every fact of one article whose organisations and people are found, in reading order."""
    view = _run(GATHERERS, view)
    place = {line.id: number for number, line in enumerate(view.lines)}
    return tuple(sorted(view.found, key=lambda fact: (place[fact.passage], fact.span, fact.kind)))


def _run(gatherers: tuple[Gatherer, ...], view: ArticleView) -> ArticleView:
    """Return the view with what ``gatherers`` find, each of which sees what the ones before found."""
    for gatherer in gatherers:
        view = replace(view, found=view.found + tuple(gatherer(view)))
    return view
