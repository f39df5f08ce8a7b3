from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.model import ChangeText, Span
from desktop.ui.galley.plan import Place
from desktop.ui.galley.wordwise import next_border, word_at
from tests.ui import samples
from tests.ui.galley.conftest import Bench

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "下一步要把工作做细。"


@pytest.mark.parametrize(
    ("offset", "word"),
    [(5, "工作"), (6, "工作"), (9, "。"), (10, "。")],
    ids=["start", "inside", "mark", "end"],
)
def test_the_word_under_the_caret_is_a_chinese_word(offset: int, word: str) -> None:
    assert word_at(TEXT, offset).of(TEXT) == word


def test_an_empty_text_has_an_empty_word() -> None:
    assert word_at("", 0) == Span(0, 0)


@pytest.mark.parametrize(
    ("offset", "forward", "border"), [(5, True, 7), (7, False, 5), (0, False, 0), (10, True, 10)]
)
def test_borders_of_words_are_found_in_both_directions(offset: int, forward: bool, border: int) -> None:
    assert next_border(TEXT, offset, forward=forward) == border


def test_control_and_backspace_delete_one_word(bench: Bench) -> None:
    at = samples.span_of(bench.review.issue, samples.LAST_ID, "工作")
    bench.edit_at(samples.LAST_ID, at.end)
    QTest.keyClick(bench.galley, Qt.Key.Key_Backspace, CONTROL)
    bench.galley.flush()
    assert bench.edits == [ChangeText(samples.LAST_ID, at.start, at.end, "")]


def test_control_and_arrows_go_by_words_and_on_into_the_next_passage(bench: Bench) -> None:
    at = samples.span_of(bench.review.issue, samples.LAST_ID, "工作")
    bench.edit_at(samples.LAST_ID, at.start)
    QTest.keyClick(bench.galley, Qt.Key.Key_Right, CONTROL)
    assert bench.galley.caret() == Place(samples.LAST_ID, at.end)
    bench.galley.put_caret(Place(samples.LAST_ID, 0))
    QTest.keyClick(bench.galley, Qt.Key.Key_Left, CONTROL)
    assert bench.galley.caret() == Place(samples.CAPTION_ID, 3)


def test_shift_selects_by_words(bench: Bench) -> None:
    at = samples.span_of(bench.review.issue, samples.LAST_ID, "工作")
    bench.edit_at(samples.LAST_ID, at.start)
    QTest.keyClick(bench.galley, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert bench.galley.textCursor().selectedText() == "工作"


def test_a_double_click_while_typing_selects_the_word(bench: Bench) -> None:
    bench.edit_at(samples.LEAD_ID)
    span = samples.span_of(bench.review.issue, samples.LAST_ID, "居民区")
    point = bench.galley.plan.rect(samples.LAST_ID, span).center().toPoint()
    QTest.mouseDClick(
        bench.galley.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )
    assert bench.galley.textCursor().selectedText() in ("居民区", "居民")
