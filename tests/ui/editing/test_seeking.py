"""Looking for words in the issue: where they are, what comes next, one step for all replacements."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.model import ChangeText, Issue, Together
from desktop.ui.editing import seeking
from desktop.ui.editing.find_bar import FindBar
from desktop.ui.editing.wordsearch import (
    Found,
    Query,
    QueryError,
    next_number,
    occurrences,
    replacing_all,
)
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.selection import Selection
from tests.ui import samples


@pytest.mark.parametrize(
    ("query", "passages"),
    [("读书会", ["h1", "p3"]), ("亮了", ["p4", "p4"]), ("没有的", []), ("", [])],
)
def test_words_are_found_in_reading_order(issue: Issue, query: str, passages: list[str]) -> None:
    assert [one.place.passage for one in occurrences(issue, Query(query))] == passages


def test_a_place_covers_the_words(issue: Issue) -> None:
    texts = {passage.id: passage.text for passage in issue.passages()}
    for one in occurrences(issue, Query("街道")):
        assert one.place.span is not None
        assert one.place.span.of(texts[one.place.passage or ""]) == "街道"


def test_next_and_previous_go_round(issue: Issue) -> None:
    found = [one.place for one in occurrences(issue, Query("亮了"))]
    assert next_number(found, Selection(), issue, 1) == 0
    assert next_number(found, found[0], issue, 1) == 1
    assert next_number(found, found[1], issue, 1) == 0
    assert next_number(found, found[0], issue, -1) == 1


def test_all_places_are_replaced_in_one_step(issue: Issue) -> None:
    query = Query("亮了")
    edit = replacing_all(occurrences(issue, query), "亮起来了", query)
    assert edit == Together(
        "全部替换", (ChangeText("p4", 5, 7, "亮起来了"), ChangeText("p4", 2, 4, "亮起来了"))
    )
    assert replacing_all((), "x", query) is None


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query(r"\d+余名", is_pattern=True), ["200余名"]),
        (Query("^(老街|柳桥)", is_pattern=True), ["柳桥", "柳桥", "老街"]),
        (Query("x*", is_pattern=True), []),
        (Query("(.)了，亮了"), []),
    ],
    ids=lambda value: value.words if isinstance(value, Query) else "",
)
def test_a_pattern_is_found(issue: Issue, query: Query, words: list[str]) -> None:
    assert [one.match[0] for one in occurrences(issue, query)] == words


@pytest.mark.parametrize(("minds_case", "count"), [(False, 2), (True, 1)])
def test_letters_are_found_in_either_case_unless_it_matters(minds_case: bool, count: int) -> None:
    issue = samples.review_of("APP上线，请下载app。").issue
    assert len(occurrences(issue, Query("app", minds_case=minds_case))) == count


def test_groups_of_a_pattern_come_into_the_new_words(issue: Issue) -> None:
    query = Query(r"(\d+)月(\d+)日", is_pattern=True)
    edit = replacing_all(occurrences(issue, query), r"$2/\1", query)
    assert edit == Together("全部替换", (ChangeText("p1", 0, 4, "5/3"),))


def test_what_makes_no_sense_is_refused(issue: Issue) -> None:
    with pytest.raises(QueryError):
        occurrences(issue, Query("(", is_pattern=True))
    query = Query("亮", is_pattern=True)
    with pytest.raises(QueryError):
        replacing_all(occurrences(issue, query), "$3", query)


def test_a_pattern_that_is_wrong_says_so(qtbot: QtBot, theme: Theme) -> None:
    bar = FindBar(theme, text := QWidget())
    qtbot.addWidget(text)
    bar.show_trouble("正则写错了")
    assert (bar.count.text(), bar.count.property("tone"), bar.all.isEnabled()) == (
        "正则写错了",
        "error",
        False,
    )
    bar.show_place(0, 0)
    assert bar.count.property("tone") == "text2"


def test_enter_goes_on_and_shift_enter_back(qtbot: QtBot, theme: Theme) -> None:
    text = QWidget()
    qtbot.addWidget(text)
    text.resize(800, 600)
    bar = FindBar(theme, text)
    bar.open(replacing=True)
    steps: list[int] = []
    bar.step_asked.connect(steps.append)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)


@pytest.fixture
def replacing(qtbot: QtBot, theme: Theme) -> Iterator[FindBar]:
    """The bar over a text, in which 路灯 is to be replaced."""
    text = QWidget()
    qtbot.addWidget(text)
    text.resize(800, 600)
    bar = FindBar(theme, text)
    text.show()
    text.activateWindow()
    bar.open(replacing=True, words="路灯")
    yield bar
    text.close()


def test_the_tab_key_goes_from_what_is_looked_for_to_what_replaces_it(
    qtbot: QtBot, replacing: FindBar
) -> None:
    bar = replacing
    qtbot.waitUntil(bar.field.hasFocus)
    qtbot.keyClick(bar.field, Qt.Key.Key_Tab)
    assert bar.words.hasFocus()
    bar.open(replacing=False)
    qtbot.keyClick(bar.field, Qt.Key.Key_Tab)
    assert not bar.field.hasFocus()
    assert bar.isAncestorOf(bar.focusWidget() or bar)


def test_who_replaced_the_last_place_stays_in_the_bar(qtbot: QtBot, replacing: FindBar) -> None:
    bar = replacing
    bar.show_place(1, 1)
    bar.all.setFocus()
    qtbot.waitUntil(bar.all.hasFocus)
    bar.show_place(0, 0)
    assert bar.field.hasFocus()


def test_an_expression_that_would_never_end_is_given_up() -> None:
    issue = samples.review_of("居民" * 400 + "。").issue
    with pytest.raises(QueryError, match="太费时"):
        occurrences(issue, Query("(居|民|居民)+$", is_pattern=True))


def test_what_takes_too_long_is_said_and_not_tried_again_after_each_edit(
    desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Query] = []

    def slow(_issue: Issue, query: Query) -> tuple[Found, ...]:
        asked.append(query)
        raise QueryError("这个正则太费时，没有查完")

    monkeypatch.setattr(seeking, "occurrences", slow)
    desk.run("replace")
    bar = desk.hands.seeking.bar
    bar.pattern.setChecked(True)
    bar.field.setText("(.+)+x")
    assert bar.count.text() == "这个正则太费时，没有查完"
    assert not bar.all.isEnabled()
    desk.session.changed.emit()
    assert asked.count(Query("(.+)+x", is_pattern=True)) == 1
