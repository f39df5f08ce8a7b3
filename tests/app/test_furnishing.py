"""The desk comes into its frame, or what is in the way is told."""

from __future__ import annotations

import shutil
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop import crash
from desktop.app import furnishing, windows
from desktop.app.known_archives import KnownArchives
from desktop.settings import Settings
from desktop.settings.options import ARCHIVE
from desktop.ui.frame import Frame
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.file_opening import FileOpening
from desktop.workflow import Workflow
from tests.archive.kills import KEPT


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Return what message boxes and the application are told."""
    words: list[str] = []

    def tell(_parent: QWidget, _title: str, message: str) -> None:
        words.append(message)

    monkeypatch.setattr(QMessageBox, "critical", tell)
    monkeypatch.setattr(QApplication, "exit", lambda status: words.append(f"exit {status}"))
    monkeypatch.setattr(crash, "folder", lambda: tmp_path)
    monkeypatch.setattr(crash, "watch_faults", lambda: None)
    for place in (sys, threading):
        monkeypatch.setattr(place, "excepthook", place.excepthook)
    return words


@pytest.fixture
def opening(qapp: QApplication) -> FileOpening:
    return FileOpening(qapp)


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame(Theme(Appearance.LIGHT))
    qtbot.addWidget(made)
    return made


def test_the_desk_fills_the_frame(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path
) -> None:
    furnishing.furnish(frame, Settings(tmp_path), [], tmp_path / "档案.jiebao", opening)
    assert isinstance(frame.centralWidget(), MainWindow)
    frame.close()
    assert told == []


def test_another_archive_is_remembered_for_the_next_desk(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path
) -> None:
    settings, begun, other = Settings(tmp_path), [], tmp_path / "副刊.jiebao"
    Workflow.open(other).close()
    archive = tmp_path / "档案.jiebao"
    furnishing.furnish(frame, settings, [], archive, opening, lambda: begun.append(True))
    window = frame.centralWidget()
    assert isinstance(window, MainWindow)
    window.hands.switching.switched.emit(other)
    assert begun == [True]
    assert settings.get(ARCHIVE) == str(other)
    # It is empty, which was agreed to and is not asked about.
    assert KnownArchives(settings).lack(other) == ""
    assert told == []


def test_an_older_archive_is_said_to_be_brought_up_to_date_before_the_desk_comes(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(frame, "say", said.append)
    older = shutil.copy(KEPT, tmp_path / "档案.jiebao")
    furnishing.furnish(frame, Settings(tmp_path), [], older, opening)
    (words,) = said
    assert words.startswith("档案是以前的版本存下的，正在升级")
    frame.close()
    assert told == []


def test_what_takes_long_is_seen_on_the_bare_frame(frame: Frame) -> None:
    frame.show()
    before = frame.grab().toImage()
    frame.say("正在升级")
    assert frame.grab().toImage() != before


def test_without_an_archive_the_program_ends(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(furnishing, "open_archive", lambda *_asking, was_here: None)
    furnishing.furnish(frame, Settings(tmp_path), [], tmp_path / "照片.jpg", opening)
    assert told == ["exit 1"]


def test_a_mistake_before_there_is_a_desk_is_told_and_ends(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_parts: object) -> None:
        raise KeyError("held_over")

    monkeypatch.setattr(windows, "MainWindow", fail)
    with pytest.raises(KeyError) as mistake:
        furnishing.furnish(frame, Settings(tmp_path), [], tmp_path / "档案.jiebao", opening)
    sys.excepthook(KeyError, mistake.value, None)
    assert told[0].startswith("程序出了错")
    assert told[1:] == ["exit 1"]


def test_what_the_last_run_left_is_read_before_this_one_begins_its_own(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = tmp_path / crash.FAULTS
    faults.write_text("Fatal Python error", encoding="utf-8")
    monkeypatch.setattr(crash, "watch_faults", lambda: faults.write_text("", encoding="utf-8"))
    furnishing.furnish(frame, Settings(tmp_path), [], tmp_path / "档案.jiebao", opening)
    (window,) = frame.findChildren(MainWindow)
    assert window.panes.notice.accessibleName().startswith("上次没有正常退出。")
    assert (tmp_path / crash.LAST).read_text(encoding="utf-8") == "Fatal Python error"
    frame.close()


def test_settings_that_cannot_be_read_are_told_with_a_way_on(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    furnishing.furnish(frame, Settings(tmp_path), [], tmp_path / "档案.jiebao", opening)
    (window,) = frame.findChildren(MainWindow)
    assert window.panes.notice.accessibleName().startswith("上次的设置读不出来，先按默认的来。")
    frame.close()


def test_the_next_start_opens_the_archive_that_was_chosen(
    frame: Frame, opening: FileOpening, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[Path] = []
    known: list[bool] = []

    def open_elsewhere(path: Path, *_asking: object, was_here: bool) -> Workflow:
        wanted.append(path)
        known.append(was_here)
        return Workflow.open(tmp_path / "别处.jiebao")

    monkeypatch.setattr(furnishing, "open_archive", open_elsewhere)
    monkeypatch.setattr(furnishing, "own_archive", lambda: tmp_path / "档案.jiebao")
    for _ in range(2):
        furnishing.furnish(frame, Settings(tmp_path), [], None, opening)
        frame.close()
    assert wanted == [tmp_path / "档案.jiebao", tmp_path / "别处.jiebao"]
    assert known == [False, True]
    assert told == []
