"""A paper's rules in the window: checks turned off and on, words listed, taken to another office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import House, HouseKind, HouseRule, Severity
from desktop.model.check_notes import CheckNote
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.rules.dialog import RulesDialog
from desktop.ui.rules.rule_rows import CHECKS, IDLE, LET, SHEETS, WORDS, RuleRow, rule_rows
from desktop.workflow import house_at

OFF = HouseRule(HouseKind.OFF, "weekday")
WRITE = HouseRule(HouseKind.WRITE, words="居委", better="居委会")
ORDER = HouseRule(HouseKind.ORDER, words="书记、主任")
LETS = HouseRule(HouseKind.LET, "mistype", "按装")


def _note(rule: str, title: str, doubt: str = "") -> CheckNote:
    return CheckNote(rule, title, "日期时间", Severity.ERROR, "看星期。", "公历", "错", "对", doubt=doubt)


NOTES = (_note("weekday", "星期与日期不符"), _note("mistype", "常见错别字", "实测准确率80%，默认不查"))


def rows(*rules: HouseRule, skipped: dict[str, str] | None = None) -> tuple[RuleRow, ...]:
    return rule_rows(NOTES, House(frozenset(rules)), skipped or {}, {"weekday": 2})


def test_a_check_says_what_it_found() -> None:
    weekday, _ = rows()
    assert (weekday.is_on, weekday.note, weekday.sheets) == (True, "本期 2 处", {CHECKS})


IDLE_CHECKS = {
    "switched off": (rows(OFF)[0], False, "本报已停用"),
    "doubted": (rows()[1], False, "实测准确率80%，默认不查"),
    "doubted and switched on": (rows(HouseRule(HouseKind.ON, "mistype"))[1], True, ""),
    "something is missing": (rows(skipped={"星期与日期不符": "没有出版日期"})[0], True, "没有出版日期"),
}


@pytest.mark.parametrize(("row", "is_on", "note"), IDLE_CHECKS.values(), ids=IDLE_CHECKS)
def test_a_check_says_why_it_did_not_run(row: RuleRow, is_on: bool, note: str) -> None:
    assert (row.is_on, row.note, IDLE in row.sheets) == (is_on, note, bool(note))


def test_rules_about_words_have_sheets_of_their_own() -> None:
    *_, let, write = rows(WRITE, LETS)
    assert (let.title, let.detail, let.sheets) == ("按装", "常见错别字", {LET})
    assert (write.title, write.sheets) == ("居委 → 居委会", {WORDS})


@pytest.mark.parametrize("query", ["星期与", "xingqi", "xq", "weekday"])
def test_a_check_is_found(query: str) -> None:
    weekday, other = rows()
    assert weekday.holds(query)
    assert not other.holds(query)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> RulesDialog:
    made = RulesDialog(theme)
    qtbot.addWidget(made)
    made.show_rules(rows(OFF, WRITE, LETS, ORDER), "“柳桥晨报”的规则")
    made.show()
    return made


def test_each_sheet_shows_its_rules(dialog: RulesDialog) -> None:
    shown = []
    for number in range(len(SHEETS)):
        dialog.sheets.setCurrentIndex(number)
        shown.append([row.title for row in dialog.rules.rows])
    assert shown == [
        ["星期与日期不符", "常见错别字"],
        ["星期与日期不符", "常见错别字"],
        ["按装"],
        ["居委 → 居委会"],
        ["书记、主任"],
    ]


def test_the_button_says_what_it_will_do(dialog: RulesDialog) -> None:
    dialog.rules.go_to(lambda row: row.check == "weekday")
    assert dialog.buttons["turn"].text() == "启用"
    dialog.show_rules(rows(), "")
    dialog.rules.go_to(lambda row: row.check == "weekday")
    assert dialog.buttons["turn"].text() == "停用"


def test_a_chosen_check_has_its_own_help(dialog: RulesDialog) -> None:
    assert dialog.help_page == "rules"
    dialog.rules.go_to(lambda row: row.check == "weekday")
    assert dialog.help_page == "check:weekday"


def test_words_are_told_only_where_both_are_there(qtbot: QtBot, dialog: RulesDialog) -> None:
    told: list[tuple[str, str]] = []
    dialog.written.connect(lambda wrong, better: told.append((wrong, better)))
    dialog.wrong.setText("居委")
    dialog.add.click()
    dialog.better.setText(" 居委会 ")
    qtbot.keyClick(dialog.better, Qt.Key.Key_Return)
    assert told == [("居委", "居委会")]
    assert dialog.wrong.text() == ""


def test_a_locked_issue_can_only_be_looked_at_and_taken_along(dialog: RulesDialog) -> None:
    dialog.show_rules(rows(), "", is_locked=True)
    offered = {name for name, button in dialog.buttons.items() if button.isVisible()}
    assert offered == {"write"}


def test_the_order_of_posts_is_set_anew_and_taken_back_as_steps(desk: MainWindow) -> None:
    desk.run("house_rules")
    dialog = desk.hands.house_rules.dialog
    for typed in ("主任，书记", " 书记、主任 "):
        dialog.posts.setText(typed)
        dialog.settle.click()
    assert _house(desk).rules == {ORDER}
    desk.run("undo")
    assert _house(desk).order == ("主任", "书记")
    desk.run("undo")
    assert _house(desk).order == ()


def _house(desk: MainWindow) -> House:
    open_desk = desk.session.desk
    assert open_desk is not None
    return house_at(open_desk.background, open_desk.review)


def _turn(desk: MainWindow, check: str) -> None:
    desk.run("house_rules")
    dialog = desk.hands.house_rules.dialog
    dialog.rules.go_to(lambda row: row.check == check)
    dialog.buttons["turn"].click()


def test_a_check_is_switched_off_and_on_as_steps(desk: MainWindow) -> None:
    _turn(desk, "weekday")
    assert _house(desk).rules == {OFF}
    _turn(desk, "weekday")
    assert _house(desk).rules == {HouseRule(HouseKind.ON, "weekday")}
    desk.run("undo")
    desk.run("undo")
    assert _house(desk).rules == set()


def test_several_checks_are_one_step(desk: MainWindow) -> None:
    desk.run("house_rules")
    dialog = desk.hands.house_rules.dialog
    dialog.rules.selectAll()
    dialog.buttons["turn"].click()
    assert len(_house(desk).rules) > 1
    desk.run("undo")
    assert _house(desk).rules == set()


def test_words_are_added_and_dropped(desk: MainWindow) -> None:
    desk.run("house_rules")
    dialog = desk.hands.house_rules.dialog
    dialog.written.emit("居委", "居委会")
    assert _house(desk).rules == {WRITE}
    dialog.sheets.setCurrentIndex(SHEETS.index(WORDS))
    dialog.rules.go_to()
    dialog.buttons["drop"].click()
    assert _house(desk).rules == set()


def _answer(monkeypatch: pytest.MonkeyPatch, name: str, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, name, lambda *_args, **_more: (str(path), ""))


def test_rules_are_taken_to_another_office(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "规则.txt"
    _answer(monkeypatch, "getSaveFileName", file)
    _answer(monkeypatch, "getOpenFileName", file)
    _turn(desk, "weekday")
    dialog = desk.hands.house_rules.dialog
    dialog.buttons["write"].click()
    assert "停用\tweekday" in file.read_text(encoding="utf-8")
    assert dialog.told.text() == "已存成 规则.txt。"
    desk.run("undo")
    dialog.buttons["bring_in"].click()
    assert _house(desk).rules == {OFF}
    assert dialog.told.text() == "导入了 1 条规则。"
    dialog.buttons["bring_in"].click()
    assert "已经是这样" in dialog.told.text()


TROUBLES: dict[str, Callable[[Path], object]] = {
    "a line that is no rule": lambda path: path.write_text("随便\t什么", encoding="utf-8"),
    "no file": lambda path: path,
}


@pytest.mark.parametrize("make", TROUBLES.values(), ids=TROUBLES)
def test_a_file_that_cannot_be_read_changes_nothing(
    desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], object]
) -> None:
    file = tmp_path / "规则.txt"
    make(file)
    _answer(monkeypatch, "getOpenFileName", file)
    desk.run("house_rules")
    desk.hands.house_rules.dialog.buttons["bring_in"].click()
    assert _house(desk).rules == set()
    # The card of the window would lie behind the dialog.
    assert "没有读入" in desk.hands.house_rules.dialog.told.text()
    desk.hands.house_rules.dialog.reject()
    assert desk.hands.house_rules.dialog.told.text() == ""
