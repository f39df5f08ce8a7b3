"""What a finding may be answered with for the whole paper."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    AcceptFinding,
    FindingState,
    HouseDecision,
    HouseKind,
    HouseRule,
    JudgedFinding,
    Layers,
    SetHouseRule,
    Together,
)
from desktop.review import apply_edit
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.house_verdicts import letting, switching_off, unifying, writing_so
from tests.ui import samples

TEXT = "登陆网站，再登陆一次。"


def found() -> Agenda:
    """Return two findings of the same words in one paragraph."""
    review = samples.review_of(TEXT)
    passage = next(review.issue.passages()).id
    first = replace(samples.finding(review.issue, passage, "登陆"), suggestions=("登录",))
    again = replace(first, span=first.span.moved(TEXT.rindex("登陆")))
    judged = tuple(JudgedFinding(one, FindingState.OPEN) for one in (first, again))
    return agenda(review.issue, Layers(findings=judged))


def test_the_same_words_are_corrected_everywhere() -> None:
    edit = unifying(found().findings[0], found())
    assert isinstance(edit, Together)
    assert all(isinstance(part, AcceptFinding) for part in edit.edits)
    review = apply_edit(samples.review_of(TEXT), edit, "2")
    assert next(review.issue.passages()).text == "登录网站，再登录一次。"


def test_words_can_be_let_stand_and_a_check_switched_off() -> None:
    item = found().findings[0]
    rule = item.judged.finding.rule
    assert letting(item) == SetHouseRule(HouseDecision(HouseRule(HouseKind.LET, rule, "登陆")))
    assert switching_off(item) == SetHouseRule(HouseDecision(HouseRule(HouseKind.OFF, rule)))


def test_words_can_be_put_on_the_list_of_the_paper() -> None:
    rule = HouseRule(HouseKind.WRITE, words="登陆", better="登录")
    assert writing_so(found().findings[0]) == SetHouseRule(HouseDecision(rule))


def test_without_a_suggestion_there_is_nothing_to_unify(items: Agenda) -> None:
    plain = next(one for one in items.findings if not one.judged.finding.suggestions)
    assert unifying(plain, items) is None
    assert writing_so(plain) is None
