"""What a finding may be answered with for the whole paper: the edits behind 更多 on its card."""

from __future__ import annotations

from desktop.model import (
    AcceptFinding,
    Edit,
    HouseDecision,
    HouseKind,
    HouseRule,
    SetHouseRule,
    Together,
)
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import FindingItem, Item


def unifying(item: Item, agenda: Agenda) -> Edit | None:
    """Return the edit that corrects all open findings of the same words alike, from the last one on."""
    if not isinstance(item, FindingItem) or not item.judged.finding.suggestions:
        return None
    finding = item.judged.finding
    better = finding.suggestions[0]
    alike = [
        one.ref
        for one in agenda.findings
        if one.is_open
        and one.judged.finding.text == finding.text
        and one.judged.finding.suggestions[:1] == (better,)
    ]
    # A correction moves what stands behind it in its passage.
    edits = tuple(AcceptFinding(ref, better) for ref in sorted(alike, reverse=True))
    return Together(f"全部改为“{better}”", edits) if edits else None


def letting(item: Item) -> Edit | None:
    """Return the edit that lets these words stand in this paper, before this check."""
    if not isinstance(item, FindingItem):
        return None
    finding = item.judged.finding
    return _rule(HouseRule(HouseKind.LET, finding.rule, finding.text))


def switching_off(item: Item) -> Edit | None:
    """Return the edit that switches the check off for this paper."""
    if not isinstance(item, FindingItem):
        return None
    return _rule(HouseRule(HouseKind.OFF, item.judged.finding.rule))


def writing_so(item: Item) -> Edit | None:
    """Return the edit that puts the words and what they should be on the paper's own list."""
    finding = item.judged.finding if isinstance(item, FindingItem) else None
    if finding is None or not finding.suggestions or not finding.text.strip():
        return None
    return _rule(HouseRule(HouseKind.WRITE, words=finding.text, better=finding.suggestions[0]))


def is_of_the_check_of(item: Item, other: Item) -> bool:
    """Return whether both are findings of one check, which is switched off with either."""
    if not (isinstance(item, FindingItem) and isinstance(other, FindingItem)):
        return False
    return item.judged.finding.rule == other.judged.finding.rule


def has_the_words_of(item: Item, other: Item) -> bool:
    """Return whether one check objects in both to the same words, which are let stand with either."""
    if not (isinstance(item, FindingItem) and isinstance(other, FindingItem)):
        return False
    return is_of_the_check_of(item, other) and item.judged.finding.text == other.judged.finding.text


def _rule(rule: HouseRule) -> Edit:
    return SetHouseRule(HouseDecision(rule))
