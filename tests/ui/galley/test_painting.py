from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from desktop.model import (
    ArticleState,
    ConfirmStructure,
    FactKind,
    FactState,
    JudgedFact,
    Layers,
    SetArticleState,
    Span,
)
from desktop.ui.galley import spots
from desktop.ui.galley.measures import FACT_LANE
from desktop.ui.look.theme import Appearance
from desktop.ui.selection import Selection
from tests.ui import samples
from tests.ui.galley.conftest import Bench

LEAD = samples.LEAD_ID


def colors(bench: Bench, area: QRect) -> set[str]:
    """Return the colours on the screen in a part of the viewport."""
    image = bench.galley.viewport().grab(area).toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def lane(bench: Bench, words: str) -> QRect:
    """Return the two pixels in which words of the lead are underlined."""
    row = bench.galley.plan.show(LEAD)
    (box,) = bench.galley.plan.boxes(LEAD, samples.span_of(bench.review.issue, LEAD, words))
    y = round(row.top) + round(box.line.baseline + FACT_LANE - 1)
    return QRect(round(row.origin.x() + box.left) + 2, y, round(box.right - box.left) - 4, 2)


def on_white(color: str, strength: float) -> QColor:
    parts = (round(part * strength + 255 * (1 - strength)) for part in QColor(color).getRgb()[:3])
    return QColor(*parts)


def distance(one: QColor, other: QColor) -> int:
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.mark.parametrize(
    ("kind", "state", "color", "strength"),
    [
        (FactKind.PERSON, FactState.PROPOSED, "#27588F", 0.70),
        (FactKind.NAME, FactState.PROPOSED, "#6E6212", 0.36),
        (FactKind.DATE, FactState.CONFIRMED, "#85570F", 0.38),
    ],
    ids=["person", "name", "confirmed"],
)
def test_a_fact_is_underlined_in_its_colour(
    bench_for: Callable[..., Bench], kind: FactKind, state: FactState, color: str, strength: float
) -> None:
    review = samples.review()
    fact = samples.fact(review.issue, LEAD, "志愿者", kind)
    bench = bench_for(review, Layers((JudgedFact(fact, state),)))
    seen = colors(bench, lane(bench, "志愿者"))
    assert min(distance(QColor(name), on_white(color, strength)) for name in seen) <= 2


def test_an_unsure_fact_is_dotted(bench: Bench) -> None:
    row = colors(bench, lane(bench, "银杏里"))
    assert "#FFFFFF" in row
    assert len(row) > 1


def test_a_rejected_fact_leaves_no_trace(bench_for: Callable[..., Bench]) -> None:
    review = samples.review()
    fact = samples.fact(review.issue, LEAD, "志愿者", FactKind.PERSON)
    bench = bench_for(review, Layers((JudgedFact(fact, FactState.REJECTED),)))
    assert colors(bench, lane(bench, "志愿者")) == {"#FFFFFF"}


def test_only_the_current_passage_has_a_bar(bench: Bench) -> None:
    bench.galley.select(Selection("1.a0", LEAD))
    QTest.qWait(150)
    at = bench.galley.plan.show(LEAD).origin.toPoint() + QPoint(-8, 5)
    other = bench.galley.plan.show(samples.SEAMED_ID).origin.toPoint() + QPoint(-8, 5)
    assert colors(bench, QRect(at.x(), at.y(), 1, 1)) == {"#27588F"}
    assert colors(bench, QRect(other.x(), other.y(), 1, 1)) == {"#FFFFFF"}


def test_the_current_fact_stands_in_a_ring(bench: Bench) -> None:
    fact = samples.fact(bench.review.issue, LEAD, "宁可为", FactKind.PERSON)
    bench.galley.select(Selection("1.a0", LEAD, fact.span, fact.ref))
    QTest.qWait(150)
    box = bench.galley.plan.rect(LEAD, fact.span).toRect()
    assert {"#27588F", "#DBE6F2"} <= colors(bench, box.adjusted(-3, 0, 3, 3))


def test_every_role_has_its_letter_on_a_tint_but_body(bench: Bench) -> None:
    scale, plan = bench.galley.scale, bench.galley.plan
    for name, tinted in (("1.a0-1", True), (LEAD, False)):
        row = plan.show(name)
        corner = (row.origin + spots.chip(scale, row).center()).toPoint() - QPoint(9, 5)
        assert (colors(bench, QRect(corner.x(), corner.y(), 1, 1)) != {"#FFFFFF"}) is tinted


WARNING, ACCENT = "#8A5300", "#27588F"


def chip_colors(bench: Bench, passage: str) -> set[str]:
    """Return the colours at the role chip of a passage and close round it."""
    row = bench.galley.plan.show(passage)
    box = spots.chip(bench.galley.scale, row).translated(row.origin)
    return colors(bench, box.toAlignedRect().adjusted(-4, -8, 8, 4))


def test_an_unsure_role_is_dotted_until_it_is_confirmed(bench_for: Callable[..., Bench]) -> None:
    bench = bench_for(samples.doubtful_review())
    assert WARNING in chip_colors(bench, samples.CAPTION_ID)
    bench.apply(ConfirmStructure((samples.CAPTION_DOUBT,)))
    assert WARNING not in chip_colors(bench, samples.CAPTION_ID)


def test_a_role_that_is_asked_about_stands_in_a_ring(bench_for: Callable[..., Bench]) -> None:
    bench = bench_for(samples.doubtful_review())
    before = chip_colors(bench, samples.CAPTION_ID)
    bench.galley.select(Selection.of_doubt("1.a0", samples.CAPTION_DOUBT))
    QTest.qWait(150)
    assert ACCENT in chip_colors(bench, samples.CAPTION_ID) - before


def test_an_unsure_border_is_a_broken_line(bench_for: Callable[..., Bench]) -> None:
    bench = bench_for(samples.doubtful_review())
    row = bench.galley.plan.show("1.a1-0")
    y = round(row.top) + round(spots.rule(bench.galley.scale, row))
    rule = colors(bench, QRect(round(row.origin.x()) + 300, y, 40, 1))
    assert {WARNING, "#FFFFFF"} <= rule


def test_the_words_at_an_unsure_join_stand_in_a_ring_while_it_is_asked_about(
    bench_for: Callable[..., Bench],
) -> None:
    bench = bench_for(samples.doubtful_review())
    selection = Selection.of_doubt("1.a0", samples.SEAM_DOUBT)
    bench.galley.select(selection)
    QTest.qWait(150)
    box = bench.galley.plan.rect(samples.SEAMED_ID, selection.words).toRect()
    assert {ACCENT, "#DBE6F2"} <= colors(bench, box.adjusted(-3, 0, 3, 3))


def test_the_dark_theme_repaints_words_and_ground(bench: Bench) -> None:
    bench.galley.theme.choose(Appearance.DARK)
    seen = colors(bench, bench.galley.plan.rect("1.a0-1", Span(0, 3)).toRect())
    bench.galley.theme.choose(Appearance.LIGHT)
    assert {"#1B1C1E", "#E9E7E2"} <= seen


def test_an_article_that_is_held_over_is_greyed(bench: Bench) -> None:
    bench.apply(SetArticleState("1.a0", ArticleState.HELD_OVER))
    seen = colors(bench, bench.galley.plan.rect("1.a0-1", Span(0, 3)).toRect())
    assert "#615D56" in seen
    assert "#1E1D1B" not in seen
