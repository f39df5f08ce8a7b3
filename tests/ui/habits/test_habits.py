"""What was learned of a paper can be looked at, taken along, forgotten, and used on the open issue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import SetMasthead, Source
from desktop.model.habits import Aspect, Habit, Habits, Paper
from desktop.ui.habits.dialog import HabitsDialog, Profile
from desktop.ui.habits.habit_words import HabitRow, habit_rows
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose
from tests.ui.desks import answer
from tests.workflow.habit_samples import (
    FIRST,
    PAPER,
    SECOND,
    correct,
    fill_masthead,
    read_as,
    text_of,
)

OTHER = Paper("梅陇新报")
TAUGHT = Habits(
    PAPER,
    (
        Habit(Aspect.BORDER, "picture", {"below": 3.0}),
        Habit(Aspect.FIELD, "paper", {"云桥之声": 1.0}),
        Habit(Aspect.FORM, "——乙", {"credit": 3.0}),
        Habit(Aspect.HEADLINE, "3行，第1行最短", {"0": 3.0}),
        Habit(Aspect.LINES, "2行，长短相近", {"2": 3.0}),
        Habit(Aspect.LINES, "3行，长短不一", {"2+1": 1.0}),
        Habit(Aspect.LINES, "4行，长短不一", {"1+1+1+1": 0.25}),
        Habit(Aspect.PRINTED, "issue_number", {"NO.〔〕 0年0月0日": 1.0}),
        Habit(Aspect.RUN, "3行", {"titles": 0.25}),
        Habit(Aspect.WORDS, "邻里灯", {"section": 1.0, "title": 1.0}),
    ),
)


def test_habits_are_told_in_sentences() -> None:
    assert habit_rows(TAUGHT) == (
        HabitRow("“邻里灯”是栏目", "说法不一"),
        HabitRow("写成“——×××××”的一行是供稿", "一向如此"),
        HabitRow("正文上叠着的3行短句都是标题", "偶尔如此"),
        HabitRow("标题2行、长短相近：合为一题", "一向如此"),
        HabitRow("标题3行、长短不一：依次2行、1行各为一题", "改过一次"),
        HabitRow("标题4行、长短不一：各为一题", "偶尔如此"),
        HabitRow("标题3行、第1行最短：主标题在第1行", "一向如此"),
        HabitRow("两篇之间的图位归下一篇", "一向如此"),
        HabitRow("报名是“云桥之声”", "改过一次"),
        HabitRow("期号印在“NO.〔号〕 0年0月0日”里", "改过一次"),
    )


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> HabitsDialog:
    made = HabitsDialog(theme)
    qtbot.addWidget(made)
    return made


def offered(dialog: HabitsDialog) -> set[str]:
    return {name for name, button in dialog.buttons.items() if button.isVisible()}


@pytest.mark.parametrize(
    ("profile", "buttons"),
    [
        (Profile(), {"bring_in"}),
        (Profile((PAPER,), PAPER, TAUGHT), {"write", "bring_in", "reset"}),
        (
            Profile((PAPER,), PAPER, TAUGHT, undoing="重置", is_on_desk=True),
            {"write", "bring_in", "reset", "take_back", "read_again"},
        ),
        (Profile((PAPER,), PAPER, TAUGHT, is_unnamed=True), {"write", "bring_in", "reset", "adopt"}),
        (Profile((PAPER,), PAPER, TAUGHT, undoing="重置", is_locked=True), {"write"}),
    ],
    ids=["nothing known", "known", "on the desk", "no masthead", "read-only"],
)
def test_only_what_makes_sense_is_offered(dialog: HabitsDialog, profile: Profile, buttons: set[str]) -> None:
    dialog.show_profile(profile)
    dialog.show()
    assert offered(dialog) == buttons
    # An empty box would be the first to have the keyboard, and there is nothing to choose in it.
    assert dialog.papers.isVisible() == bool(profile.papers)


def test_another_paper_is_chosen_by_its_name(qtbot: QtBot, dialog: HabitsDialog) -> None:
    dialog.show_profile(Profile((OTHER, PAPER), PAPER, TAUGHT))
    assert dialog.papers.currentText() == "云桥之声（云桥街道）"
    with qtbot.waitSignal(dialog.paper_chosen) as chosen:
        dialog.papers.activated.emit(0)
    assert chosen.args == [OTHER]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    """A window over an archive whose one issue was put right."""
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    desk = workflow.new_issue(propose(Source.of_text(text_of(FIRST))))
    fill_masthead(desk, 17)
    correct(desk, FIRST)
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    workflow.close()


def show(qtbot: QtBot, window: MainWindow) -> HabitsDialog:
    window.run("habits")
    qtbot.waitUntil(window.hands.habits.dialog.isVisible)
    return window.hands.habits.dialog


def click(dialog: HabitsDialog, name: str) -> None:
    dialog.buttons[name].click()


def put(window: MainWindow, text: str) -> None:
    """Put an issue on the desk that was read without any habits."""
    window.session.put(window.session.workflow.new_issue(propose(Source.of_text(text))))


def lines(window: MainWindow) -> list[object]:
    desk = window.session.desk
    assert desk is not None
    return [*read_as(desk.review.issue)]


def test_a_new_issue_is_read_by_habits_and_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "18.txt"
    file.write_text(text_of(SECOND), encoding="utf-8")
    window.hands.files.read_paths((file,))
    qtbot.waitUntil(lambda: window.session.desk is not None, timeout=20_000)
    assert lines(window) == SECOND
    assert window.panes.notice.isVisible()
    answer(window, "看习惯")
    qtbot.waitUntil(window.hands.habits.dialog.isVisible)


def test_an_article_is_read_by_the_habits_of_the_issue_it_comes_to(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "来稿.txt"
    file.write_text(text_of(SECOND[-6:]), encoding="utf-8")
    window.hands.files.open_issue("1")
    qtbot.waitUntil(lambda: window.session.desk is not None)
    window.hands.files.read_paths((file,))
    answer(window, "本期的文章")
    qtbot.waitUntil(lambda: len(lines(window)) == len(FIRST) + 6)
    assert lines(window)[-6:] == SECOND[-6:]


def test_a_reset_is_undone_where_it_was_made(qtbot: QtBot, window: MainWindow) -> None:
    dialog = show(qtbot, window)
    assert dialog.habits.model().rowCount() > 5
    click(dialog, "reset")
    qtbot.waitUntil(lambda: dialog.habits.model().rowCount() == 0)
    assert dialog.buttons["take_back"].text() == "撤销重置"
    click(dialog, "take_back")
    qtbot.waitUntil(lambda: dialog.habits.model().rowCount() > 5)


def test_habits_go_into_a_file_and_come_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "习惯.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))
    dialog = show(qtbot, window)
    click(dialog, "write")
    assert dialog.told.text() == "已存成 习惯.json。"
    click(dialog, "bring_in")
    qtbot.waitUntil(lambda: dialog.buttons["take_back"].text() == "撤销导入")
    assert dialog.told.text() == f"导入了“{PAPER}”的习惯。"


def test_a_file_without_habits_is_told_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "习惯.json"
    file.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog = show(qtbot, window)
    click(dialog, "bring_in")
    qtbot.waitUntil(lambda: "没有读入" in dialog.told.text())
    assert not window.panes.notice.isVisible()


def test_an_issue_without_masthead_is_given_its_paper_and_read_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    put(window, text_of(SECOND[4:]))
    dialog = show(qtbot, window)
    assert "adopt" in offered(dialog)
    click(dialog, "adopt")
    qtbot.waitUntil(window.panes.notice.isVisible)
    answer(window, "重读")
    assert lines(window) == SECOND[4:]
    assert window.action_set.by_id["undo"].text() == "撤销：按本报习惯重读"


def test_where_the_editor_has_begun_nothing_is_offered(qtbot: QtBot, window: MainWindow) -> None:
    put(window, text_of(SECOND[4:]))
    desk = window.session.desk
    assert desk is not None
    correct(desk, SECOND[4:])
    window.session.do(SetMasthead("paper", PAPER.name))
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    assert not window.panes.notice.isVisible()


def test_the_dialog_reads_the_open_issue_again(qtbot: QtBot, window: MainWindow) -> None:
    put(window, text_of(SECOND[4:]))
    window.session.do(SetMasthead("paper", PAPER.name))
    window.session.do(SetMasthead("street", PAPER.street))
    dialog = show(qtbot, window)
    click(dialog, "read_again")
    qtbot.waitUntil(lambda: lines(window) == SECOND[4:])
    dialog = show(qtbot, window)
    click(dialog, "read_again")
    qtbot.waitUntil(lambda: window.panes.notice.isVisible())
