"""Doubts as plain questions with two answers, and how the window counts them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import DoubtRef, Edit, Layers, PagePlan, Passage, PassageKind, Run, SplitPassage
from desktop.review import Doubt, DoubtKind
from desktop.ui.export.dialog import waiting_in
from desktop.ui.reviewing.agenda import agenda
from desktop.ui.reviewing.prompts import DONE, prompt_for, waiting
from desktop.ui.reviewing.questions import question
from desktop.workflow import open_matters
from tests.ui import samples

ISSUE = samples.doubtful_review().issue
AGENDA = agenda(ISSUE, samples.layers(ISSUE))
LINE, PARAGRAPH = "活动现场", "居民" * 30
EDIT = SplitPassage("p", 2)
CAPTION, INTERTITLE = PassageKind.CAPTION, PassageKind.INTERTITLE


def doubt(kind: DoubtKind, rival: PassageKind | None, otherwise: Edit | None, text: str = LINE) -> Doubt:
    passage = Passage("p", CAPTION, (Run(text),), confidence=0.5, rival=rival)
    seam = {DoubtKind.SEAM: 2, DoubtKind.CUT: 0}.get(kind)
    return Doubt(DoubtRef("p", seam), kind, "a", passage, "短、无标点、前有图位", otherwise)


QUESTIONS = {
    "a role": (doubt(DoubtKind.ROLE, INTERTITLE, EDIT), "这一行像图说，也可能是小标题", "确认", "改为小标题"),
    "no rival": (doubt(DoubtKind.ROLE, None, None), "这一行像图说，没有把握", "确认", ""),
    "a paragraph": (
        doubt(DoubtKind.ROLE, INTERTITLE, EDIT, PARAGRAPH),
        "这一段像图说，也可能是小标题",
        "确认",
        "改为小标题",
    ),
    "perhaps a new article": (
        doubt(DoubtKind.OPENING, PassageKind.HEADLINE, EDIT),
        "这一行像图说，也可能另起一篇",
        "确认",
        "另起一篇",
    ),
    "perhaps no article": (
        doubt(DoubtKind.BORDER, INTERTITLE, EDIT),
        "这里像另起一篇，也可能是上一篇的小标题",
        "确认",
        "并入上一篇",
    ),
    "perhaps the same article": (
        doubt(DoubtKind.BORDER, None, EDIT),
        "这里像另起一篇，也可能接着上一篇",
        "确认",
        "并入上一篇",
    ),
    "a cut": (doubt(DoubtKind.CUT, None, EDIT), "这里像另起一段，也可能接着上一段", "确认", "并入上一段"),
    "a cut below a title": (
        doubt(DoubtKind.CUT, None, None),
        "这里像另起一段，也可能接着上一段",
        "确认",
        "",
    ),
    "a join": (doubt(DoubtKind.SEAM, None, EDIT), "接缝两边像同一段，也可能是两段", "接上", "断开"),
}


@pytest.mark.parametrize(("asked", "words", "accept", "refuse"), QUESTIONS.values(), ids=QUESTIONS.keys())
def test_a_doubt_is_a_plain_question_with_two_answers(
    asked: Doubt, words: str, accept: str, refuse: str
) -> None:
    prompt = question(asked, "", 1)
    assert (prompt.what, prompt.accept, prompt.refuse) == (words, accept, refuse)
    assert prompt.why == "依据：短、无标点"


def test_an_article_with_several_doubts_can_be_confirmed_at_once() -> None:
    assert question(doubt(DoubtKind.ROLE, None, None), "", 3).why.endswith("Shift+Enter 本篇都对")


def test_a_question_without_a_reason_gives_none() -> None:
    assert question(replace(doubt(DoubtKind.ROLE, None, None), evidence=""), "", 1).why == ""


def test_doubts_are_counted_by_themselves() -> None:
    _, caption, _ = AGENDA.doubts
    assert prompt_for(caption, AGENDA, AGENDA.items).position == "分段 2 / 3"
    fact = next(item for item in AGENDA.facts if item.is_open)
    assert prompt_for(fact, AGENDA, AGENDA.items).position == "2 / 4"


def test_what_waits_is_said_by_sort() -> None:
    assert waiting(AGENDA.items).what == "分段存疑 3 处，还有 4 处待核"
    assert waiting(AGENDA.doubts).what == "分段存疑 3 处"


def test_doubts_that_are_left_out_are_not_passed_over_in_silence() -> None:
    assert waiting((), 3) == replace(DONE, known="分段存疑 3 处没有问")
    assert waiting(()) == DONE


def test_a_list_that_is_done_says_what_waits_beside_it() -> None:
    prompt = waiting((), beyond=7)
    assert (prompt.what, prompt.why) == ("列表里没有待核的了。", "全期还有 7 处待核")


def test_an_export_says_what_was_not_asked() -> None:
    matters = open_matters(ISSUE, waiting_in(agenda(ISSUE, Layers())), PagePlan())
    assert "3 处分段存疑没有核" in [matter.words for matter in matters]
