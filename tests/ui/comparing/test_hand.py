"""The open issue beside what it takes up again, and one issue beside another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.archive import Hit
from desktop.model import Source
from desktop.ui.comparing.hand import ECHOES
from desktop.ui.comparing.rows import Counterpart, PairRow, echo_rows
from desktop.ui.main_window import MainWindow
from desktop.workflow import Echo
from tests.ui.desks import TEXT

HIT = Hit(7, "旧.txt", "柳桥晨报", "2021-03-05", 2, "读书会开张", "", 1)


@pytest.fixture
def two(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return the window with the second of two issues on its desk, which takes the first one up again."""
    workflow = window.session.workflow
    again = TEXT.replace("举办春季读书会", "又办春季读书会").replace("200余名", "300余名")
    for issue, (date, text) in enumerate((("2021-03-05", TEXT), ("2022-03-05", again)), 1):
        workflow.import_source(Source.of_text(text, date))
        workflow.catalogue.fill_masthead(issue, "date", date)
    window.session.put(workflow.open_issue(2))
    qtbot.waitUntil(lambda: bool(window.session.agenda.facts), timeout=20_000)
    return window


def text_of(window: MainWindow) -> str:
    return window.panes.comparing.view.toPlainText()


def test_what_is_taken_up_again_is_shown_with_its_differences(qtbot: QtBot, two: MainWindow) -> None:
    two.run("echoes")
    page = two.panes.comparing
    qtbot.waitUntil(lambda: len(page.list.rows) == 2, timeout=20_000)
    heading, row = page.list.rows
    assert heading.title == "第 1 篇 柳桥街道又办春季读书会"
    assert row.note == "约八成文字相同"
    assert page.summary.text() == "1 篇文字相同，0 篇同一题材"
    qtbot.waitUntil(lambda: "变了的数字" in text_of(two), timeout=20_000)
    assert "200余名300余名" in text_of(two)
    assert QAbstractItemModelTester(page.list.model()).model() is page.list.model()


def test_the_earlier_issue_is_opened_at_the_article(qtbot: QtBot, two: MainWindow) -> None:
    two.run("echoes")
    page = two.panes.comparing
    qtbot.waitUntil(lambda: len(page.list.rows) == 2, timeout=20_000)
    opened: list[tuple[str, int]] = []
    two.hands.comparing.hit_chosen.connect(lambda hit, words: opened.append((hit.issue, hit.article)))
    page.open.click()
    qtbot.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == [("1", 0), ("1", 0)]


def test_the_earlier_article_is_read_where_both_say_the_same_and_then_left(
    qtbot: QtBot, two: MainWindow
) -> None:
    two.run("echoes")
    page, reader = two.panes.comparing, two.panes.archive.issues.reader
    qtbot.waitUntil(lambda: len(page.list.rows) == 2, timeout=20_000)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(reader.text.extraSelections()), timeout=20_000)
    desk = two.session.desk
    assert desk is not None
    assert (reader.issue, desk.issue_id, reader.back.text()) == (1, 2, "‹ 回到比较")
    qtbot.keyClick(reader.text, Qt.Key.Key_Escape)
    assert two.panes.pages.currentWidget() is page
    page.look.click()
    assert two.panes.pages.currentWidget() is two.panes.archive


def test_an_issue_without_echoes_says_so(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("echoes")
    page = desk.panes.comparing
    qtbot.waitUntil(lambda: text_of(desk).startswith("往期里没有和本期相同的文字"), timeout=20_000)
    assert (page.heading.text(), page.list.rows) == (ECHOES, ())
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert desk.panes.pages.currentWidget() is desk.panes.body


def test_an_issue_is_compared_with_the_one_before(qtbot: QtBot, two: MainWindow) -> None:
    two.run("compare_before")
    page = two.panes.comparing
    qtbot.waitUntil(lambda: len(page.list.rows) == 3, timeout=20_000)
    assert [row.title for row in page.list.rows][:2] == ["两期概况", "两期都有 1 篇"]
    qtbot.waitUntil(lambda: "报头和篇幅" in text_of(two), timeout=20_000)
    assert "出版日期\t2021-03-052022-03-05" in text_of(two)
    assert "人物" in text_of(two)
    assert not page.open.isEnabled()
    page.list.setCurrentIndex(page.list.model().index(2, 0))
    qtbot.waitUntil(lambda: "变了的数字" in text_of(two), timeout=20_000)
    assert page.open.isEnabled()


def test_the_first_issue_has_nothing_to_be_compared_with(desk: MainWindow) -> None:
    desk.run("compare_before")
    assert text_of(desk) == "档案里没有这份报更早的一期，没有可比的。"


@pytest.mark.parametrize(
    ("echo", "note", "detail"),
    [
        (Echo(0, "甲", HIT, ("一二三",), 0.97), "几乎全文相同", "柳桥晨报 · 2021-03-05"),
        (Echo(0, "甲", HIT, ("一二三",), 0.02), "约一成文字相同", "柳桥晨报 · 2021-03-05"),
        (Echo(0, "甲", HIT, (), 0, ("林晓", "七号楼")), "同一题材", "柳桥晨报 · 2021-03-05 · 林晓、七号楼"),
    ],
    ids=["all", "little", "subject"],
)
def test_how_near_an_echo_is_in_words(echo: Echo, note: str, detail: str) -> None:
    place = Counterpart(7, 2, 0)
    assert echo_rows((echo,)) == (
        PairRow("第 1 篇 甲"),
        PairRow("读书会开张", note, detail, place, words=echo.stretches or echo.names),
    )
