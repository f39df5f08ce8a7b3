from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model import (
    ChangeText,
    InsertPassage,
    JoinPassages,
    Layers,
    PassageKind,
    Review,
    SplitPassage,
    Together,
)
from desktop.ui.galley.plan import Place
from desktop.ui.galley.scribe import ACROSS, NO_NEIGHBOUR
from desktop.ui.galley.typist import GROUP_MS
from tests.ui import samples
from tests.ui.galley.conftest import Bench

FIRST, SECOND = "1.a0-0", "1.a0-1"


def two(bench_for: Callable[[Review], Bench]) -> Bench:
    return bench_for(samples.review_of("甲乙丙", "丁戊"))


def select(bench: Bench, start: Place, end: Place) -> None:
    cursor = bench.galley.textCursor()
    cursor.setPosition(bench.galley.plan.position(start))
    cursor.setPosition(bench.galley.plan.position(end), QTextCursor.MoveMode.KeepAnchor)
    bench.galley.setTextCursor(cursor)


def test_keys_typed_together_are_one_edit(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "abc")
    assert bench.edits == []
    bench.galley.flush()
    assert bench.edits == [ChangeText(FIRST, 1, 1, "abc")]
    assert bench.agrees()


def test_a_group_ends_a_second_after_it_began(bench_for: Callable[[Review], Bench], qtbot: QtBot) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 3)
    bench.compose(commit="新")
    qtbot.waitUntil(lambda: bench.edits == [ChangeText(FIRST, 3, 3, "新")], timeout=2 * GROUP_MS)


def test_a_mark_ends_a_group(bench_for: Callable[[Review], Bench], qtbot: QtBot) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 3)
    bench.compose(commit="好。")
    qtbot.waitUntil(lambda: bench.edits == [ChangeText(FIRST, 3, 3, "好。")], timeout=GROUP_MS // 2)


def test_a_caret_that_goes_elsewhere_ends_a_group(bench_for: Callable[[Review], Bench], qtbot: QtBot) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "x")
    QTest.keyClick(bench.galley, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bench.edits == [ChangeText(FIRST, 1, 1, "x")], timeout=GROUP_MS // 2)


def test_leaving_the_galley_ends_a_group(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 0)
    QTest.keyClicks(bench.galley, "x")
    QApplication.sendEvent(bench.galley, QFocusEvent(QEvent.Type.FocusOut))
    assert bench.edits == [ChangeText(FIRST, 0, 0, "x")]


def test_typing_that_comes_to_nothing_is_no_edit(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "x")
    QTest.keyClick(bench.galley, Qt.Key.Key_Backspace)
    bench.galley.flush()
    assert bench.edits == []


def test_layers_that_arrive_while_typing_leave_the_words_alone(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "x")
    bench.galley.show_review(bench.review, Layers())
    QTest.keyClicks(bench.galley, "y")
    bench.galley.flush()
    assert bench.text(FIRST) == "甲xy乙丙"


def test_words_that_are_refused_disappear_again(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.galley.edited.disconnect(bench.apply)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "x")
    bench.galley.flush()
    assert bench.agrees()


def test_words_typed_in_one_passage_outlive_words_typed_in_the_next(
    bench_for: Callable[[Review], Bench],
) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "x")
    QTest.keyClick(bench.galley, Qt.Key.Key_Down)
    QTest.keyClicks(bench.galley, "y")
    bench.galley.flush()
    assert [edit.text for edit in bench.edits] == ["x", "y"]
    assert bench.agrees()


# Input method


def test_a_pre_edit_is_neither_logged_nor_part_of_the_text(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    bench.compose(preedit="xin")
    bench.galley.flush()
    assert bench.edits == []
    assert bench.agrees()
    bench.compose(commit="新")
    bench.galley.flush()
    assert bench.edits == [ChangeText(FIRST, 1, 1, "新")]


def test_a_cancelled_pre_edit_over_a_selection_deletes_it_as_an_edit(
    bench_for: Callable[[Review], Bench],
) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST)
    select(bench, Place(FIRST, 0), Place(FIRST, 2))
    bench.compose(preedit="x")
    bench.compose()
    bench.galley.flush()
    assert bench.edits == [ChangeText(FIRST, 0, 2, "")]
    assert bench.agrees()


def test_a_pre_edit_over_two_passages_joins_them_first(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST)
    select(bench, Place(FIRST, 1), Place(SECOND, 1))
    bench.compose(preedit="x")
    bench.compose(commit="新")
    bench.galley.flush()
    assert bench.text(FIRST) == "甲新戊"
    assert bench.agrees()


def test_a_pre_edit_survives_edits_from_elsewhere(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(SECOND, 1)
    bench.compose(preedit="xin")
    bench.apply(ChangeText(FIRST, 0, 1, "子丑"))
    assert bench.galley.plan.block(SECOND).layout().preeditAreaText() == "xin"


# Passages


def test_enter_cuts_a_passage_and_the_caret_follows(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QTest.keyClicks(bench.galley, "x")
    QTest.keyClick(bench.galley, Qt.Key.Key_Return)
    assert bench.edits == [ChangeText(FIRST, 1, 1, "x"), SplitPassage(FIRST, 2)]
    assert [row.passage.text for row in bench.galley.plan.rows] == ["甲x", "乙丙", "丁戊"]
    assert bench.galley.caret() == Place("3.0", 0)


def test_enter_at_the_end_begins_an_empty_paragraph_to_type_in(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(SECOND, 2)
    QTest.keyClick(bench.galley, Qt.Key.Key_Return)
    QTest.keyClicks(bench.galley, "new")
    bench.galley.flush()
    assert bench.edits[0] == InsertPassage("1.a0", PassageKind.PARAGRAPH, "", None)
    assert bench.text("2.0") == "new"
    assert bench.agrees()


def test_backspace_at_the_start_joins_and_the_caret_stands_at_the_joint(
    bench_for: Callable[[Review], Bench],
) -> None:
    bench = two(bench_for)
    bench.edit_at(SECOND, 0)
    QTest.keyClick(bench.galley, Qt.Key.Key_Backspace)
    assert bench.edits == [JoinPassages(FIRST, SECOND)]
    assert bench.galley.caret() == Place(FIRST, 3)


def test_delete_at_the_end_joins_what_follows(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 3)
    QTest.keyClick(bench.galley, Qt.Key.Key_Delete)
    assert bench.edits == [JoinPassages(FIRST, SECOND)]
    assert bench.agrees()


def test_backspace_with_nothing_to_join_says_so(bench_for: Callable[[Review], Bench], qtbot: QtBot) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 0)
    with qtbot.waitSignal(bench.galley.notice) as said:
        QTest.keyClick(bench.galley, Qt.Key.Key_Backspace)
    assert said.args == [NO_NEIGHBOUR]
    assert bench.edits == []


def test_typing_over_two_passages_is_one_step(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST)
    select(bench, Place(FIRST, 1), Place(SECOND, 1))
    QTest.keyClicks(bench.galley, "x")
    assert bench.edits == [Together("改写", (JoinPassages(FIRST, SECOND), ChangeText(FIRST, 1, 4, "x")))]
    assert bench.galley.caret() == Place(FIRST, 2)


def test_deleting_across_a_picture_is_refused(bench: Bench, qtbot: QtBot) -> None:
    bench.edit_at(samples.LEAD_ID)
    select(bench, Place(samples.SEAMED_ID, 1), Place(samples.LAST_ID, 1))
    with qtbot.waitSignal(bench.galley.notice) as said:
        QTest.keyClick(bench.galley, Qt.Key.Key_Delete)
    assert said.args == [ACROSS]
    assert bench.edits == []
    assert bench.agrees()


def test_a_picture_slot_takes_no_words(bench: Bench) -> None:
    bench.edit_at(samples.PICTURE_ID)
    QTest.keyClicks(bench.galley, "x")
    bench.compose(commit="新")
    bench.galley.flush()
    assert bench.edits == []
    assert bench.agrees()


def test_enter_and_tab_in_a_table_write_rows_and_cells(bench: Bench) -> None:
    bench.edit_at(samples.TABLE_ID, len(bench.text(samples.TABLE_ID)))
    QTest.keyClick(bench.galley, Qt.Key.Key_Return)
    QTest.keyClicks(bench.galley, "a")
    QTest.keyClick(bench.galley, Qt.Key.Key_Tab)
    bench.galley.flush()
    assert bench.text(samples.TABLE_ID).endswith("11:00\na\t")
    assert bench.agrees()


# Clipboard


@pytest.mark.parametrize("text", ["新词", "新词\n", "\r\n新词\r\n\r\n"], ids=["bare", "ended", "framed"])
def test_a_pasted_line_is_written_at_the_caret(bench_for: Callable[[Review], Bench], text: str) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QApplication.clipboard().setText(text)
    bench.galley.paste()
    assert bench.edits == [ChangeText(FIRST, 1, 1, "新词")]
    assert bench.galley.caret() == Place(FIRST, 3)


def test_pasting_nothing_is_no_edit(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 1)
    QApplication.clipboard().setText("\n")
    bench.galley.paste()
    assert bench.edits == []


def test_rows_pasted_into_a_table_stay_rows(bench: Bench) -> None:
    bench.edit_at(samples.TABLE_ID, len(bench.text(samples.TABLE_ID)))
    QApplication.clipboard().setText("\n晚餐\t17:00\n")
    bench.galley.paste()
    assert bench.text(samples.TABLE_ID).endswith("11:00\n晚餐\t17:00")
    assert bench.agrees()


def test_pasted_lines_become_passages_in_one_step(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST, 3)
    QApplication.clipboard().setText("子\n\n丑寅")
    bench.galley.paste()
    assert len(bench.edits) == 1
    assert [row.passage.text for row in bench.galley.plan.rows] == ["甲乙丙子", "丑寅", "丁戊"]
    assert bench.galley.caret() == Place("2.1.0", 2)
    assert bench.agrees()


def test_cutting_words_puts_them_on_the_clipboard(bench_for: Callable[[Review], Bench]) -> None:
    bench = two(bench_for)
    bench.edit_at(FIRST)
    select(bench, Place(FIRST, 1), Place(SECOND, 1))
    QTest.keyClick(bench.galley, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "乙丙\n丁"
    assert bench.text(FIRST) == "甲戊"
