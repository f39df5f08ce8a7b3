"""Verdicts: the edits behind 确认 and 否定, for facts and for findings."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    AcceptFinding,
    ConfirmFact,
    ConfirmStructure,
    DismissFinding,
    FactState,
    FindingState,
    JudgedFinding,
    Layers,
    PassageKind,
    RejectFact,
    RestoreFact,
    RestoreFinding,
    SetKind,
    Together,
)
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.items import FactItem, FindingItem, fact_item
from desktop.ui.reviewing.verdicts import (
    confirming,
    confirming_structure,
    confirming_sure,
    dismissing_rule,
    refusing,
    restoring,
)
from tests.ui import samples


def in_state(item: FactItem, state: FactState) -> FactItem:
    mentions = tuple(replace(one, state=state) for one in item.mentions)
    return fact_item(item.article, mentions, item.place)


def test_one_confirmation_settles_all_mentions(items: Agenda) -> None:
    person = items.facts[1]
    assert confirming(person) == ConfirmFact(person.refs)
    assert refusing(person) == RejectFact(person.refs)
    assert len(person.refs) == 2


def test_refusing_a_doubtful_mention_leaves_those_that_were_confirmed(items: Agenda) -> None:
    first, second = items.facts[1].mentions
    mentions = (replace(first, state=FactState.CONFIRMED), replace(second, state=FactState.UNSURE))
    person = fact_item("a1", mentions, items.facts[1].place)
    assert refusing(person) == RejectFact((second.fact.ref,))


def test_confirming_a_rejected_fact_restores_it(items: Agenda) -> None:
    rejected = in_state(items.facts[0], FactState.REJECTED)
    assert confirming(rejected) == RestoreFact(rejected.refs)
    assert refusing(rejected) is None


def test_refusing_an_orphan_takes_it_from_the_list(items: Agenda) -> None:
    orphan = in_state(items.facts[0], FactState.ORPHANED)
    assert refusing(orphan) == RestoreFact(orphan.refs)
    assert confirming(orphan) is None


def test_a_finding_is_accepted_with_its_suggestion(items: Agenda) -> None:
    without, with_one = items.findings
    assert confirming(with_one) == AcceptFinding(with_one.ref, "")
    assert confirming(without) is None
    assert refusing(without) == DismissFinding(without.ref)


def test_a_settled_finding_can_only_be_restored(items: Agenda) -> None:
    judged = JudgedFinding(items.findings[0].judged.finding, FindingState.DISMISSED)
    settled = FindingItem("a1", judged, (0, 0))
    assert (confirming(settled), refusing(settled)) == (None, None)
    assert restoring(settled) == RestoreFinding(settled.ref)


def test_all_findings_of_a_rule_are_let_go_in_one_step(items: Agenda) -> None:
    edit = dismissing_rule(items.findings[0], items)
    assert isinstance(edit, Together)
    assert len(edit.edits) == 2
    assert dismissing_rule(items.facts[0], items) is None


def test_a_doubt_is_confirmed_or_read_otherwise() -> None:
    issue = samples.doubtful_review().issue
    doubts = agenda(issue, Layers())
    seam, caption, _ = doubts.doubts
    assert confirming(caption) == ConfirmStructure((samples.CAPTION_DOUBT,))
    assert refusing(caption) == SetKind(samples.CAPTION_ID, PassageKind.INTERTITLE)
    assert restoring(caption) is None
    assert dismissing_rule(caption, doubts) is None
    both = ConfirmStructure((samples.SEAM_DOUBT, samples.CAPTION_DOUBT))
    assert confirming_structure(doubts, seam.article) == both
    assert confirming_structure(doubts, "1.a2") is None


def test_only_sure_facts_are_confirmed_together(layers: Layers) -> None:
    first, *rest = layers.facts
    doubtful = replace(layers, facts=(replace(first, state=FactState.UNSURE), *rest))
    edit = confirming_sure(doubtful, "p1")
    assert isinstance(edit, ConfirmFact)
    assert len(edit.facts) == 3
    assert confirming_sure(doubtful, "p4") is None
