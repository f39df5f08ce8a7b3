"""What comes next, round from where the editor stands."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    FactKind,
    FactState,
    Finding,
    FindingState,
    Issue,
    JudgedFinding,
    Layers,
    Severity,
    Span,
)
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.items import FactItem, FindingItem
from desktop.ui.reviewing.walking import next_item
from desktop.ui.selection import Selection


def test_next_goes_on_behind_the_selection_and_round(items: Agenda) -> None:
    seen = []
    selection = Selection()
    for _ in range(6):
        item = next_item(items, selection, items.items, 1)
        assert item is not None
        selection = item.selection()
        seen.append(item.place)
    assert seen == [*sorted(seen[:5]), seen[0]]


def test_previous_from_nothing_is_the_last(items: Agenda) -> None:
    last = next_item(items, Selection(), items.items, -1)
    assert isinstance(last, FindingItem)
    assert last.judged.finding.text == "亮了"


def test_settled_items_are_passed_over(issue: Issue, layers: Layers) -> None:
    facts = tuple(replace(one, state=FactState.CONFIRMED) for one in layers.facts)
    findings = tuple(JudgedFinding(one.finding, FindingState.DISMISSED) for one in layers.findings)
    settled = agenda(issue, replace(layers, facts=facts, findings=findings))
    assert next_item(settled, Selection(), settled.items, 1) is None


def test_two_things_at_one_place_are_both_reached(issue: Issue, layers: Layers) -> None:
    first, *rest = layers.facts
    event = replace(first, fact=replace(first.fact, kind=FactKind.EVENT))
    items = agenda(issue, replace(layers, facts=(first, event, *rest)))
    date = next_item(items, Selection(), items.items, 1)
    assert date is not None
    second = next_item(items, date.selection(), items.items, 1)
    assert isinstance(second, FactItem)
    assert second.kind is FactKind.EVENT
    assert next_item(items, second.selection(), items.items, -1) == date


def with_a_comma_amiss(layers: Layers) -> Layers:
    amiss = Finding("marks", Severity.ERROR, "p1", Span(7, 8), "，", "这里的逗号多了。", "", ("",))
    return replace(layers, findings=(JudgedFinding(amiss, FindingState.OPEN), *layers.findings))


def test_a_paragraph_is_mended_before_its_facts_are_asked(issue: Issue, layers: Layers) -> None:
    items = agenda(issue, with_a_comma_amiss(layers))
    first = next_item(items, Selection(), items.items, 1)
    assert isinstance(first, FindingItem)
    second = next_item(items, first.selection(), items.items, 1)
    assert isinstance(second, FactItem)
    assert (second.name, second.place < first.place) == ("3月5日下午", True)
    mended = agenda(issue, layers)
    assert next_item(mended, first.selection(), mended.items, 1, first) == mended.facts[0]


def test_from_a_place_what_stands_behind_it_comes_first(issue: Issue, layers: Layers) -> None:
    items = agenda(issue, with_a_comma_amiss(layers))
    place = Selection("a1", "p1", Span(9, 9))
    found = next_item(items, place, items.items, 1)
    assert isinstance(found, FactItem)
    assert found.place > ((items.order or {})["p1"], 9)


def test_the_next_mention_of_the_same_person_is_not_passed_over(issue: Issue, layers: Layers) -> None:
    date, first, quantity, second = layers.facts
    confirmed = tuple(replace(one, state=FactState.CONFIRMED) for one in (date, first))
    later = replace(second, fact=replace(second.fact, passage="p3"))
    last = replace(quantity, fact=replace(quantity.fact, passage="p4"))
    items = agenda(issue, replace(layers, facts=(*confirmed, later, last)))
    here = Selection("a1", "p1", first.fact.span, fact=first.fact.ref)
    after = next_item(items, here, items.facts, 1)
    assert isinstance(after, FactItem)
    assert after.name == "陆知远"
