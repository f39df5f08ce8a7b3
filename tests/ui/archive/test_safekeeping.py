"""The window looks after its archive, and tells what it found in one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.assets import resources
from desktop.model import UserFacingError
from desktop.ui.archive import safekeeping
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import RescueReport, Workflow, check, read_source, rescue_next, waiting_place


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "档案.jiebao"
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(read_source(resources() / "sample" / "issue.txt"))
    return path


@pytest.fixture
def window(qtbot: QtBot, path: Path, theme: Theme) -> Iterator[MainWindow]:
    workflow = Workflow.open(path)
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    workflow.close()


def told(qtbot: QtBot, window: MainWindow) -> str:
    """Return what the card says once the background is done."""
    qtbot.waitUntil(lambda: not window.hands.safekeeping.jobs.is_busy, timeout=20_000)
    return window.panes.notice.accessibleName() if window.panes.notice.isVisible() else ""


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    return {one.text(): one for one in window.panes.notice.findChildren(QPushButton) if one.isVisible()}


def damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE articles SET digest = ''")


def test_a_sound_archive_gets_its_backup_and_nothing_is_said(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    window.hands.safekeeping.begin()
    assert told(qtbot, window) == ""
    (backup,) = path.with_name("档案备份").iterdir()
    assert check(backup).is_sound


def test_a_folder_that_is_synchronised_is_warned_about(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    (path.parent / ".stfolder").mkdir()
    window.hands.safekeeping.begin()
    assert told(qtbot, window).startswith("档案放在“Syncthing”的同步文件夹里。")
    assert list(buttons(window)) == ["存一份到本机…", "备份…"]


def test_an_archive_in_a_dangerous_place_is_copied_to_a_safer_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "本机" / "档案.jiebao"
    target.parent.mkdir()
    window.hands.safekeeping.copy_to(target)
    assert told(qtbot, window) == f"档案已存到 {target}，里面有 1 期。以后打开那一份；现在这一份没有动。"
    assert check(target).is_sound
    window.hands.safekeeping.copy_to(target)
    assert told(qtbot, window).startswith("那里已经有一个档案")


def test_a_damaged_archive_is_only_read_and_can_be_rescued(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    window.session.put(window.session.workflow.open_issue(1))
    damage(path)
    window.hands.safekeeping.begin()
    assert told(qtbot, window).startswith("档案有损坏，现在只能看，不能改。")
    assert window.session.desk is not None
    assert window.session.desk.read_only
    assert not path.with_name("档案备份").exists()
    buttons(window)["抢救到新档案"].click()
    assert told(qtbot, window).startswith("抢救出 1 期，1 步。关掉程序再打开")
    assert check(waiting_place(path)).is_sound
    assert list(path.parent.glob("档案 抢救报告 *.txt"))


def test_a_damaged_archive_may_be_put_back_from_a_backup_that_was_made_by_itself(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.hands.safekeeping.begin()
    made = path.with_name("档案备份")
    qtbot.waitUntil(lambda: bool(list(made.glob("*.zip"))), timeout=20_000)
    damage(path)
    window.run("verify")
    assert told(qtbot, window).startswith("档案有损坏，")
    asked: list[str] = []

    def choose(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return str(next(made.glob("*.zip"))), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    buttons(window)["从备份恢复…"].click()
    assert asked == [str(made)]
    assert told(qtbot, window).endswith("恢复到哪里？换下的档案改名留在旁边，什么也不丢。")
    buttons(window)["换掉现在的档案"].click()
    assert told(qtbot, window).startswith("恢复好了，")
    assert check(waiting_place(path)).is_sound
    with qtbot.waitSignal(window.hands.switching.switched) as switched:
        buttons(window)["现在就换"].click()
    assert switched.args == [path]


@pytest.mark.parametrize("work", ["backup", "put back", "copy"])
def test_where_nothing_can_be_written_another_place_is_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    hand, asked = window.hands.safekeeping, list[str]()
    hand.back_up(tmp_path / "备份.zip")
    told(qtbot, window)
    (tmp_path / "文件").touch()
    blocked = tmp_path / "文件" / "这里"
    works = {
        "backup": lambda: hand.back_up(blocked),
        "put back": lambda: hand.put_back(tmp_path / "备份.zip", blocked),
        "copy": lambda: hand.copy_to(blocked),
    }
    titles = {"backup": "备份档案", "put back": "恢复到", "copy": "存一份到本机"}
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, title, *_: (asked.append(title) or "", "")
    )
    works[work]()
    assert told(qtbot, window).startswith("这个位置读写不了")
    buttons(window)["换一个位置"].click()
    assert asked == [titles[work]]


def test_an_archive_that_cannot_be_written_may_be_left_for_another(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, title, *_, **__: (asked.append(title) or "", "")
    )
    trouble = UserFacingError("archive-read-only", "档案是只读的，可以看，不能改。", remedy="换一个位置")
    window.session.troubled.emit(trouble)
    buttons(window)["换一个位置"].click()
    assert asked == ["换用另一个档案"]


def test_a_backup_is_made_and_put_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    hand = window.hands.safekeeping
    hand.back_up(tmp_path / "备份.zip")
    assert told(qtbot, window).startswith("已备份到 备份.zip，")
    hand.put_back(tmp_path / "备份.zip", tmp_path / "别处.jiebao")
    assert told(qtbot, window).endswith(f"存在 {tmp_path / '别处.jiebao'}。")
    hand.put_back(tmp_path / "备份.zip", tmp_path / "别处.jiebao")
    assert told(qtbot, window) == "那里已经有一个档案，没有恢复。换一个位置，原来的不动。"


def test_another_file_after_one_that_is_no_backup_is_another_backup(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "稿子.zip").write_text("不是备份", encoding="utf-8")
    asked: list[str] = []

    def choose(_parent: object, title: str, *_more: str) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window.hands.safekeeping.put_back_next(tmp_path / "稿子.zip")
    told(qtbot, window)
    buttons(window)["换一个文件"].click()
    assert asked == ["从备份恢复"]


def test_of_two_backups_put_back_the_later_takes_the_place_of_the_archive(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    hand = window.hands.safekeeping
    hand.back_up(tmp_path / "备份.zip")
    assert told(qtbot, window).startswith("已备份到")
    for _ in range(2):
        hand.put_back_next(tmp_path / "备份.zip")
        words = "恢复好了，档案完好：1 期，6 篇，1 步。关掉程序再打开，就换成这一份；现在的档案改名留在旁边。"
        assert told(qtbot, window) == words
    assert check(waiting_place(path)).is_sound
    assert not list(path.parent.glob("*.making"))


def test_checking_says_what_was_found(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.run("verify")
    assert told(qtbot, window) == "档案完好：1 期，6 篇，1 步。"
    damage(path)
    window.run("verify")
    assert told(qtbot, window).startswith("档案有损坏，")


def test_what_takes_long_is_said_to_be_under_way(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rescue takes minutes: a card that only goes leaves the editor with the damage."""
    over = Event()

    def take_long(damaged: Path) -> RescueReport:
        over.wait()
        return rescue_next(damaged)

    monkeypatch.setattr(safekeeping, "rescue_next", take_long)
    window.hands.safekeeping.rescue()
    try:
        qtbot.waitUntil(window.panes.notice.isVisible)
        assert window.panes.notice.accessibleName() == "正在抢救能读的内容，可以接着做别的，好了会说。"
    finally:
        over.set()
    assert told(qtbot, window).startswith("抢救出 1 期，1 步。")
