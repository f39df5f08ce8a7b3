"""Issues are browsed by paper, year and number, read as they are, and compared."""

from __future__ import annotations

from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.model import PagePlan, Review, Source
from desktop.model.paper_look import PaperLook
from desktop.ui.browsing.page import BrowsePage
from desktop.ui.browsing.rows import matching
from desktop.ui.main_window import MainWindow

NEWS = "夜校开课啦\n\n{0}月5日，柳桥街道党工委书记陆知远来到夜校，{0}0名学员到场。\n"


@pytest.fixture
def archive(qtbot: QtBot, window: MainWindow) -> MainWindow:
    workflow = window.session.workflow
    for issue, (number, day, paper) in enumerate(
        ((41, "2021-12-05", "柳桥晨报"), (43, "2022-02-05", "柳桥晨报"), (7, "2022-03-05", "云桥报")), 1
    ):
        workflow.import_source(Source.of_text(NEWS.format(issue), str(issue)))
        for field, value in (("paper", paper), ("issue_number", number), ("date", day)):
            workflow.catalogue.fill_masthead(issue, field, value)
    window.run("issues")
    qtbot.waitUntil(lambda: "陆知远" in page_of(window).reader.text.toPlainText(), timeout=20_000)
    return window


def page_of(window: MainWindow) -> BrowsePage:
    return window.panes.archive.issues


def test_issues_stand_under_their_years_with_the_gaps_between(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    assert [one.words for one in page.shelf.list.rows] == [
        "2022 年",
        "云桥报 第 7 期",
        "柳桥晨报 第 43 期",
        "缺第 42 期",
        "2021 年",
        "柳桥晨报 第 41 期",
    ]
    assert page.shelf.count.text() == "3 期，新的在前。柳桥晨报缺第 42 期"
    assert "陆知远来到夜校" in page.reader.text.toPlainText()
    qtbot.waitUntil(lambda: page.reader.sheets.accessibleDescription() == "1 版", timeout=20_000)
    assert QAbstractItemModelTester(page.shelf.list.model()).model() is page.shelf.list.model()


def test_an_issue_is_read_before_its_pages_are_laid_out(
    qtbot: QtBot, archive: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, may_go_on = page_of(archive), Event()
    printing = archive.session.workflow.printing
    laid_out = printing.pages_of

    def slowly(review: Review, look: PaperLook) -> PagePlan:
        may_go_on.wait(20)
        return laid_out(review, look)

    qtbot.waitUntil(lambda: page.reader.sheets.accessibleDescription() == "1 版", timeout=20_000)
    monkeypatch.setattr(printing, "pages_of", slowly)
    page.shelf.list.go_to(lambda one: one.issue == 2)
    qtbot.waitUntil(lambda: "20名学员" in page.reader.text.toPlainText(), timeout=20_000)
    assert page.reader.sheets.accessibleDescription() == "0 版"
    may_go_on.set()
    qtbot.waitUntil(lambda: page.reader.sheets.accessibleDescription() == "1 版", timeout=20_000)


def test_one_paper_is_listed_alone(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    page.shelf.papers.setCurrentIndex(page.shelf.papers.findData("柳桥晨报"))
    page.shelf.papers.activated.emit(page.shelf.papers.currentIndex())
    assert [one.issue for one in page.shelf.list.rows if one.issue] == [2, 1]


def test_an_issue_is_opened_from_the_list(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    page.reader.views.setCurrentIndex(1)
    assert page.reader.fit.isVisible()
    with qtbot.waitSignal(archive.session.opened, timeout=20_000):
        page.reader.open.click()
    desk = archive.session.desk
    assert desk is not None
    assert desk.issue_id == 3


def test_the_calendar_goes_from_issue_to_issue_and_year_to_year(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    page.shelf.scope.setCurrentIndex(1)
    assert page.shelf.years.year.text() == "2022 年"
    qtbot.keyClick(page.shelf.years.calendar, Qt.Key.Key_Left)
    assert page.shelf.years.calendar.day == date(2022, 3, 5)
    place = page.shelf.years.calendar.box_of(date(2022, 2, 5)).center()
    with qtbot.waitSignal(page.reached) as told:
        qtbot.mouseClick(page.shelf.years.calendar, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]
    assert page.shelf.years.calendar.accessibleDescription() == "2月5日 柳桥晨报 第 43 期"
    page.shelf.years.last_year.click()
    assert (
        page.shelf.years.year.text(),
        page.shelf.years.last_year.isEnabled(),
        page.shelf.years.calendar.day,
    ) == ("2021 年", False, None)
    qtbot.keyClick(page.shelf.years.calendar, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.reader.opened) as told:
        qtbot.keyClick(page.shelf.years.calendar, Qt.Key.Key_Return)
    assert told.args == [1]


def test_two_issues_are_compared_the_earlier_one_first(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    assert not page.reader.compare.isVisible()
    page.shelf.list.setCurrentIndex(page.shelf.list.model().index(2, 0))
    extend = Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        qtbot.keyClick(page.shelf.list, Qt.Key.Key_Down, extend)
    assert page.reader.compare.text() == "比较这两期"
    with qtbot.waitSignal(archive.hands.browsing.compare_asked) as told:
        page.reader.compare.click()
    assert told.args == [1, 2]
    assert archive.panes.pages.currentWidget() is archive.panes.comparing
    qtbot.keyClick(archive.panes.comparing, Qt.Key.Key_Escape)
    assert page.isVisible()


def test_an_issue_is_compared_with_the_open_one(qtbot: QtBot, archive: MainWindow) -> None:
    archive.session.put(archive.session.workflow.open_issue(1))
    archive.run("issues")
    page = page_of(archive)
    page.shelf.list.go_to(lambda one: one.issue == 2)
    qtbot.waitUntil(
        lambda: page.reader.title.accessibleName().startswith("柳桥晨报 第 43 期"), timeout=20_000
    )
    with qtbot.waitSignal(archive.hands.browsing.compare_asked) as told:
        page.reader.compare.click()
    assert told.args == [1, 2]


def test_an_empty_archive_offers_to_bring_issues_in(qtbot: QtBot, window: MainWindow) -> None:
    window.run("issues")
    page = page_of(window)
    assert page.shelf.count.text().startswith("档案里还没有一期。")
    assert not page.reader.open.isEnabled()
    page.shelf.bring.click()
    assert window.hands.importing.dialog.isVisible()


def test_the_keyboard_is_in_the_room_and_reaches_all_of_it(qtbot: QtBot, archive: MainWindow) -> None:
    archive.activateWindow()
    page = page_of(archive)
    qtbot.waitUntil(page.shelf.list.hasFocus, timeout=20_000)
    reached = set()
    for _ in range(30):
        widget = archive.focusWidget()
        reached.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert {
        page.shelf.papers,
        page.shelf.scope,
        page.shelf.query,
        page.shelf.list,
        page.reader.text,
        page.reader.open,
    } <= reached


def test_the_tabs_keep_the_keyboard_while_the_arrows_go_along_them(qtbot: QtBot, archive: MainWindow) -> None:
    tabs = archive.panes.archive.tabs
    archive.activateWindow()
    tabs.setFocus()
    for room in (archive.panes.archive.people, archive.panes.archive.figures):
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
        assert room.isVisible()
        assert tabs.hasFocus()


FOUND = {
    "43": [2],
    "第7期": [3],
    "2022": [3, 2],
    "2022-02": [2],
    "2021年12月": [1],
    "云桥": [3],
    "柳桥 2022年": [2],
    "没有": [],
    "": [3, 2, 1],
}


def test_issues_are_found_by_number_date_and_name(archive: MainWindow) -> None:
    rows = archive.session.workflow.issues()
    found = {words: [row.id for row in matching(rows, words)] for words in FOUND}
    assert found == FOUND
