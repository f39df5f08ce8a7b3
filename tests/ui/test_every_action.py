"""Every action of the table is carried out in the real window, over an issue and over an empty desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.ui.commands.actions import ACTIONS
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_ENDING = ("close", "quit")
"""They put the issue away, and come last."""


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every dialog that waits for its answer be left without one."""
    for asked in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_args, **_options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_options: "")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Cancel)
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)


@pytest.fixture(autouse=True)
def light_again(theme: Theme) -> Iterator[None]:
    """Leave the program as light as it was: colours are chosen among the actions."""
    yield
    theme.choose(Appearance.LIGHT)


def take(qtbot: QtBot, window: MainWindow, action: str) -> None:
    """Carry out an action, let the window answer, and shut what it opened."""
    window.run(action)
    running = (window.jobs, window.hands.files.fetching.jobs)
    qtbot.waitUntil(lambda: not any(jobs.is_busy for jobs in running), timeout=30_000)
    for shown in QApplication.topLevelWidgets():
        if isinstance(shown, QDialog) and shown.isVisible():
            shown.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_action_over_an_issue(qtbot: QtBot, desk: MainWindow) -> None:
    first = desk.session.agenda.facts[0].selection()
    for action in ACTIONS:
        if action.id not in _ENDING:
            desk.session.select(first)
            take(qtbot, desk, action.id)
    for ending in _ENDING:
        take(qtbot, desk, ending)
    assert desk.session.desk is None


def test_every_action_over_the_empty_desk(qtbot: QtBot, window: MainWindow) -> None:
    allowed = [action.id for action in ACTIONS if window.action_set.by_id[action.id].isEnabled()]
    assert "paste" in allowed
    assert "export" not in allowed
    for action in allowed:
        take(qtbot, window, action)
