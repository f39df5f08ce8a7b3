"""Mistakes of ours are told once, on the thread of the window."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.mishaps import Mishaps


@pytest.fixture
def mishaps(qtbot: QtBot) -> Mishaps:
    window = QWidget()
    qtbot.addWidget(window)
    return Mishaps(window)


def test_a_mistake_of_another_thread_is_told_by_the_window(
    qtbot: QtBot, mishaps: Mishaps, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    flushed: list[bool] = []
    mishaps.flush = lambda: flushed.append(True)

    def box(_parent: QWidget, _title: str, _words: str) -> None:
        told.append(QThread.currentThread() is mishaps.thread())

    def fail() -> None:
        mishaps.make_safe()
        mishaps.tell("crash.txt")

    monkeypatch.setattr(QMessageBox, "critical", box)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [True]
    assert flushed == []
    mishaps.make_safe()
    assert flushed == [True]


def test_a_mistake_while_one_is_told_opens_no_second_box(
    mishaps: Mishaps, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def box(_parent: QWidget, _title: str, words: str) -> None:
        told.append(words)
        mishaps.tell("again.txt")

    monkeypatch.setattr(QMessageBox, "critical", box)
    mishaps.tell("crash.txt")
    assert len(told) == 1
    mishaps.tell("later.txt")
    assert len(told) == 2
