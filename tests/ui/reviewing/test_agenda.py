"""The agenda: what is one decision, in which order, and what comes next."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import FactKind, FactState, FindingState, Issue, JudgedFact, JudgedFinding, Layers
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.items import FactItem, FindingItem
from desktop.ui.selection import Selection


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


def test_next_goes_on_behind_the_selection_and_round(items: Agenda) -> None:
    seen = []
    selection = Selection()
    for _ in range(6):
        item = items.step(selection, items.items, 1)
        assert item is not None
        selection = item.selection()
        seen.append(item.place)
    assert seen == [*sorted(seen[:5]), seen[0]]


def test_previous_from_nothing_is_the_last(items: Agenda) -> None:
    last = items.step(Selection(), items.items, -1)
    assert isinstance(last, FindingItem)
    assert last.judged.finding.text == "亮了"


def test_settled_items_are_passed_over(issue: Issue, layers: Layers) -> None:
    facts = tuple(replace(one, state=FactState.CONFIRMED) for one in layers.facts)
    findings = tuple(JudgedFinding(one.finding, FindingState.DISMISSED) for one in layers.findings)
    settled = agenda(issue, replace(layers, facts=facts, findings=findings))
    assert settled.step(Selection(), settled.items, 1) is None


def test_two_things_at_one_place_are_both_reached(issue: Issue, layers: Layers) -> None:
    first, *rest = layers.facts
    event = replace(first, fact=replace(first.fact, kind=FactKind.EVENT))
    items = agenda(issue, replace(layers, facts=(first, event, *rest)))
    date = items.step(Selection(), items.items, 1)
    assert date is not None
    second = items.step(date.selection(), items.items, 1)
    assert isinstance(second, FactItem)
    assert second.kind is FactKind.EVENT
    assert items.step(second.selection(), items.items, -1) == date
