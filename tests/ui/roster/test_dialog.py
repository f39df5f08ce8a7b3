"""The roster in the window: looked through, filled in by hand, taken along, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import FactKind, RosterEntry
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.roster.dialog import RosterDialog
from desktop.ui.roster.roster_words import SHEETS, RosterRow, roster_rows

VICE = RosterEntry("乐正岚", "桐湾街道办事处副主任", "2024-03-15", "2024-03-15", issues=1)
HEAD = RosterEntry("乐正岚", "桐湾街道办事处主任", "2024-04-12", "2024-05-10", issues=2)
SHORT = RosterEntry("城运中心", kind=FactKind.ORGANIZATION, full="桐湾城运中心")
NOBODY = RosterEntry("夏天和", stopped=True, issues=1)
NO_FIGURE = RosterEntry("120", kind=FactKind.QUANTITY, within="进120弄", stopped=True, issues=1)
ALL = (VICE, HEAD, SHORT, NOBODY, NO_FIGURE)

_READING = 20_000
"""Milliseconds: a change waits for the disk and for the open issue to be read, which take more than
the default five seconds where the machine is busy."""


def test_a_person_is_one_row_with_posts_in_the_order_of_time() -> None:
    row = next(row for row in roster_rows(ALL) if row.name == "乐正岚")
    assert row.detail == "桐湾街道办事处副主任（2024-03-15 起）；桐湾街道办事处主任（2024-04-12 起）"
    assert row.note == "2024-03-15 至 2024-05-10"
    assert row.sheet == "人物"


ROWS = {
    "written by hand": (SHORT, "单位", "全称 桐湾城运中心", "手工"),
    "no person": (NOBODY, "停用", "人物", ""),
    "no figure": (NO_FIGURE, "停用", "数量；只在“进120弄”里", ""),
}


@pytest.mark.parametrize(("entry", "sheet", "detail", "note"), ROWS.values(), ids=ROWS)
def test_a_row_says_what_is_known(entry: RosterEntry, sheet: str, detail: str, note: str) -> None:
    (row,) = roster_rows([entry])
    assert (row.sheet, row.detail, row.note) == (sheet, detail, note)


@pytest.mark.parametrize("query", ["正岚", "办事处", "yuezheng", "yzl", "YZ"])
def test_a_name_is_found_by_words_and_pinyin(query: str) -> None:
    assert RosterRow((VICE, HEAD)).holds(query)
    assert not RosterRow((SHORT,)).holds(query)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> RosterDialog:
    made = RosterDialog(theme)
    qtbot.addWidget(made)
    made.show_roster(roster_rows(ALL), "")
    made.show()
    return made


def names(dialog: RosterDialog) -> list[str]:
    dialog.names.selectAll()
    return [row.name for row in dialog.chosen]


def test_each_sheet_shows_its_names(dialog: RosterDialog) -> None:
    found = []
    for number in range(len(SHEETS)):
        dialog.sheets.setCurrentIndex(number)
        found.append(names(dialog))
    assert found == [["乐正岚"], ["城运中心"], [], [], ["夏天和", "120"]]


def test_what_is_not_there_is_said(dialog: RosterDialog) -> None:
    dialog.query.setText("没有的人")
    assert names(dialog) == []
    assert not dialog.names.isVisible()


def test_a_read_only_roster_can_only_be_looked_at_and_taken_along(dialog: RosterDialog) -> None:
    dialog.show_roster(roster_rows(ALL), "删除", is_locked=True)
    assert {name for name, button in dialog.buttons.items() if button.isVisible()} == {"write"}


@pytest.fixture
def shown(qtbot: QtBot, desk: MainWindow) -> Iterator[RosterDialog]:
    """The roster of a window in which 陆知远 was confirmed."""
    desk.run("confirm_all")
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=_READING)
    desk.run("roster")
    dialog = desk.hands.roster.dialog
    qtbot.waitUntil(dialog.isVisible, timeout=_READING)
    yield dialog
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=_READING)


def choose(dialog: RosterDialog, name: str) -> None:
    model = dialog.names.model()
    rows = [model.index(number, 0) for number in range(model.rowCount())]
    dialog.names.clearSelection()
    dialog.names.setCurrentIndex(next(row for row in rows if row.data().startswith(name)))


def test_confirmed_people_stand_there_at_once(shown: RosterDialog) -> None:
    assert "陆知远" in names(shown)


def test_a_name_is_written_in_changed_and_taken_back(
    qtbot: QtBot, desk: MainWindow, shown: RosterDialog
) -> None:
    form = desk.hands.roster.form
    shown.buttons["add"].click()
    form.name.setText("轮")
    form.save.click()
    assert form.isVisible(), "one character is no name"
    form.name.setText("轮流主")
    form.more.setText("读书会会长；楼组长")
    form.save.click()
    qtbot.waitUntil(lambda: "轮流主" in names(shown), timeout=_READING)
    choose(shown, "轮流主")
    shown.buttons["change"].click()
    assert form.more.text() == "楼组长；读书会会长"
    form.more.setText("楼组长")
    form.save.click()
    qtbot.waitUntil(lambda: shown.buttons["take_back"].text() == "撤销修改", timeout=_READING)
    shown.buttons["take_back"].click()
    qtbot.waitUntil(lambda: shown.buttons["take_back"].text() == "撤销添加", timeout=_READING)
    shown.buttons["take_back"].click()
    qtbot.waitUntil(lambda: "轮流主" not in names(shown), timeout=_READING)


def test_a_name_written_in_is_found_in_the_open_issue(
    qtbot: QtBot, desk: MainWindow, shown: RosterDialog
) -> None:
    form = desk.hands.roster.form
    shown.buttons["add"].click()
    form.name.setText("春季读书会")
    form.kind.setCurrentIndex(form.kind.findText("单位"))
    form.save.click()
    qtbot.waitUntil(
        lambda: any(one.name == "春季读书会" for one in desk.session.agenda.facts), timeout=_READING
    )


def test_a_name_that_is_deleted_is_forgotten(qtbot: QtBot, shown: RosterDialog) -> None:
    choose(shown, "陆知远")
    qtbot.keyClick(shown.names, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "陆知远" not in names(shown), timeout=_READING)
    qtbot.keyClick(shown.names, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "陆知远" in names(shown), timeout=_READING)


def test_the_roster_goes_into_a_table_and_comes_back(
    qtbot: QtBot, shown: RosterDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "名录.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    shown.buttons["write"].click()
    assert file.read_text(encoding="utf-8-sig").startswith("种类,名称,职务")
    file.write_text("种类,名称,职务\n人物,祁砚秋,街道党工委书记\n", encoding="gb18030")
    shown.buttons["bring_in"].click()
    qtbot.waitUntil(lambda: "祁砚秋" in names(shown), timeout=_READING)
    assert shown.buttons["take_back"].text() == "撤销导入"
    assert shown.told.text() == "导入了 1 条。"
    file.write_text("种类,名称\n人,祁砚秋\n", encoding="utf-8")
    shown.buttons["bring_in"].click()
    qtbot.waitUntil(lambda: shown.told.text().startswith("第 2 行的种类“人”认不出来"), timeout=_READING)
    shown.buttons["take_back"].click()
    qtbot.waitUntil(lambda: "祁砚秋" not in names(shown), timeout=_READING)
    assert shown.told.isHidden()


def test_a_button_that_comes_moves_none_of_the_others(shown: RosterDialog) -> None:
    rows = roster_rows((RosterEntry("祁砚秋"),))
    places = []
    for undoing in ("", "导入"):
        shown.show_roster(rows, undoing)
        shown.layout().activate()
        places.append([button.x() for name, button in shown.buttons.items() if name != "take_back"])
    assert places[0] == places[1]
