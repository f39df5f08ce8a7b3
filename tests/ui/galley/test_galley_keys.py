from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.model import ChangeText, FactKind, Span
from desktop.ui.galley import Galley, Mode
from desktop.ui.galley.plan import Place
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.selection import Selection
from tests.ui import samples
from tests.ui.galley.conftest import Bench

# What the offscreen display cannot do, and says each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
NONE = Qt.KeyboardModifier.NoModifier


def current_person(bench: Bench) -> Selection:
    fact = samples.fact(bench.review.issue, samples.LEAD_ID, "宁可为", FactKind.PERSON)
    return Selection("1.a0", samples.LEAD_ID, fact.span, fact.ref)


@pytest.mark.parametrize(
    ("key", "modifiers", "command"),
    [
        (Qt.Key.Key_Down, NONE, "next"),
        (Qt.Key.Key_Up, NONE, "previous"),
        (Qt.Key.Key_Return, NONE, "confirm"),
        (Qt.Key.Key_Enter, KEYPAD, "confirm"),
        (Qt.Key.Key_Delete, NONE, "reject"),
        (Qt.Key.Key_Backspace, NONE, "reject"),
        (Qt.Key.Key_Return, SHIFT, "confirm_passage"),
        (Qt.Key.Key_F2, NONE, "change"),
        (Qt.Key.Key_2, NONE, "role.headline"),
        (Qt.Key.Key_1, KEYPAD, "role.paragraph"),
    ],
)
def test_single_keys_act_while_the_text_is_read(
    bench: Bench, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, command: str
) -> None:
    bench.galley.select(current_person(bench))
    with qtbot.waitSignal(bench.galley.command) as sent:
        QTest.keyClick(bench.galley, key, modifiers)
    assert sent.args == [command]
    assert bench.agrees()


def test_letters_do_nothing_while_the_text_is_read(bench: Bench) -> None:
    QTest.keyClicks(bench.galley, "abc")
    bench.compose(commit="新")
    bench.galley.flush()
    assert bench.edits == []
    assert bench.agrees()


def test_f2_begins_editing_where_nothing_is_current(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.galley.mode_changed) as changed:
        QTest.keyClick(bench.galley, Qt.Key.Key_F2)
    assert changed.args == [Mode.EDIT]


def test_escape_goes_back_to_reading_and_sends_what_was_typed(bench: Bench) -> None:
    bench.edit_at(samples.LAST_ID, 0)
    QTest.keyClicks(bench.galley, "x")
    QTest.keyClick(bench.galley, Qt.Key.Key_Escape)
    assert bench.galley.mode is Mode.REVIEW
    assert bench.edits == [ChangeText(samples.LAST_ID, 0, 0, "x")]


def test_a_locked_issue_cannot_be_edited(bench: Bench) -> None:
    bench.edit_at(samples.LAST_ID, 0)
    bench.galley.set_locked(True)
    bench.galley.set_mode(Mode.EDIT)
    assert bench.galley.mode is Mode.REVIEW


@pytest.mark.parametrize("mode", list(Mode), ids=lambda mode: mode.name)
def test_undo_belongs_to_the_window_in_both_modes(qtbot: QtBot, mode: Mode) -> None:
    window, galley = QMainWindow(), Galley(Theme(Appearance.LIGHT))
    qtbot.addWidget(window)
    window.setCentralWidget(galley)
    galley.set_mode(mode)
    action = QAction(window)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    window.addAction(action)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    galley.setFocus()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(galley, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_control_and_wheel_change_the_zoom(bench: Bench, qtbot: QtBot) -> None:
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(bench.galley.zoom_changed) as changed:
        QApplication.sendEvent(bench.galley.viewport(), wheel)
    assert changed.args == [110]


@pytest.mark.parametrize(("asked", "zoom"), [(10, 70), (125, 125), (900, 200)])
def test_zoom_stays_within_what_can_be_read(bench: Bench, asked: int, zoom: int) -> None:
    bench.galley.set_zoom(asked)
    assert bench.galley.scale.zoom == zoom
    assert bench.agrees()


def test_the_caret_is_told_when_it_rests(bench: Bench, qtbot: QtBot) -> None:
    bench.edit_at(samples.LAST_ID, 3)
    with qtbot.waitSignal(bench.galley.selection_changed) as told:
        QTest.keyClick(bench.galley, Qt.Key.Key_Right)
    selection: Selection = told.args[0]
    assert (selection.passage, selection.span) == (samples.LAST_ID, Span(4, 4))


def test_selecting_elsewhere_moves_the_caret_and_tells_nobody(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bench.galley.selection_changed, wait=150):
        bench.galley.select(current_person(bench))
    person = samples.span_of(bench.review.issue, samples.LEAD_ID, "宁可为")
    assert bench.galley.caret() == Place(samples.LEAD_ID, person.start)


def test_selecting_what_is_out_of_sight_scrolls_there(bench: Bench, qtbot: QtBot) -> None:
    bench.galley.resize(900, 300)
    bench.galley.select(Selection("1.a2"))
    qtbot.waitUntil(lambda: 0 < bench.galley.plan.show("1.a2-0").top < 300)


def test_selecting_a_passage_that_is_gone_does_nothing(bench: Bench) -> None:
    bench.galley.select(replace(current_person(bench), passage="9.9"))
    assert bench.galley.verticalScrollBar().value() == 0


def test_what_is_selected_elsewhere_wins_over_a_caret_that_has_not_rested(bench: Bench, qtbot: QtBot) -> None:
    bench.edit_at(samples.LAST_ID, 3)
    QTest.keyClick(bench.galley, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(bench.galley.selection_changed, wait=150):
        bench.galley.select(current_person(bench))
    assert bench.galley.current == current_person(bench)


def test_flushing_tells_the_caret_behind_what_was_typed(bench: Bench) -> None:
    bench.edit_at(samples.LAST_ID, 3)
    QTest.keyClicks(bench.galley, "xy")
    bench.galley.flush()
    assert bench.galley.current.span == Span(5, 5)
