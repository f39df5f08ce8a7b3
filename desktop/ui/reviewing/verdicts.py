"""What deciding means for the current item: the edits behind 确认, 否定 and their kin."""

from __future__ import annotations

from desktop.model import (
    AcceptFinding,
    ConfirmFact,
    ConfirmStructure,
    DismissFinding,
    Edit,
    FactRef,
    FactState,
    Layers,
    RejectFact,
    RestoreFact,
    RestoreFinding,
    Together,
)
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import DoubtItem, FactItem, FindingItem, Item


def confirming(item: Item) -> Edit | None:
    """Return the edit of 确认 or 采纳; None where there is nothing to confirm.

    A rejected fact is restored; a finding without a suggestion cannot be accepted.
    """
    if isinstance(item, DoubtItem):
        return ConfirmStructure((item.ref,))
    if isinstance(item, FindingItem):
        finding = item.judged.finding
        suggestion = next(iter(finding.suggestions), None)
        return AcceptFinding(finding.ref, suggestion) if item.is_open and suggestion is not None else None
    if item.state is FactState.REJECTED:
        return RestoreFact(item.refs)
    return ConfirmFact(item.refs) if item.is_open else None


def refusing(item: Item) -> Edit | None:
    """Return the edit of 否定 or 忽略; of a doubt the other reading, None where none is near.

    Of a thing that is asked about, mentions that were decided stay so: a doubtful short form takes no
    confirmed name with it. An orphaned decision is taken back, and so goes from the list.
    """
    if isinstance(item, DoubtItem):
        return item.doubt.otherwise
    if isinstance(item, FindingItem):
        return DismissFinding(item.ref) if item.is_open else None
    if item.state is FactState.ORPHANED:
        return RestoreFact(item.refs)
    return RejectFact(open_mentions(item) or item.refs) if item.state is not FactState.REJECTED else None


def restoring(item: Item) -> Edit | None:
    """Return the edit that takes back what was decided; None where nothing was."""
    if isinstance(item, DoubtItem) or item.is_open:
        return None
    return RestoreFinding(item.ref) if isinstance(item, FindingItem) else RestoreFact(item.refs)


def dismissing_rule(item: Item, agenda: Agenda) -> Edit | None:
    """Return the edit that lets all open findings of the same rule stand."""
    if not isinstance(item, FindingItem):
        return None
    rule = item.judged.finding.rule
    alike = [one.ref for one in agenda.findings if one.is_open and one.judged.finding.rule == rule]
    return Together("忽略此类", tuple(DismissFinding(ref) for ref in alike)) if alike else None


def confirming_sure(layers: Layers, passage: str | None = None) -> Edit | None:
    """Return the edit that confirms every fact proposed with confidence, of one passage or of all."""
    refs = tuple(
        judged.fact.ref
        for judged in layers.facts
        if judged.state is FactState.PROPOSED and passage in (None, judged.fact.passage)
    )
    return ConfirmFact(refs) if refs else None


def confirming_structure(agenda: Agenda, article: str) -> Edit | None:
    """Return the edit that confirms all doubts of an article (empty: of the furniture in front)."""
    refs = tuple(item.ref for item in agenda.doubts if item.article == article)
    return ConfirmStructure(refs) if refs else None


def open_mentions(item: FactItem) -> tuple[FactRef, ...]:
    """Return the mentions that still wait."""
    waiting = (FactState.PROPOSED, FactState.UNSURE)
    return tuple(mention.fact.ref for mention in item.mentions if mention.state in waiting)
