"""The history in the real window: opened by its key, compared, named, returned to, undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model import ChangeText, Source
from desktop.ui.controls.labels import ElidedLabel
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Desk, Workflow, propose

TEXT = "小区里开了新书屋\n\n居民和志愿者一起为新书屋揭牌。\n\n书屋是居民自己的客厅。\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    made.session.put(workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt"))))
    for word in ("甲", "乙", "丙"):
        made.session.do(ChangeText(headline(made), 0, 0, word))
    yield made
    made.close()
    workflow.close()


def desk_of(window: MainWindow) -> Desk:
    assert window.session.desk is not None
    return window.session.desk


def headline(window: MainWindow) -> str:
    return next(desk_of(window).review.issue.passages()).id


def title(window: MainWindow) -> str:
    return next(desk_of(window).review.issue.passages()).text


def go_down(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    for _ in range(steps):
        qtbot.keyClick(window.panes.history.list, Qt.Key.Key_Down)


def test_its_key_opens_the_history_and_closes_it(window: MainWindow) -> None:
    window.run("history")
    assert window.panes.pages.currentWidget() is window.panes.history
    assert window.panes.history.list.hasFocus() or not window.isActiveWindow()
    window.run("history")
    assert window.panes.pages.currentWidget() is window.panes.body


def test_from_the_archive_it_opens_under_the_name_of_the_issue(window: MainWindow) -> None:
    window.run("search")
    assert "档案" in titles(window)
    window.run("history")
    assert "档案" not in titles(window)


def titles(window: MainWindow) -> set[str]:
    return {one.accessibleName() for one in window.toolbar.findChildren(ElidedLabel)}


def test_without_an_issue_there_is_no_history(window: MainWindow) -> None:
    window.run("close")
    window.run("history")
    assert window.panes.pages.currentWidget() is window.panes.empty


def test_what_a_step_changed_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.run("history")
    page = window.panes.history
    qtbot.waitUntil(lambda: "丙乙甲小区里" in page.view.toPlainText())


def test_returning_shows_the_old_words_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    window.run("history")
    go_down(qtbot, window, 2)
    window.panes.history.back.click()
    assert title(window).startswith("甲小区")
    assert desk_of(window).undo_label == "恢复到“改文字”"
    assert window.panes.history.list.states()[0].is_current
    window.run("undo")
    assert title(window).startswith("丙乙甲")


def test_a_name_is_there_when_the_issue_is_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    window.run("history")
    go_down(qtbot, window, 1)
    window.panes.history.named.emit(window.panes.history.list.states()[0], "送审稿")
    again = window.session.workflow.open_issue(desk_of(window).issue_id)
    assert [state.name for state in again.states if state.name] == ["送审稿"]


def test_typing_that_waits_becomes_a_step_first(window: MainWindow) -> None:
    with_words = len(desk_of(window).states)
    window.run("edit_mode")
    window.panes.galley.textCursor().insertText("丁")
    window.run("history")
    assert len(desk_of(window).states) == with_words + 1
