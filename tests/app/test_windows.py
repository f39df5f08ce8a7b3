"""Several issues are open, one window an issue, over one archive."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app.windows import Windows
from desktop.model import Source
from desktop.settings import Settings
from desktop.ui.frame import Frame
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose

TEXTS = ("小区里开了新书屋\n\n新书屋开门了。\n", "食堂开饭了\n\n食堂今天开饭。\n")


class Program:
    """A program with its windows, and whether it has ended."""

    def __init__(self, workflow: Workflow, folder: Path, theme: Theme) -> None:
        self.workflow = workflow
        self.theme = theme
        self.has_ended = False
        self.switched: list[Path] = []
        self.windows = Windows(workflow, Settings(folder), self._end, self.switched.append)
        self.first = self.windows.furnish(Frame(theme))
        self.issues = [workflow.new_issue(propose(Source.of_text(text))).issue_id for text in TEXTS]

    def _end(self) -> None:
        self.has_ended = True

    def open_issue(self, qtbot: QtBot, issue: int) -> None:
        """Ask the window that was opened last for an issue, and wait until some window shows it."""
        self.opened[-1].hands.files.open_issue(str(issue))
        qtbot.waitUntil(lambda: issue in map(issue_in, self.opened))

    @property
    def opened(self) -> list[MainWindow]:
        return list(self.windows.opened)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = Program(workflow, tmp_path, Theme(Appearance.LIGHT))
    yield made
    frames = [window.window() for window in made.opened]
    for frame in frames:
        frame.close()
    qtbot.waitUntil(lambda: not any(map(isValid, frames[:-1])))
    workflow.close()
    # The last one goes with the program, which here is to go on.
    for frame in frames[-1:]:
        frame.deleteLater()


def issue_in(window: MainWindow) -> int | None:
    return window.session.desk.issue_id if window.session.desk else None


def test_the_first_issue_comes_to_the_empty_desk_the_second_to_a_window_of_its_own(
    qtbot: QtBot, program: Program
) -> None:
    for issue in program.issues:
        program.first.hands.files.open_issue(str(issue))
    qtbot.waitUntil(lambda: [issue_in(window) for window in program.opened] == program.issues)


def test_an_issue_that_is_open_comes_to_the_front(qtbot: QtBot, program: Program) -> None:
    for issue in (*program.issues, program.issues[0]):
        program.open_issue(qtbot, issue)
    assert [issue_in(window) for window in program.opened] == program.issues


def test_an_issue_that_is_on_its_way_is_not_opened_twice(qtbot: QtBot, program: Program) -> None:
    for _ in range(2):
        program.first.hands.files.open_issue(str(program.issues[0]))
    qtbot.waitUntil(lambda: issue_in(program.first) == program.issues[0])
    assert len(program.opened) == 1


def test_an_issue_that_is_asked_for_again_keeps_steps_that_are_not_stored_yet(
    qtbot: QtBot, program: Program
) -> None:
    program.open_issue(qtbot, program.issues[0])
    program.first.run("new_article")
    label = program.first.session.desk and program.first.session.desk.undo_label
    program.first.hands.files.open_issue(str(program.issues[0]))
    assert program.first.session.desk is not None
    assert program.first.session.desk.undo_label == label


def test_both_windows_are_told_that_all_is_stored(qtbot: QtBot, program: Program) -> None:
    for issue in program.issues:
        program.open_issue(qtbot, issue)
    for window in program.opened:
        window.run("new_article")
        words = window.panes.status.parts["saved"]
        qtbot.waitUntil(lambda words=words: words.text() == "每一步都已存档", timeout=20_000)


def test_all_windows_close_for_another_archive(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    for issue in program.issues:
        program.open_issue(qtbot, issue)
    program.opened[-1].hands.switching.switched.emit(tmp_path / "副刊.jiebao")
    assert (program.switched, program.opened, program.has_ended) == ([tmp_path / "副刊.jiebao"], [], True)


def test_the_program_ends_with_its_last_window(qtbot: QtBot, program: Program) -> None:
    program.first.run("new_window")
    first, second = program.opened
    first.window().close()
    assert not program.has_ended
    second.window().close()
    assert program.has_ended
    assert program.opened == []


def test_a_held_issue_is_shown_read_only_and_can_be_tried_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    other = Workflow.open(tmp_path / "档案.jiebao")
    held = other.open_issue(program.issues[0])
    other.holdings.hold(held)
    window = program.first
    window.hands.files.open_issue(str(program.issues[0]))
    told = window.panes.status.parts["saved"]
    qtbot.waitUntil(lambda: told.text() == "这一期在另一个窗口里开着，这里只能看。")
    assert not window.action_set.by_id["new_article"].isEnabled()
    other.holdings.let_go(held)
    other.close()
    buttons = window.panes.notice.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "再试一次").click()
    qtbot.waitUntil(lambda: window.action_set.by_id["new_article"].isEnabled())


def test_the_next_issue_says_how_it_gets_its_articles(qtbot: QtBot, program: Program) -> None:
    program.first.run("next_issue")
    told = program.first.panes.notice.accessibleName
    qtbot.waitUntil(lambda: told().endswith("把文字粘贴或拖进来，就是本期的文章。"))


def close_second(qtbot: QtBot, program: Program) -> weakref.ref[MainWindow]:
    program.first.run("new_window")
    second = weakref.ref(program.opened[1])
    frame = program.opened[1].window()
    frame.close()
    qtbot.waitUntil(lambda: not isValid(frame))
    return second


def test_a_closed_window_leaves_nothing_behind(qtbot: QtBot, program: Program) -> None:
    second = close_second(qtbot, program)
    gc.collect()
    assert second() is None


def test_light_and_dark_are_exchanged_after_a_window_was_closed(qtbot: QtBot, program: Program) -> None:
    close_second(qtbot, program)
    with qtbot.captureExceptions() as mistakes:
        program.theme.changed.emit()
    assert list(mistakes) == []


def test_a_window_is_out_of_sight_before_what_still_runs_has_ended(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = program.opened[0]
    frame = desk.window()
    frame.show()
    qtbot.waitExposed(frame)
    seen: list[bool] = []
    end_import = desk.hands.importing.close

    def look_and_end() -> None:
        seen.append(frame.isVisible())
        end_import()

    monkeypatch.setattr(desk.hands.importing, "close", look_and_end)
    frame.close()
    assert seen == [False]
