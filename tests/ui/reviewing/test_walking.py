"""What comes next, round from where the editor stands."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import FactKind, FactState, FindingState, Issue, JudgedFinding, Layers
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
