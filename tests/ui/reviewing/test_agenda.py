"""The agenda: what is one decision, and in which order."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import FactKind, FactState, Issue, JudgedFact, Layers
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.items import FactItem


def named(items: Agenda, name: str) -> FactItem:
    return next(item for item in items.facts if item.name == name)


def test_mentions_of_one_person_are_one_item(items: Agenda) -> None:
    person = named(items, "陆知远")
    assert len(person.mentions) == 2
    assert person.titles == ("柳桥街道党工委书记",)
    assert person.article == "a1"


def test_items_stand_in_reading_order(items: Agenda) -> None:
    words = [item.name if isinstance(item, FactItem) else item.judged.finding.text for item in items.items]
    assert words == ["3月5日下午", "陆知远", "200余名", "读书会", "亮了"]


def test_the_most_urgent_mention_gives_the_state(issue: Issue, layers: Layers) -> None:
    first, *rest = layers.facts
    facts = (first, *(replace(one, state=FactState.CONFIRMED) for one in rest[:-1]), rest[-1])
    person = named(agenda(issue, replace(layers, facts=facts)), "陆知远")
    assert person.state is FactState.PROPOSED
    assert person.selection().fact == person.mentions[1].fact.ref


def test_a_rejected_mention_stands_by_itself(issue: Issue, layers: Layers) -> None:
    facts = tuple(
        JudgedFact(one.fact, FactState.REJECTED if number == 1 else one.state)
        for number, one in enumerate(layers.facts)
    )
    found = agenda(issue, replace(layers, facts=facts)).facts
    assert [len(item.mentions) for item in found if item.kind is FactKind.PERSON] == [1, 1]
