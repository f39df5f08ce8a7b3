"""After a start that follows a cut, the editor is told where the program stopped."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.opening.resuming import cut_words, offer_to_go_on, tell_cut
from desktop.workflow import IssueRow
from tests.ui.desks import answer


def row(issue: int) -> IssueRow:
    changed = "2024-05-06T10:42:00+00:00"
    return IssueRow(issue, "第 42 期", "", "柳桥晨报", None, 42, 4, 0, 0, 0, changed, changed)


def test_the_place_is_said_in_one_sentence() -> None:
    now = datetime(2024, 5, 6, 18, tzinfo=UTC)
    assert cut_words([row(1)], now) == "上次没有正常退出。柳桥晨报 第 42 期停在今天 10:42，一步不少。"
    assert "第 42 期等 2 期停在" in cut_words([row(1), row(2)], now)


def test_going_on_opens_what_was_open(desk: MainWindow, qtbot: QtBot) -> None:
    opened: list[str] = []
    offer_to_go_on(desk.hands.asking, [row(1), row(2)], opened.append)
    answer(desk, "接着做")
    assert opened == ["1", "2"]


def test_the_report_is_read_and_the_offer_stays(
    desk: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: read.append(url.toLocalFile()))
    report = tmp_path / "last-run.txt"
    offer_to_go_on(desk.hands.asking, [row(1)], lambda _issue: None, report)
    answer(desk, "看出错记录")
    assert [Path(one) for one in read] == [report]
    assert "一步不少" in desk.panes.notice.accessibleName()
    tell_cut(desk.hands.asking, report)
    answer(desk, "看出错记录")
    assert len(read) == 2
