"""What an edit changes is read at once, and what a quick undo brings back is shown again."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.model import ChangeText
from desktop.ui.main_window import MainWindow
from tests.ui.desks import TEXT, drop

_SLIP = "，，"


def put(window: MainWindow, qtbot: QtBot) -> ChangeText:
    """Put an issue on the desk, and return a step that spoils it."""
    drop(window, TEXT)
    qtbot.waitUntil(lambda: bool(window.session.agenda.facts), timeout=60_000)
    assert window.session.desk is not None
    passage = max(window.session.desk.review.issue.passages(), key=lambda one: len(one.text))
    return ChangeText(passage.id, 2, 2, _SLIP)


def says(window: MainWindow) -> bool:
    """Return whether the slip is among the findings."""
    return any(one.judged.finding.text == _SLIP for one in window.session.agenda.findings)


def test_a_step_is_read_before_its_pause_is_over(qtbot: QtBot, window: MainWindow) -> None:
    spoil = put(window, qtbot)
    rereading = window.session._rereading
    rereading._pause.setInterval(3_600_000)
    window.session.do(spoil)
    qtbot.waitUntil(lambda: says(window), timeout=60_000)
    assert rereading._pause.isActive()


def test_what_a_quick_undo_brings_back_is_shown_again(qtbot: QtBot, window: MainWindow) -> None:
    spoil = put(window, qtbot)
    window.session.do(spoil)
    qtbot.waitUntil(lambda: says(window), timeout=60_000)
    window.session.do(ChangeText(spoil.passage, 2, 4, ""))
    window.session.undo()
    qtbot.waitUntil(lambda: says(window), timeout=60_000)
