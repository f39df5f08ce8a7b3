"""All facts of an issue: the gatherers in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop.facts.contacts import contacts
from desktop.facts.context import ArticleView, Background, views_of
from desktop.facts.dates import dates
from desktop.facts.organizations import organizations
from desktop.facts.people import people
from desktop.facts.places import places
from desktop.facts.quantities import quantities
from desktop.facts.quoted_names import quoted_names
from desktop.facts.quotes import quotes
from desktop.facts.works import works
from desktop.facts.year import infer_year
from desktop.model import Fact, Issue, Roster

Gatherer = Callable[[ArticleView], Iterable[Fact]]

# A gatherer sees in ``view.found`` what those above it found in the same article.
GATHERERS: tuple[Gatherer, ...] = (
    people,
    organizations,
    places,
    dates,
    works,
    contacts,
    quantities,
    quotes,
    quoted_names,
)


def gather_facts(issue: Issue, roster: Roster | None = None) -> tuple[Fact, ...]:
    """Return every fact of the issue's articles, in reading order."""
    background = Background(issue.masthead, roster or Roster(), year=infer_year(issue))
    return tuple(fact for view in views_of(issue, background) for fact in facts_of(view))


def facts_of(view: ArticleView) -> tuple[Fact, ...]:
    """Return every fact of one article, in reading order."""
    for gatherer in GATHERERS:
        view = replace(view, found=view.found + tuple(gatherer(view)))
    place = {line.id: number for number, line in enumerate(view.lines)}
    return tuple(sorted(view.found, key=lambda fact: (place[fact.passage], fact.span, fact.kind)))
