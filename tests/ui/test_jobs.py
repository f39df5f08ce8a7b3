"""Background work: results come back to the window, outdated ones do not, trouble is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.model import UserFacingError
from desktop.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_work_runs_aside_and_its_result_comes_back(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[int, bool]] = []
    jobs.run(threading.get_ident, lambda ident: seen.append((ident, QThread.isMainThread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(seen[0][0], True)]
    assert seen[0][0] != threading.get_ident()


def test_what_is_prepared_keeps_nobody_busy_and_is_done_first(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[str] = []
    with qtbot.assertNotEmitted(jobs.busy):
        jobs.prepare(lambda: seen.append("备好"))
    jobs.run(lambda: "读到", seen.append)
    qtbot.waitUntil(lambda: seen == ["备好", "读到"])


def test_an_outdated_result_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[str] = []
    jobs.run(lambda: "旧", seen.append, lambda: False)
    jobs.run(lambda: "新", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["新"]


def test_what_is_cancelled_brings_no_result(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[str] = []
    goes_on = threading.Event()
    jobs.run(goes_on.wait, lambda _result: seen.append("跑着的"))
    jobs.run(lambda: "等着的", seen.append)
    with qtbot.waitSignal(jobs.busy) as told:
        jobs.cancel()
    assert told.args == [False]
    goes_on.set()
    jobs.run(lambda: "后来的", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["后来的"]


def test_trouble_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    def fail() -> None:
        raise UserFacingError("full", "磁盘满了。")

    with qtbot.waitSignal(jobs.failed), qtbot.waitSignal(jobs.troubled) as told:
        jobs.run(fail, lambda _result: None)
    assert told.args[0].code == "full"
    assert not jobs.is_busy


def test_a_mistake_of_ours_reaches_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    with capture_exceptions() as caught:
        jobs.run(lambda: 1 // 0, lambda _result: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_nothing_is_run_once_the_window_is_gone(qtbot: QtBot, jobs: Jobs) -> None:
    jobs.close()
    jobs.run(lambda: 1, lambda _one: None)
    assert not jobs.is_busy


def test_a_result_that_is_there_at_once_comes_behind_those_asked_for_before(qtbot: QtBot, jobs: Jobs) -> None:
    came, is_asked, is_there = list[str](), threading.Event(), threading.Event()

    def slow() -> str:
        is_asked.wait(20)
        return "先问的"

    def let_it_be_there(_busy: bool) -> None:
        jobs.prepare(is_there.set)
        is_there.wait(20)

    jobs.run(slow, came.append)
    is_asked.set()
    jobs.busy.connect(let_it_be_there)
    jobs.run(lambda: "后问的", came.append)
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=20_000)
    assert came == ["先问的", "后问的"]
