"""What was brought by mistake is taken out in the window, all of an import or one issue, and put back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.archive.removing import Outcome, Removing
from desktop.ui.main_window import MainWindow
from desktop.workflow import Moved
from tests.workflow.removals import work_on, write


@pytest.fixture
def three(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window over three issues that came by one import; an editor worked on the third."""
    list(window.session.workflow.import_files(write(tmp_path / "往期", 1, 2, 3)))
    work_on(window.session.workflow, 3)
    return window


def hand_of(window: MainWindow) -> Removing:
    return window.hands.removing


def settled(qtbot: QtBot, window: MainWindow) -> Removing:
    hand = hand_of(window)
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    return hand


def numbers(window: MainWindow) -> set[int | None]:
    return {row.number for row in window.session.workflow.issues()}


def test_an_import_goes_and_what_was_worked_on_only_when_asked(qtbot: QtBot, three: MainWindow) -> None:
    three.run("removed")
    dialog = hand_of(three).dialog
    (batch,) = dialog.imports.rows
    assert (batch.words, batch.detail) == ("往期（3 个文件）", "放进 3 期，改过 1")
    dialog.remove.click()
    settled(qtbot, three)
    assert numbers(three) == {3}
    assert dialog.words.text().startswith("移出 2 期。另有 1 期放入后改过，留在档案里。\n")
    assert dialog.remove.text() == "改过的 1 期也移出"
    assert dialog.imports.rows[0].detail == "放进 3 期，移出 2，改过 1"
    dialog.remove.click()
    settled(qtbot, three)
    assert numbers(three) == set()
    assert not dialog.remove.isEnabled()
    dialog.put_back.click()
    settled(qtbot, three)
    assert numbers(three) == {1, 2, 3}
    assert dialog.words.text().startswith("放回 3 期。")


def test_issues_that_are_out_are_listed_read_and_put_back(qtbot: QtBot, three: MainWindow) -> None:
    list(three.session.workflow.removing.take_out([1, 2]))
    three.run("removed")
    dialog = hand_of(three).dialog
    dialog.tabs.setCurrentIndex(1)
    assert [row.words for row in dialog.gone.rows] == ["青溪邻里报 第 2 期", "青溪邻里报 第 1 期"]
    assert dialog.gone.rows[0].detail == "2020-03-12 · 2.txt · 随“往期（3 个文件）”放入"
    assert QAbstractItemModelTester(dialog.gone.model()).model() is dialog.gone.model()
    assert dialog.listing().rows[1][0] == "青溪邻里报 第 1 期"
    dialog.gone.selectAll()
    assert dialog.put_these_back.text() == "放回这 2 期"
    dialog.put_these_back.click()
    settled(qtbot, three)
    assert numbers(three) == {1, 2, 3}
    assert dialog.none.text() == "没有移出的。"


def test_one_issue_is_taken_out_where_it_is_read_and_put_back_from_the_card(
    qtbot: QtBot, three: MainWindow
) -> None:
    three.run("issues")
    page = three.panes.archive.issues
    qtbot.waitUntil(lambda: page.reader.issue == 3, timeout=20_000)
    page.reader.remove.click()
    settled(qtbot, three)
    assert numbers(three) == {1, 2}
    assert [row.issue for row in page.shelf.list.rows if row.issue] == [2, 1]
    notice = three.panes.notice
    assert notice.accessibleName() == "移出 1 期。"
    next(button for button in notice.findChildren(QPushButton) if button.text() == "放回").click()
    settled(qtbot, three)
    assert numbers(three) == {1, 2, 3}


def test_several_that_are_chosen_go_together(qtbot: QtBot, three: MainWindow) -> None:
    three.run("issues")
    page = three.panes.archive.issues
    page.shelf.list.selectAll()
    assert page.reader.remove.text() == "移出这 3 期"
    page.reader.remove.click()
    settled(qtbot, three)
    assert numbers(three) == set()


def test_an_open_issue_stays_and_says_why(qtbot: QtBot, three: MainWindow) -> None:
    three.session.put(three.session.workflow.open_issue(2))
    hand_of(three).take_out((2,))
    settled(qtbot, three)
    assert numbers(three) == {1, 2, 3}
    assert three.panes.notice.accessibleName() == "1 期正在窗口里开着，没有移出。收起再移出。"


def test_it_stops_where_it_is_told_to(qtbot: QtBot, three: MainWindow) -> None:
    three.run("removed")
    hand = hand_of(three)
    hand.take_out((1, 2))
    hand.dialog.stop.click()
    settled(qtbot, three)
    assert len(numbers(three)) == 2
    assert "停下了，其余 1 期没有动。" in hand.dialog.words.text()


MOVED = {
    status: Moved(1, status, "第 1 期", error="步骤读不懂")
    for status in ("removed", "returned", "held", "failed")
}


@pytest.mark.parametrize(
    ("moved", "rest", "told"),
    [
        (["removed"] * 2000, 0, "移出 2,000 期。"),
        (["removed", "held"], 0, "移出 1 期。1 期正在窗口里开着，没有移出。收起再移出。"),
        (["removed"], 3, "移出 1 期。停下了，其余 3 期没有动。"),
        (["returned", "failed"], 0, "放回 1 期。1 期没有放回：步骤读不懂"),
    ],
)
def test_what_became_of_them_is_told(moved: list[str], rest: int, told: str) -> None:
    assert Outcome(tuple(MOVED[status] for status in moved), rest=rest).told() == told


def test_an_import_is_taken_back_from_its_report_and_put_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    importing = window.hands.importing
    importing.show()
    importing.bring((tmp_path / "往期",))
    qtbot.waitUntil(lambda: not importing.jobs.is_busy, timeout=20_000)
    assert importing.dialog.undo.isHidden()
    write(tmp_path / "往期", 1, 2)
    importing.bring((tmp_path / "往期",))
    qtbot.waitUntil(lambda: not importing.jobs.is_busy, timeout=20_000)
    importing.dialog.undo.click()
    hand = settled(qtbot, window)
    assert numbers(window) == set()
    assert importing.dialog.isHidden()
    assert hand.dialog.words.text().startswith("移出 2 期。")
    hand.dialog.put_back.click()
    settled(qtbot, window)
    assert numbers(window) == {1, 2}
    hand.dialog.accept()
    importing.show()
    assert importing.dialog.folder.isVisible()


def test_an_import_that_went_on_is_taken_back_whole(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    importing, files = window.hands.importing, write(tmp_path / "往期", 1, 2, 3)
    importing.bring(tuple(files[:1]))
    qtbot.waitUntil(lambda: not importing.jobs.is_busy, timeout=20_000)
    importing.dialog.end(complete=False)
    importing.dialog.resume.click()
    qtbot.waitUntil(lambda: not importing.jobs.is_busy, timeout=20_000)
    assert len(window.session.workflow.removing.imports()) == 1


def test_a_file_whose_issue_is_out_is_asked_about(qtbot: QtBot, three: MainWindow, tmp_path: Path) -> None:
    list(three.session.workflow.removing.take_out([2]))
    three.hands.files.read_paths([tmp_path / "往期" / "2.txt"])
    notice = three.panes.notice
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert notice.accessibleName() == "这份文字的那一期已移出档案。"
    next(button for button in notice.findChildren(QPushButton) if button.text() == "放回那一期").click()
    qtbot.waitUntil(lambda: three.session.desk is not None, timeout=20_000)
    assert three.session.desk is not None
    assert three.session.desk.issue_id == 2
    assert numbers(three) == {1, 2, 3}


def test_an_issue_that_is_out_is_read_and_where_it_is_put_back_is_told(
    qtbot: QtBot, three: MainWindow
) -> None:
    list(three.session.workflow.removing.take_out([2]))
    three.run("removed")
    dialog = hand_of(three).dialog
    dialog.tabs.setCurrentIndex(1)
    dialog.look.click()
    reader = three.panes.archive.issues.reader
    qtbot.waitUntil(lambda: "竹园的食堂" in reader.text.toPlainText(), timeout=20_000)
    three.hands.files.open_issue("2")
    qtbot.waitUntil(three.panes.notice.isVisible, timeout=20_000)
    assert three.panes.notice.accessibleName().startswith("这一期已移出档案")
    next(one for one in three.panes.notice.findChildren(QPushButton) if one.text() == "移出和放回").click()
    assert dialog.isVisible()


def test_how_far_it_is_stands_in_the_status_bar_and_leads_to_the_dialog(
    qtbot: QtBot, three: MainWindow
) -> None:
    hand, told = hand_of(three), list[str]()
    hand.went_on.connect(told.append)
    hand.take_out((1, 2))
    three.panes.status.beside_asked.emit()
    assert hand.dialog.isVisible()
    settled(qtbot, three)
    assert told == ["正在移出，1 / 2", "正在移出，2 / 2", ""]
    assert three.panes.status.beside.isHidden()


def test_a_read_only_archive_stays_as_it_is_and_says_so(qtbot: QtBot, three: MainWindow) -> None:
    three.session.workflow.archive.read_only = "档案是只读的，可以看，不能改。"
    hand_of(three).take_out((1,))
    settled(qtbot, three)
    qtbot.waitUntil(three.panes.notice.isVisible, timeout=20_000)
    assert three.panes.notice.accessibleName() == "档案是只读的，可以看，不能改。"
    assert numbers(three) == {1, 2, 3}


@pytest.mark.parametrize("room", ["people", "figures", "search", "issues"])
def test_the_room_of_the_archive_that_is_seen_knows_it_at_once(
    qtbot: QtBot, three: MainWindow, room: str
) -> None:
    three.run("search")
    three.panes.archive.search.query.setText("食堂")
    three.run(room)
    archive = three.panes.archive
    seen: dict[str, Callable[[], int]] = {
        "people": lambda: len(archive.people.names.rows),
        "figures": lambda: archive.figures.years.count(),
        "search": lambda: len(archive.search.hits.rows),
        "issues": lambda: len(archive.issues.shelf.list.rows),
    }
    qtbot.waitUntil(lambda: seen[room]() > 0, timeout=20_000)
    hand_of(three).take_out((1, 2, 3))
    qtbot.waitUntil(lambda: seen[room]() == 0, timeout=20_000)
