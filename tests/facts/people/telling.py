"""The people of a few paragraphs, as the tables of this room tell them."""

from __future__ import annotations

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from tests.gold import issue_of_text

People = dict[str, tuple[str, ...]]


def people_in(*paragraphs: str) -> list[Fact]:
    facts = gather_facts(issue_of_text(*paragraphs))
    return [fact for fact in facts if fact.kind is FactKind.PERSON]


def named(*paragraphs: str) -> People:
    """Return the posts of each person, over all mentions."""
    found: People = {}
    for fact in people_in(*paragraphs):
        titles = fact.attrs["titles"]
        assert isinstance(titles, tuple)
        found[fact.text] = found.get(fact.text, ()) + tuple(
            t for t in titles if t not in found.get(fact.text, ())
        )
    return found
