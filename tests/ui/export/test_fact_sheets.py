"""The facts sheet in the window: asked for, written, told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from tests.ui.desks import answer


@pytest.mark.parametrize(
    ("typed", "form", "written"),
    [
        ("表.csv", "表格 (*.csv)", "表.csv"),
        ("表", "Word 文件 (*.docx)", "表.docx"),
        ("表.docx", "表格 (*.csv)", "表.docx"),
    ],
)
def test_the_sheet_goes_where_the_editor_says(
    qtbot: QtBot,
    desk: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    form: str,
    written: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), form))
    desk.run("fact_sheet")
    qtbot.waitUntil((tmp_path / written).is_file, timeout=20_000)
    qtbot.waitUntil(desk.panes.notice.isVisible)


def test_where_a_sheet_cannot_be_written_another_place_is_asked_for_it(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, title: str, *_: object) -> tuple[str, str]:
        asked.append(title)
        return (str(tmp_path / "没有" / "表.csv"), "表格 (*.csv)") if len(asked) == 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    desk.run("fact_sheet")
    qtbot.waitUntil(lambda: "没有写出来" in desk.panes.notice.accessibleName(), timeout=20_000)
    answer(desk, "另选位置")
    assert asked == ["导出事实表", "导出事实表"]


def test_without_a_place_nothing_is_written(
    qtbot: QtBot, desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    desk.run("fact_sheet")
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    assert not desk.panes.notice.isVisible()
