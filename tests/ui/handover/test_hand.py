"""An issue is handed over from one window and opened in another program's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import SetMasthead
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from tests.handover.samples import rewritten
from tests.ui.desks import answer, window_over


@pytest.fixture
def colleague(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    """The window of a colleague over an archive of her own."""
    (tmp_path / "there").mkdir()
    with window_over(tmp_path / "there" / "档案.jiebao", qtbot, theme) as made:
        yield made


@pytest.fixture
def file(qtbot: QtBot, desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The issue on the desk in a file."""
    chosen = str(tmp_path / "第 7 期")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    desk.run("hand_over")
    written = Path(f"{chosen}.jiebao")
    qtbot.waitUntil(written.is_file, timeout=20_000)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    return written


def drop_file(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.hands.files.take(data)


def told(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(window.panes.notice.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    words = window.panes.notice.accessibleName()
    window.panes.notice.put_away()
    return words


def issue_on(window: MainWindow) -> int | None:
    return window.session.desk.issue_id if window.session.desk else None


def test_what_was_written_is_told(qtbot: QtBot, desk: MainWindow, file: Path) -> None:
    words = told(qtbot, desk)
    assert words.startswith("第 7 期.jiebao 写好了：全部原文、1 步改动，")
    assert words.endswith("双击就能接着做。")


def test_a_dropped_file_comes_onto_the_desk(
    qtbot: QtBot, desk: MainWindow, colleague: MainWindow, file: Path
) -> None:
    drop_file(colleague, file)
    assert told(qtbot, colleague).endswith("1 步都在，可以接着改，也可以撤销。")
    assert colleague.session.desk is not None
    assert desk.session.desk is not None
    assert colleague.session.desk.review == desk.session.desk.review
    colleague.run("close")
    colleague.open_files((file,))
    assert told(qtbot, colleague).endswith("已经在档案里，和文件里的一样。")


def test_steps_of_a_colleague_come_to_the_issue_that_lies_open(
    qtbot: QtBot, desk: MainWindow, colleague: MainWindow, file: Path
) -> None:
    colleague.open_files((file,))
    told(qtbot, colleague)
    colleague.session.do(SetMasthead("issue_number", 7))
    back = file.with_name("回来.jiebao")
    colleague.hands.handing_over.write(back)
    told(qtbot, colleague)
    issue = issue_on(desk)
    told(qtbot, desk)
    drop_file(desk, back)
    assert "补上了同事做的 1 步" in told(qtbot, desk)
    assert issue_on(desk) == issue
    assert desk.session.desk is not None
    assert desk.session.desk.review.issue.masthead.issue_number == 7


@pytest.mark.parametrize(("chosen", "issues"), [("另作一期", 2), ("打开档案里的", 1)])
def test_where_both_worked_on_the_editor_chooses(
    qtbot: QtBot, desk: MainWindow, colleague: MainWindow, file: Path, chosen: str, issues: int
) -> None:
    colleague.open_files((file,))
    told(qtbot, colleague)
    for window, number in ((colleague, 7), (desk, 8)):
        window.session.do(SetMasthead("issue_number", number))
    back = file.with_name("回来.jiebao")
    colleague.hands.handing_over.write(back)
    told(qtbot, colleague)
    told(qtbot, desk)
    drop_file(desk, back)
    qtbot.waitUntil(lambda: "两边各有改动" in desk.panes.notice.accessibleName(), timeout=20_000)
    answer(desk, chosen)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=20_000)
    assert len(desk.session.workflow.issues()) == issues


def test_a_file_of_a_newer_version_is_refused_in_a_sentence(
    qtbot: QtBot, colleague: MainWindow, file: Path
) -> None:
    colleague.open_files((rewritten(file, version=2),))
    assert told(qtbot, colleague) == "这一期是更新的版本交出的，这里打不开。升级街报编辑台后再打开。"
    assert issue_on(colleague) is None
