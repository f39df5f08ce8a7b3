"""File dialogs open where the last file was; what is put there has the suffix of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.opening.folders import LastFolder, ask_place


def test_dialogs_open_where_the_last_file_was(tmp_path: Path) -> None:
    folder = LastFolder()
    folder.stay_at(tmp_path / "稿.docx")
    assert folder.path == tmp_path


def test_a_folder_that_is_gone_gives_way_to_one_that_is_there(tmp_path: Path) -> None:
    folder = LastFolder()
    assert folder.path.is_dir()
    folder.name = str(tmp_path / "拔走的盘")
    assert folder.path.is_dir()


TABLE, WORD = "表格 (*.csv)", "Word 文件 (*.docx)"


@pytest.mark.parametrize(
    ("typed", "kind", "placed"),
    [
        ("名录", TABLE, "名录.csv"),
        ("名录.csv", TABLE, "名录.csv"),
        ("名录.CSV", TABLE, "名录.CSV"),
        ("名录2026.3", TABLE, "名录2026.3.csv"),
        ("名录", WORD, "名录.docx"),
        ("名录", "", "名录.csv"),
        ("名录.docx", TABLE, "名录.docx"),
    ],
)
def test_a_file_gets_the_suffix_of_its_kind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: str, placed: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
    assert ask_place(window, "导出", tmp_path / "名录.csv", TABLE, WORD) == tmp_path / placed


def test_no_name_is_no_place(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert ask_place(window, "导出", tmp_path / "名录.csv", TABLE) is None


@pytest.mark.parametrize(("answer", "placed"), [("换掉", True), ("取消", False)])
def test_a_file_that_the_suffix_leads_to_is_asked_about(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, placed: bool
) -> None:
    def choose(box: QMessageBox) -> int:
        next(button for button in box.buttons() if button.text() == answer).click()
        return 0

    window = QWidget()
    qtbot.addWidget(window)
    there = tmp_path / "名录.csv"
    there.write_text("俞文", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "名录"), TABLE))
    monkeypatch.setattr(QMessageBox, "exec", choose)
    assert ask_place(window, "导出", there, TABLE) == (there if placed else None)
