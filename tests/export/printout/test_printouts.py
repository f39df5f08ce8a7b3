"""What goes to the printer holds every printed word, numbered and with its notes in the proof."""

from __future__ import annotations

import re
from html import unescape

import pytest

from desktop.export.printed import printed_passages
from desktop.export.printout import PRINTOUTS
from desktop.model import (
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    JudgedFact,
    JudgedFinding,
    Layers,
    Layout,
    PassageKind,
    Severity,
    Span,
)
from tests.ui.samples import LEAD, LEAD_ID, review

AT = LEAD.index("宁可为")
LAYERS = Layers(
    (
        JudgedFact(
            Fact(
                FactKind.PERSON,
                LEAD_ID,
                Span(AT, AT + 3),
                "宁可为",
                "宁可为",
                {"titles": ("云栖街道党工委书记",)},
            ),
            FactState.CONFIRMED,
        ),
    ),
    (
        JudgedFinding(
            Finding("doubled", Severity.WARNING, LEAD_ID, Span(0, 4), LEAD[:4], "日期待核。"),
            FindingState.OPEN,
        ),
    ),
)


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).replace("　", "")


@pytest.mark.parametrize("layout", PRINTOUTS)
def test_every_printed_word_is_there_in_order(layout: Layout) -> None:
    shown, at = words(PRINTOUTS[layout](review(), LAYERS)), 0
    for passage in printed_passages(review().issue):
        for part in re.split(r"[\t\n]", passage.text):
            at = shown.index(part, at) + len(part)


def test_the_proof_has_numbers_notes_and_findings() -> None:
    html = PRINTOUTS[Layout.PROOF](review(), LAYERS)
    shown = words(html)
    assert "[1]" in shown
    assert "人物✓宁可为（云栖街道党工委书记）" in shown
    assert shown.count("日期待核。") == 2
    assert "待填" in shown
    assert html.count("page-break-before") == 2


def test_a_proof_without_findings_says_so() -> None:
    assert words(PRINTOUTS[Layout.PROOF](review(), Layers())).endswith("没有查出问题。")


def test_an_article_of_a_manuscript_begins_a_page_a_sidebar_does_not() -> None:
    html = PRINTOUTS[Layout.MANUSCRIPT](review(), Layers())
    breaks = [words(part)[:4] for part in re.findall(r"<p[^>]*page-break-before[^>]*>.*?</p>", html)]
    assert breaks == ["社区食堂"]


def test_what_looks_like_mark_up_is_words() -> None:
    issue = review().issue
    kinds = {passage.kind for passage in issue.passages()}
    assert PassageKind.TABLE in kinds
    assert "<script" not in PRINTOUTS[Layout.PROOF](review(), LAYERS)
