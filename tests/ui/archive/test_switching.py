"""Another archive to work on: found, new, or the user's own again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import Source
from desktop.ui.archive import switching
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, check
from tests.ui.desks import answer, window_over

Choose = Callable[[Path], None]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    with window_over(tmp_path / "本报.jiebao", qtbot, theme) as made:
        yield made


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    def chosen(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))

    return chosen


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return an archive of another paper, with one issue."""
    path = tmp_path / "副刊.jiebao"
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(Source.of_text("小区里开了新书屋\n\n新书屋开门了。\n"))
    return path


def test_another_archive_is_worked_on(qtbot: QtBot, window: MainWindow, choose: Choose, other: Path) -> None:
    choose(other)
    window.run("switch_archive")
    assert window.panes.notice.accessibleName() == "换用“副刊”？里面有 1 期。现在的档案不动，以后可以换回来。"
    with qtbot.waitSignal(window.hands.switching.switched) as switched:
        answer(window, "换用它")
    assert switched.args == [other]


@pytest.mark.parametrize("typed", ["新报", "新报.jiebao"])
def test_a_name_that_is_not_there_is_that_of_a_new_archive(
    qtbot: QtBot, window: MainWindow, choose: Choose, tmp_path: Path, typed: str
) -> None:
    choose(tmp_path / typed)
    window.run("switch_archive")
    with qtbot.waitSignal(window.hands.switching.switched) as switched:
        answer(window, "建一个空的")
    assert switched.args == [tmp_path / "新报.jiebao"]
    assert check(tmp_path / "新报.jiebao").is_sound


def test_where_no_archive_can_be_made_the_one_in_use_stays(
    window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    (tmp_path / "文件").touch()
    choose(tmp_path / "文件" / "新报.jiebao")
    window.run("switch_archive")
    answer(window, "建一个空的")
    assert "打不开档案" in window.panes.notice.accessibleName()


def test_what_is_no_archive_or_is_open_already_is_told(
    window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    (tmp_path / "稿.jiebao").write_text("不是档案", encoding="utf-8")
    told = {"稿.jiebao": "“稿.jiebao”不是档案，没有换。", "本报.jiebao": "正在用的就是这个档案。"}
    for name, words in told.items():
        choose(tmp_path / name)
        window.run("switch_archive")
        assert window.panes.notice.accessibleName().startswith(words)


def test_the_own_archive_is_found_by_a_button(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, other: Path
) -> None:
    monkeypatch.setattr(switching, "own_archive", lambda: other)
    window.run("switch_archive")
    assert window.panes.notice.accessibleName().startswith("现在用的是“本报”。")
    with qtbot.waitSignal(window.hands.switching.switched) as switched:
        answer(window, "换回原来的")
    assert switched.args == [other]


def test_the_window_names_an_archive_that_is_not_the_own_one(window: MainWindow) -> None:
    assert window.windowTitle() == "本报 – 街报编辑台"


def test_what_a_backup_became_is_worked_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    hand = window.hands.safekeeping
    backup, restored = tmp_path / "备份.zip", tmp_path / "别处.jiebao"
    hand.back_up(backup)
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    hand.put_back(backup, restored)
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    with qtbot.waitSignal(window.hands.switching.switched) as switched:
        answer(window, "换用它")
    assert switched.args == [restored]
