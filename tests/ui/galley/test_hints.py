from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from desktop.model import FactKind, FactState, FindingState, JudgedFact, JudgedFinding, Layers
from desktop.ui.galley.geometry import BlockLayout, Line, Pin, Shown
from desktop.ui.galley.hints import hint, rich
from desktop.ui.galley.marks import marks_by_passage
from desktop.ui.galley.sheet import sheet
from desktop.ui.galley.targets import Spot, Target
from tests.ui import samples

ISSUE = samples.review().issue
ROWS = {row.id: Shown(row, QPointF(), BlockLayout(())) for row in sheet(ISSUE)}
LEAD = ROWS[samples.LEAD_ID]
PIN = Pin(3, 0, Line(0, 1, 0, 1, 0, 28, 20))


def target_of(layers: Layers) -> Target:
    (mark,) = marks_by_passage(layers)[samples.LEAD_ID]
    return Target(Spot.MARK, LEAD, mark)


def test_a_fact_says_its_value_and_what_it_was_read_from() -> None:
    fact = samples.fact(ISSUE, samples.LEAD_ID, "宁可为", FactKind.PERSON)
    fact = replace(fact, attrs={"titles": ("街道党工委书记", "老师")})
    assert hint(target_of(Layers((JudgedFact(fact, FactState.PROPOSED),)))) == (
        "人物，待核",
        "职务：街道党工委书记；老师",
        "依据：跟在职务之后",
    )


def test_a_finding_says_why_and_what_instead() -> None:
    finding = samples.finding(ISSUE, samples.LEAD_ID, "一行来到")
    assert hint(target_of(Layers((), (JudgedFinding(finding, FindingState.OPEN),)))) == (
        "提醒：同一句里说了两遍",
        "改为 来到",
        "依据：本期他处",
    )


@pytest.mark.parametrize(
    ("target", "first"),
    [
        (Target(Spot.CHIP, LEAD), "正文，点一下换角色"),
        (Target(Spot.PIN, LEAD, pin=PIN), "接缝：原文在这里断开，读的时候接上了"),
        (Target(Spot.BORDER, ROWS["1.a1-0"]), "文章界，上下拖动"),
    ],
    ids=["chip", "seam", "border"],
)
def test_what_can_be_clicked_says_so(target: Target, first: str) -> None:
    assert hint(target)[0] == first


DOUBTFUL = {row.id: Shown(row, QPointF(), BlockLayout(())) for row in sheet(samples.doubtful_review().issue)}
NEARLY_JOINED = Shown(
    next(row for row in sheet(samples.nearly_joined_review().issue) if row.id == samples.LAST_ID),
    QPointF(),
    BlockLayout(()),
)
GROUNDS = "依据：短而无标点、前有图位、像标题"
UNSURE_PIN = replace(PIN, offset=samples.SEAM_DOUBT.seam or 0, is_unsure=True)


@pytest.mark.parametrize(
    ("target", "lines"),
    [
        (
            Target(Spot.CHIP, DOUBTFUL[samples.CAPTION_ID]),
            ("图说，存疑，也可能是小标题，点一下换角色", GROUNDS),
        ),
        (
            Target(Spot.BORDER, DOUBTFUL["1.a1-0"]),
            ("文章界，存疑：像另起一篇，也可能接着上一篇", GROUNDS),
        ),
        (
            Target(Spot.PIN, DOUBTFUL[samples.SEAMED_ID], pin=UNSURE_PIN),
            ("接缝，存疑：像同一段，也可能是两段", "依据：上半句未完"),
        ),
        (
            Target(Spot.PIN, NEARLY_JOINED, pin=replace(PIN, offset=0, is_unsure=True)),
            ("另起一段，存疑：也可能接着上一段", "依据：上半句未完"),
        ),
    ],
    ids=["chip", "border", "seam", "cut"],
)
def test_what_is_in_doubt_says_so_and_why(target: Target, lines: tuple[str, ...]) -> None:
    assert hint(target) == lines


@pytest.mark.parametrize("target", [Target(Spot.TEXT, LEAD), Target(Spot.BORDER, ROWS["1.a0-0"])])
def test_plain_words_say_nothing(target: Target) -> None:
    assert hint(target) == ()


def test_words_from_the_text_are_never_read_as_markup() -> None:
    assert rich(("<b>甲", "乙&丙")) == "<b>&lt;b&gt;甲</b><br>乙&amp;丙"
