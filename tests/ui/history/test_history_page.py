"""The history page: states and their tree, what is compared, named and returned to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.model import AddSource, ChangeText, NameState, PassageKind
from desktop.review import ComparedPassage, Comparison, EditLog, Fate, State, compare, states
from desktop.ui.history import HistoryPage, Pair
from desktop.ui.history.rows import state_rows
from desktop.ui.history.telling import told
from desktop.ui.look.theme import Theme
from tests.review.review_samples import READING, SOURCE

NOW = datetime(2024, 5, 6, 12, 0, tzinfo=UTC)


def made(*steps: str) -> EditLog:
    """Return a log of typed words; ``<`` takes a step back, and a first ``#`` names the one before."""
    log = EditLog(author="编辑甲", clock=lambda: "2024-05-06T07:08:09+00:00")
    log.do(AddSource(SOURCE, READING))
    for step in steps:
        if step == "<":
            log.undo()
        elif step.startswith("#"):
            log.do(NameState(log.head or "", step[1:]))
        else:
            log.do(ChangeText("1.2", 0, 0, step))
    return log


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> HistoryPage:
    page = HistoryPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.show_states(states(made("甲", "#初校", "乙", "<", "丙")))
    return page


def labels(page: HistoryPage) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def pairs(page: HistoryPage) -> list[Pair]:
    told_pairs: list[Pair] = []
    page.pair_chosen.connect(told_pairs.append)
    return told_pairs


@pytest.mark.parametrize(
    ("time", "heading"),
    [
        ("2024-05-06T07:08:09+00:00", "今天"),
        ("2024-03-01T07:08:09+00:00", "3月1日"),
        ("2023-12-31T07:08:09+00:00", "2023年12月31日"),
    ],
)
def test_states_stand_under_their_day(time: str, heading: str) -> None:
    log = EditLog(clock=lambda: time)
    log.do(AddSource(SOURCE, READING))
    assert [row.when for row in state_rows(states(log), NOW)] == [heading, "07:08"]


def test_every_state_is_spoken_with_its_words_its_author_and_its_branch(page: HistoryPage) -> None:
    spoken = labels(page)[1:]
    assert spoken[0].startswith("改文字，丙，")
    assert spoken[0].endswith("编辑甲，现在在这里")
    assert spoken[1].endswith("不在现在这一支上")
    assert spoken[3].startswith("初校，改文字，甲，")


def test_the_list_passes_the_model_tester(page: HistoryPage) -> None:
    tester = QAbstractItemModelTester(page.list.model())
    page.show_states(states(made("甲")))
    assert tester.model() is page.list.model()


def test_where_the_editor_stands_is_chosen_first(page: HistoryPage) -> None:
    (state,) = page.list.states()
    assert state.is_current
    assert not page.back.isEnabled()


def test_a_state_shows_what_it_changed_or_how_it_differs_from_now(qtbot: QtBot, page: HistoryPage) -> None:
    asked = pairs(page)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    page.against.setCurrentIndex(1)
    assert asked == [Pair("3", "4"), Pair("4", "5")]


def test_several_states_are_compared_with_each_other(qtbot: QtBot, page: HistoryPage) -> None:
    asked = pairs(page)
    for _ in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert asked[-1] == Pair("2", "5")
    assert page.against.isHidden()
    assert not page.back.isEnabled()


def test_enter_returns_to_a_state(qtbot: QtBot, page: HistoryPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.returned) as told_state:
        page.back.click()
    state: State = told_state.args[0]
    assert state.entry.id == "4"
    with qtbot.waitSignal(page.returned):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)


def test_a_state_is_named_by_keyboard(qtbot: QtBot, page: HistoryPage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    page.name.setText("送审稿")
    with qtbot.waitSignal(page.named) as named:
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert (named.args[0].entry.id, named.args[1]) == ("5", "送审稿")


def test_only_named_states_are_listed_where_they_are_wanted(page: HistoryPage) -> None:
    page.scope.setCurrentIndex(1)
    assert [words.split("，")[0] for words in labels(page)[1:]] == ["初校"]
    page.show_states(states(made("甲")))
    assert "还没有起过名字" in page.view.toPlainText()


def test_where_nothing_can_be_changed_nothing_is_offered(qtbot: QtBot, page: HistoryPage) -> None:
    page.show_states(states(made("甲", "乙")), read_only=True)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert not page.back.isEnabled()
    assert not page.name.isEnabled()


def test_escape_goes_back_to_the_issue(qtbot: QtBot, page: HistoryPage) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


def test_a_comparison_is_read_with_what_stayed_counted(page: HistoryPage) -> None:
    log = made("甲")
    comparison = compare(log.review_at("1").issue, log.review.issue)
    page.show_comparison(comparison)
    assert [one.note for one in told(comparison)] == [
        "2 段没有改",
        "甲楼道添了新扶手",
        "主标题",
        "7 段没有改",
    ]
    assert "甲楼道添了新扶手" in page.view.toPlainText()


def test_an_article_of_which_some_stayed_is_named_once() -> None:
    fates = (
        *((Fate.CHANGED, "夜校"), (Fate.SAME, "夜校"), (Fate.CHANGED, "夜校")),
        *((Fate.SAME, "夜校"), (Fate.SAME, "书屋"), (Fate.CHANGED, "书屋")),
    )
    passages = tuple(
        ComparedPassage(str(number), fate, PassageKind.PARAGRAPH, title, ())
        for number, (fate, title) in enumerate(fates)
    )
    told_of = told(Comparison(passages, ()))
    assert [one.note for one in told_of if one.is_heading] == ["夜校", "书屋"]


def test_states_that_read_alike_say_so(page: HistoryPage) -> None:
    log = made()
    page.show_comparison(compare(log.review.issue, log.review.issue))
    assert page.view.toPlainText() == "文字和报头都没有改。"


def test_the_page_can_be_painted_in_both_themes(page: HistoryPage, theme: Theme) -> None:
    light = page.grab().toImage()
    theme.changed.emit()
    assert page.grab().toImage().size() == light.size()
