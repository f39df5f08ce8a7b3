from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from desktop.model import FactKind, FactState, JudgedFact, Layers, Span
from tests.ui import samples
from tests.ui.galley.conftest import Bench

PASSAGE = "1.a0-0"


def bench_with_fact(bench_for: Callable[..., Bench], text: str, words: str) -> Bench:
    review = samples.review_of(text)
    fact = samples.fact(review.issue, PASSAGE, words, FactKind.PERSON)
    return bench_for(review, Layers((JudgedFact(fact, FactState.PROPOSED),)))


def marked(bench: Bench) -> str:
    """Return the words that the only mark lies over, read back from the pixels."""
    row = bench.galley.plan.show(PASSAGE)
    (placed,) = row.layout.marks
    found = ""
    for box in placed.boxes:
        for x in (box.rect.left() + 1, box.rect.right() - 1):
            point = row.origin.toPoint() + box.rect.center().toPoint()
            point.setX(round(row.origin.x() + x))
            found += str(bench.galley.cursorForPosition(point).positionInBlock()) + " "
    return found


def test_a_mark_behind_wide_characters_lies_over_its_words(bench_for: Callable[..., Bench]) -> None:
    bench = bench_with_fact(bench_for, "😀𠮷好邵杉来了", "邵杉")
    assert marked(bench) == "5 7 "


def test_a_mark_over_a_line_break_has_a_box_a_line(bench_for: Callable[..., Bench]) -> None:
    bench = bench_with_fact(bench_for, "字" * 35 + "一二三四五六七八九十" + "字" * 20, "一二三四五六七八九十")
    (placed,) = bench.galley.plan.show(PASSAGE).layout.marks
    assert [box.line.top for box in placed.boxes] == [0, 28]
    assert sum(round(box.rect.width() / 16) for box in placed.boxes) == 10


def test_a_mark_moves_with_what_is_typed_before_it(bench_for: Callable[..., Bench]) -> None:
    bench = bench_with_fact(bench_for, "主任邵杉来了", "邵杉")
    before = bench.galley.plan.rect(PASSAGE, Span(2, 4)).left()
    bench.edit_at(PASSAGE, 0)
    QTest.keyClicks(bench.galley, "x")
    assert marked(bench) == "3 5 "
    assert bench.galley.plan.rect(PASSAGE, Span(2, 4)).left() > before


def test_a_mark_moves_with_a_pre_edit_before_it(bench_for: Callable[..., Bench]) -> None:
    bench = bench_with_fact(bench_for, "主任邵杉来了", "邵杉")
    before = bench.galley.plan.rect(PASSAGE, Span(2, 4))
    bench.edit_at(PASSAGE, 1)
    bench.compose(preedit="ab")
    after = bench.galley.plan.rect(PASSAGE, Span(2, 4))
    assert after.left() > before.left()
    assert after.width() == before.width()


def test_a_pre_edit_behind_a_mark_leaves_it_alone(bench_for: Callable[..., Bench]) -> None:
    bench = bench_with_fact(bench_for, "主任邵杉来了", "邵杉")
    before = bench.galley.plan.rect(PASSAGE, Span(2, 4))
    bench.edit_at(PASSAGE, 4)
    bench.compose(preedit="ab")
    assert bench.galley.plan.rect(PASSAGE, Span(2, 4)) == before


def test_a_seam_has_its_pin_between_the_halves(bench: Bench) -> None:
    row = bench.galley.plan.show(samples.SEAMED_ID)
    (pin,) = row.layout.pins
    at = len(samples.HALVES[0])
    assert pin.offset == at
    assert row.origin.x() + pin.x == bench.galley.plan.rect(samples.SEAMED_ID, Span(at, at + 1)).left()


def test_lines_are_as_high_as_declared(bench: Bench) -> None:
    heights = {name: bench.galley.plan.show(name).layout.height for name in ("1.a0-1", samples.PICTURE_ID)}
    assert heights == {"1.a0-1": 36, samples.PICTURE_ID: 104}


def test_zoom_scales_the_lines(bench: Bench) -> None:
    bench.galley.set_zoom(150)
    assert bench.galley.plan.show("1.a0-1").layout.height == 54


def test_the_sheet_is_centred_and_the_column_no_wider_than_declared(bench: Bench) -> None:
    bench.galley.resize(1400, 700)
    assert bench.galley.column_width() == 656
    bench.galley.resize(700, 700)
    assert bench.galley.column_width() < 600
