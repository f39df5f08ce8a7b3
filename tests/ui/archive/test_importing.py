"""Back issues are read beside the desk, and what they lack is filled in one table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.ui.archive.import_columns import COLUMNS, FILTERS, UNDATED_ONES, read_date, read_number
from desktop.ui.archive.importing import Importing
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.folders import LastFolder
from desktop.ui.session import Session
from desktop.workflow import Workflow

NEWS = "楼道添了新扶手\n\n11月3日，居委会主任林晓来到{0}号楼，看望独居老人。\n"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    yield workflow
    workflow.close()


@pytest.fixture
def hand(qtbot: QtBot, workflow: Workflow, theme: Theme) -> Iterator[Importing]:
    window = QWidget()
    qtbot.addWidget(window)
    jobs = Jobs(window)
    session = Session(workflow, jobs, window)
    hand = Importing(session, LastFolder(), theme, window)
    yield hand
    hand.close()
    session.close()
    jobs.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "往期"
    folder.mkdir()
    for name in ("2020-08-12", "定稿"):
        (folder / f"{name}.txt").write_text(NEWS.format(name), encoding="utf-8")
    (folder / "空.txt").touch()
    return folder


def read(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    hand.show()
    hand.bring((folder,))
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)


def cells(hand: Importing, column: int) -> list[str]:
    model = hand.dialog.table
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_what_became_of_each_file_is_shown(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    read(qtbot, hand, folder)
    assert hand.dialog.words.text().startswith("都读完了：放进 2 期，已有 0，没有读成 1。1 期没有日期")
    assert hand.dialog.filters.tabToolTip(hand.dialog.filters.currentIndex()) == "没有日期 1"
    hand.dialog.filters.setCurrentIndex(0)
    assert cells(hand, 3) == ["2020-08-12", "填日期", ""]
    assert cells(hand, 1)[0] == "已入档，1 篇；日期取自文件名"
    read(qtbot, hand, folder)
    assert "已有 2，没有读成 1。1 期没有日期" in hand.dialog.words.text()
    hand.dialog.filters.setCurrentIndex(0)
    assert cells(hand, 1)[0] == "已在档案里：楼道添了新扶手 2020-08-12"


def test_a_date_is_filled_in_where_it_lacks(
    qtbot: QtBot, hand: Importing, workflow: Workflow, folder: Path
) -> None:
    read(qtbot, hand, folder)
    dialog = hand.dialog
    dialog.filters.setCurrentIndex(1)
    assert cells(hand, 0) == ["定稿.txt"]
    cell = dialog.table.index(0, 3)
    assert cell.data(Qt.ItemDataRole.EditRole) == ""
    assert dialog.table.flags(cell) & Qt.ItemFlag.ItemIsEditable
    assert not dialog.table.setData(cell, "前天")
    assert dialog.wrong.text() == ("“前天”不是已经过去的一天。写成 2020-08-12、20200812 或 2020年8月12日。")
    with qtbot.waitSignal(hand.brought, timeout=20_000):
        assert dialog.table.setData(cell, "2020.8.19")
    assert dialog.wrong.isHidden()
    assert dialog.table.count(UNDATED_ONES) == 0
    assert dialog.filters.tabToolTip(1) == "没有日期"
    assert [hit.date for hit in workflow.search("林晓")] == ["2020-08-19", "2020-08-12"]


def test_what_was_filled_in_is_taken_back_step_by_step(
    qtbot: QtBot, hand: Importing, workflow: Workflow, folder: Path
) -> None:
    (folder / "定稿副本.txt").write_text(NEWS.format("定稿") + "\n", encoding="utf-8")
    read(qtbot, hand, folder)
    dialog, table = hand.dialog, hand.dialog.table
    assert dialog.take_back.isHidden()
    dialog.filters.setCurrentIndex(0)
    assert table.setData(table.index(0, 3), "2020-08-19")
    assert table.setData(table.index(1, 3), "2020-08-26")
    assert cells(hand, 3) == ["2020-08-19", "2020-08-26", "2020-08-26", ""]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cells(hand, 3) == ["2020-08-19", "填日期", "填日期", ""])
    dialog.take_back.click()
    assert cells(hand, 3) == ["2020-08-12", "填日期", "填日期", ""]
    assert dialog.take_back.isHidden()
    hand.close()
    assert sorted(row.date or "" for row in workflow.issues()) == ["", "2020-08-12"]


def test_all_that_was_filled_in_is_stored_when_the_window_goes(
    qtbot: QtBot, hand: Importing, workflow: Workflow, folder: Path
) -> None:
    read(qtbot, hand, folder)
    hand.dialog.filters.setCurrentIndex(1)
    for column, value in ((2, "柳桥晨报"), (3, "2020-08-19"), (4, "31")):
        assert hand.dialog.table.setData(hand.dialog.table.index(0, column), value)
    hand.close()
    (filled,) = (row for row in workflow.issues() if row.number == 31)
    assert (filled.paper, filled.date) == ("柳桥晨报", "2020-08-19")


def test_an_import_can_be_stopped_and_goes_on(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    hand.bring((folder,))
    hand.dialog.stop.click()
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    assert hand.dialog.words.text().startswith("停下了，下次选同样的文件会接着读")
    hand.dialog.resume.click()
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    assert hand.dialog.words.text().startswith("都读完了")
    assert not hand.dialog.resume.isVisible()


def test_an_import_behind_a_closed_dialog_is_seen_going_on_and_ending(
    qtbot: QtBot, hand: Importing, folder: Path
) -> None:
    said: list[str] = []
    hand.went_on.connect(said.append)
    with qtbot.waitSignal(hand.ended_unseen, timeout=20_000) as ended:
        hand.bring((folder,))
    assert said == [f"正在放入往期，{read} / 3" for read in range(4)] + [""]
    assert ended.args is not None
    assert ended.args[0].startswith("往期都读完了：放进 2 期，已有 0，没有读成 1。")
    with qtbot.assertNotEmitted(hand.ended_unseen):
        read(qtbot, hand, folder)


def test_the_window_says_how_far_an_import_is_and_shows_it_again(qtbot: QtBot, desk: MainWindow) -> None:
    hand, status = desk.hands.importing, desk.panes.status
    hand.went_on.emit("正在放入往期，1 / 3")
    assert status.beside.text() == "正在放入往期，1 / 3"
    status.beside.click()
    assert hand.dialog.isVisible()
    hand.went_on.emit("")
    assert status.beside.isHidden()
    hand.ended_unseen.emit("往期都读完了：放进 2 期。")
    assert desk.panes.notice.accessibleName() == "往期都读完了：放进 2 期。"


def test_keys_stop_an_import_and_take_it_up_again_and_end_in_the_table(
    qtbot: QtBot, hand: Importing, folder: Path
) -> None:
    dialog = hand.dialog
    hand.show()
    hand.bring((folder,))
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    assert dialog.words.text().startswith("停下了")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    assert dialog.words.text().startswith("都读完了")
    assert dialog.focusWidget() is dialog.view


def test_what_lacked_a_date_before_is_asked_for_again(
    qtbot: QtBot, hand: Importing, workflow: Workflow, folder: Path
) -> None:
    read(qtbot, hand, folder)
    (folder / "定稿副本.txt").write_bytes((folder / "定稿.txt").read_bytes())
    read(qtbot, hand, folder)
    assert "已有 3" in hand.dialog.words.text()
    assert cells(hand, 3) == ["填日期", "填日期"]
    table = hand.dialog.table
    assert table.setData(table.index(1, 3), "2020-08-19")
    assert cells(hand, 3) == ["2020-08-19", "2020-08-19"]
    hand.close()
    assert sorted(row.date or "" for row in workflow.issues()) == ["2020-08-12", "2020-08-19"]


def test_a_mistake_of_ours_ends_the_import_and_reaches_the_window(
    qtbot: QtBot, hand: Importing, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.workflow.back_issues.readers.read_back_issue", lambda path, known: 1 // 0)
    with capture_exceptions() as caught:
        hand.bring((folder,))
        qtbot.waitUntil(lambda: bool(caught), timeout=20_000)
    assert caught[0][0] is ZeroDivisionError
    assert hand.dialog.words.text().startswith("停下了")
    assert cells(hand, 1) == ["程序读它时出了错，没有入档；别的文件照读。"] * 3


def test_files_are_listed_by_what_became_of_them(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    read(qtbot, hand, folder)
    tabs = hand.dialog.filters
    counted = [tabs.tabToolTip(at) for at in range(tabs.count())]
    assert counted == [
        "全部 3",
        "没有日期 1",
        "没有期号 2",
        "没有报名 2",
        "存疑 2",
        "已有",
        "没有读成 1",
    ]
    tabs.setCurrentIndex(6)
    assert cells(hand, 0) == ["空.txt"]
    tester = QAbstractItemModelTester(hand.dialog.table)
    assert tester.model() is hand.dialog.table


def test_what_became_of_each_file_is_saved(
    qtbot: QtBot, hand: Importing, folder: Path, tmp_path: Path
) -> None:
    read(qtbot, hand, folder)
    hand.write_report(tmp_path / "结果.csv")
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    written = (tmp_path / "结果.csv").read_text(encoding="utf-8-sig").splitlines()
    assert written[0] == "文件,结果,报纸,日期,期号,篇数,存疑,没有读成的原因,已有的那一期"
    assert written[1].startswith(f"{folder / '2020-08-12.txt'},放进,,2020-08-12,,1,日期取自文件名,")
    assert "没有读成" in written[3]


@pytest.mark.parametrize(
    ("words", "date", "number"),
    [
        ("2020年8月12日", "2020-08-12", None),
        ("20200812", "2020-08-12", None),
        ("第42期", None, 42),
        ("42", None, 42),
    ],
)
def test_dates_and_numbers_are_read_as_people_write_them(
    words: str, date: str | None, number: int | None
) -> None:
    assert (read_date(words), read_number(words)) == (date, number)


def test_only_paper_date_and_number_are_filled_in() -> None:
    assert [column.field for column in COLUMNS] == ["", "", "paper", "date", "issue_number"]


def test_a_stop_is_told_until_it_is_done(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    hand.bring((folder,))
    hand.dialog.stop.click()
    assert hand.dialog.words.text() == "正在停下，手上这个文件读完就停。"
    assert not hand.dialog.stop.isEnabled()
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)


def test_a_folder_with_nothing_to_read_is_told(qtbot: QtBot, hand: Importing, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    (tmp_path / "空" / "版面.indd").write_bytes(b"x")
    read(qtbot, hand, tmp_path / "空")
    told = "没有读成 1。另有 1 个文件不是能读的文字，没有读：.indd 1。"
    assert hand.dialog.words.text().endswith(told)
    assert hand.dialog.table.rows[0].words().startswith("这里面没有能读的文件。")


def test_an_issue_that_came_in_can_be_looked_at(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    read(qtbot, hand, folder)
    assert not hand.dialog.look.isEnabled()
    hand.dialog.view.setCurrentIndex(hand.dialog.table.index(0, 0))
    with qtbot.waitSignal(hand.look_asked) as told:
        hand.dialog.look.click()
    assert told.args == [hand.dialog.table.issue_at(0)]
    hand.show()
    assert hand.dialog.table.rows


def test_a_folder_that_comes_onto_the_window_is_one_of_back_issues(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    hand = window.hands.importing
    window.open_files((folder,))
    assert hand.dialog.isVisible()
    qtbot.waitUntil(lambda: not hand.jobs.is_busy, timeout=20_000)
    assert len(window.session.workflow.issues()) == 2
    assert window.session.desk is None
    hand.dialog.close()


def test_nothing_is_put_into_an_archive_that_is_only_read(
    hand: Importing, workflow: Workflow, folder: Path
) -> None:
    workflow.archive.read_only = "档案是只读的，可以看，不能改。"
    hand.take((folder,))
    assert hand.dialog.words.text() == "档案是只读的，可以看，不能改。"
    assert not hand.dialog.folder.isEnabled()
    assert not hand.jobs.is_busy


def test_what_a_tab_lists_is_printed(qtbot: QtBot, hand: Importing, folder: Path) -> None:
    read(qtbot, hand, folder)
    hand.dialog.filters.setCurrentIndex(FILTERS.index(UNDATED_ONES))
    with qtbot.waitSignal(hand.print_asked) as asked:
        hand.dialog.print.click()
    (listing,) = asked.args or ()
    assert listing.title == "放入的往期 没有日期"
    assert [row[0] for row in listing.rows] == ["定稿.txt"]
    assert len(listing.columns) == len(listing.widths) == len(listing.rows[0])
