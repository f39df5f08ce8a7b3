"""Articles are proofread, signed off and changed afterwards, all from the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.model import ChangeText, PassageKind, Reviewer, SignOff, Stage
from desktop.model.amendment import Amendment, Concern
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.outline.rows import AMENDED, find_row, outline_rows
from desktop.ui.selection import Selection
from desktop.ui.signing.amendment_rows import amendment_listing, amendment_rows
from desktop.ui.signing.amendments_dialog import AmendmentsDialog, count_words
from desktop.ui.signing.scopes import Scope
from desktop.ui.signing.sign_off_dialog import SignOffDialog
from desktop.workflow import amended_articles

CHANGED = Amendment(
    Concern.NAME,
    "陆知远",
    "陆致远",
    "a1",
    "柳桥街道举办读书会",
    "p1",
    "第1段",
    "书记",
    "来到松风",
    "石岚",
    "",
)


@pytest.fixture
def article(desk: MainWindow) -> str:
    assert desk.session.desk is not None
    first = desk.session.desk.review.issue.articles[0].id
    desk.session.select(Selection(first))
    return first


def stage(window: MainWindow) -> Stage:
    assert window.session.desk is not None
    return window.session.desk.review.issue.articles[0].stage


def note(window: MainWindow, article: str) -> str:
    assert window.session.desk is not None
    issue = window.session.desk.review.issue
    row = find_row(outline_rows(issue, amended_articles(window.session.desk)), article)
    return row.note if row else ""


def opened(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    def shown() -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()[0]


def test_an_article_is_marked_and_taken_back(desk: MainWindow, article: str) -> None:
    desk.run("proofread")
    assert (stage(desk), note(desk, article)) == (Stage.PROOFREAD, "已校")
    desk.run("proofread")
    assert stage(desk) is Stage.TO_EDIT
    desk.run("withdraw_sign_off")
    assert desk.panes.notice.accessibleName() == "这一篇还没有签发。"


def test_three_names_sign_an_article_off(qtbot: QtBot, desk: MainWindow, article: str) -> None:
    desk.run("sign_off")
    dialog = opened(qtbot, SignOffDialog)
    assert isinstance(dialog, SignOffDialog)
    assert dialog.focusWidget() is dialog.fields[Reviewer.FIRST]
    dialog.fields[Reviewer.FINAL].setText("石岚")
    assert (dialog.sign.isEnabled(), dialog.reason.text()) == (False, "先要有初审、复审。")
    for field in dialog.fields.values():
        field.setText("石岚")
    dialog.sign.click()
    assert (stage(desk), note(desk, article)) == (Stage.SIGNED, "已签")
    assert set(desk.hands.signing.reviewers.values()) == {"石岚"}
    desk.run("withdraw_sign_off")
    assert stage(desk) is Stage.PROOFREAD


def test_typed_names_stay_whatever_is_chosen_to_be_signed(qtbot: QtBot, theme: Theme) -> None:
    scopes = (Scope("本篇“甲”", ("a",)), Scope("全期 2 篇", ("a", "b")))
    dialog = SignOffDialog(theme, scopes, {Reviewer.FIRST: "闻笛"})
    qtbot.addWidget(dialog)
    assert dialog.names == ((Reviewer.FIRST, "闻笛"),)
    dialog.fields[Reviewer.SECOND].insert("石岚")
    dialog.fields[Reviewer.SECOND].setModified(True)
    dialog.choices.button(1).click()
    assert dialog.names == ((Reviewer.FIRST, "闻笛"), (Reviewer.SECOND, "石岚"))


def test_what_is_signed_is_chosen_by_keys(qtbot: QtBot, theme: Theme) -> None:
    scopes = (Scope("本篇“甲”", ("a",)), Scope("全期 2 篇", ("a", "b")))
    dialog = SignOffDialog(theme, scopes, {})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.fields[Reviewer.FIRST].hasFocus)
    qtbot.keyClick(dialog.fields[Reviewer.FIRST], Qt.Key.Key_Backtab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert dialog.scope == scopes[1]


def test_what_is_changed_afterwards_is_listed(
    qtbot: QtBot, desk: MainWindow, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert desk.session.desk is not None
    names = tuple((reviewer, "石岚") for reviewer in Reviewer)
    desk.session.do(SignOff((article,), names, "2024-05-06T12:00:00+08:00"))
    lead = desk.session.desk.review.issue.articles[0].of_kind(PassageKind.PARAGRAPH)[0]
    at = lead.text.index("知远")
    desk.session.do(ChangeText(lead.id, at, at + 1, "致"))
    assert note(desk, article) == AMENDED
    desk.run("amendments")
    dialog = opened(qtbot, AmendmentsDialog)
    assert isinstance(dialog, AmendmentsDialog)
    assert dialog.count.text() == "签发了 1 篇，定稿以后改了 1 处，人名和职务在前。"
    with qtbot.waitSignal(desk.hands.signing.print_asked) as asked:
        dialog.print.click()
    assert asked.args[0].rows[0][:4] == ("人名", "柳桥街道举办春季读书会 · 第1段", "陆知远", "陆致远")
    desk.session.select(Selection())
    dialog.list.activated.emit(dialog.list.currentIndex())
    assert desk.session.selection.passage == lead.id


def test_rows_read_in_full(qtbot: QtBot, qtmodeltester: ModelTester, theme: Theme) -> None:
    (row,) = amendment_rows((CHANGED,))
    assert row.spoken == "人名，陆知远 → 陆致远，柳桥街道举办读书会 · 第1段，石岚"
    assert row.around == "…书记陆致远来到松风…"
    dialog = AmendmentsDialog(theme, (CHANGED,), 1)
    qtbot.addWidget(dialog)
    qtmodeltester.check(dialog.list.model())
    assert dialog.list.model().rowCount() == 1


@pytest.mark.parametrize(
    ("before", "after", "words"), [("甲", "", "删去“甲”"), ("", "乙", "加上“乙”"), ("甲", "乙", "甲 → 乙")]
)
def test_a_change_in_words(before: str, after: str, words: str) -> None:
    (row,) = amendment_rows((Amendment(Concern.WORDS, before, after),))
    assert row.change == words


def test_a_field_of_the_masthead_is_named() -> None:
    rows = amendment_rows((Amendment(Concern.MASTHEAD, "4", "5", part="issue_number"),))
    assert rows[0].place == "期号"
    assert amendment_listing(rows, "柳桥晨报 第 5 期").title == "柳桥晨报 第 5 期 定稿后改动"


def test_on_paper_each_change_is_found_by_the_words_around_it() -> None:
    added, taken = replace(CHANGED, before=""), replace(CHANGED, after="")
    listing = amendment_listing(amendment_rows((CHANGED, added, taken)), "第 5 期")
    assert [row[2:5] for row in listing.rows] == [
        ("陆知远", "陆致远", f"…{CHANGED.left}陆致远{CHANGED.right}…"),
        ("（没有）", "陆致远", f"…{CHANGED.left}陆致远{CHANGED.right}…"),
        ("陆知远", "（删去）", f"…{CHANGED.left}{CHANGED.right}…"),
    ]


def test_nothing_signed_and_nothing_changed_are_told_apart(qtbot: QtBot, theme: Theme) -> None:
    assert count_words(0, 0) == "还没有签发的文章。"
    assert count_words(0, 2) == "签发了 2 篇，定稿以后没有改动。"
    dialog = AmendmentsDialog(theme, (), 0)
    qtbot.addWidget(dialog)
    assert dialog.list.isHidden()
    assert dialog.print.isHidden()
