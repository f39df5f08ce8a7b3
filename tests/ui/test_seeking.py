"""Looking for words in the issue: where they are, what comes next, one step for all replacements."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.model import ChangeText, Issue, Together
from desktop.ui.find_bar import FindBar
from desktop.ui.selection import Selection
from desktop.ui.theme import Theme
from desktop.ui.wordsearch import next_number, occurrences, replacing_all


@pytest.mark.parametrize(
    ("query", "passages"),
    [("读书会", ["h1", "p3"]), ("亮了", ["p4", "p4"]), ("没有的", []), ("", [])],
)
def test_words_are_found_in_reading_order(issue: Issue, query: str, passages: list[str]) -> None:
    assert [place.passage for place in occurrences(issue, query)] == passages


def test_a_place_covers_the_words(issue: Issue) -> None:
    texts = {passage.id: passage.text for passage in issue.passages()}
    for place in occurrences(issue, "街道"):
        assert place.span is not None
        assert place.span.of(texts[place.passage or ""]) == "街道"


def test_next_and_previous_go_round(issue: Issue) -> None:
    found = occurrences(issue, "亮了")
    assert next_number(found, Selection(), issue, 1) == 0
    assert next_number(found, found[0], issue, 1) == 1
    assert next_number(found, found[1], issue, 1) == 0
    assert next_number(found, found[0], issue, -1) == 1


def test_all_places_are_replaced_in_one_step(issue: Issue) -> None:
    edit = replacing_all(occurrences(issue, "亮了"), "亮起来了")
    assert edit == Together(
        "全部替换", (ChangeText("p4", 5, 7, "亮起来了"), ChangeText("p4", 2, 4, "亮起来了"))
    )
    assert replacing_all((), "x") is None


def test_enter_goes_on_and_shift_enter_back(qtbot: QtBot, theme: Theme) -> None:
    text = QWidget()
    qtbot.addWidget(text)
    text.resize(800, 600)
    bar = FindBar(theme, text)
    bar.open(replacing=True)
    steps: list[int] = []
    bar.step_asked.connect(steps.append)
    qtbot.keyClick(bar.query, Qt.Key.Key_Return)
    qtbot.keyClick(bar.query, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.query, Qt.Key.Key_Escape)
