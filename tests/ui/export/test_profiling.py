"""What a paper has in every issue is asked for once, when its pages or files are first wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model import Masthead, PagePlan, SetMasthead
from desktop.settings import Settings
from desktop.ui.export.dialog import ExportDialog
from desktop.ui.export.profile_dialog import ProfileDialog, legal_number
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Waiting, open_matters

INTERNAL, NEWSPAPER, OPEN = range(3)


@pytest.fixture(autouse=True)
def exports(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the papers for which an export was asked for."""
    asked: list[str] = []

    def ask(_dialog: ExportDialog) -> ExportDialog.DialogCode:
        asked.append("导出")
        return ExportDialog.DialogCode.Rejected

    monkeypatch.setattr(ExportDialog, "exec", ask)
    return asked


def asked(window: MainWindow) -> list[ProfileDialog]:
    return [dialog for dialog in window.findChildren(ProfileDialog) if dialog.isVisible()]


def plate(window: MainWindow) -> Masthead:
    assert window.session.desk is not None
    return window.session.desk.review.issue.masthead


def test_the_answer_goes_into_the_masthead_and_the_export_follows(
    qtbot: QtBot, desk: MainWindow, exports: list[str]
) -> None:
    desk.session.do(SetMasthead("paper", "柳桥晨报"))
    desk.run("export")
    (dialog,) = asked(desk)
    assert dialog.paper.text() == "柳桥晨报"
    dialog.status.setCurrentIndex(INTERNAL)
    dialog.number.setText("K-0456")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert plate(desk).legal_number == "准印证号 K-0456"
    assert desk.action_set.by_id["undo"].text() == "撤销：填本报资料"
    assert exports == ["导出"]
    desk.run("pages")
    assert not asked(desk)


def test_a_paper_is_asked_about_once_whatever_the_answer(
    qtbot: QtBot, desk: MainWindow, exports: list[str], tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings")
    desk.remember(settings)
    desk.session.do(SetMasthead("paper", "柳桥晨报"))
    desk.run("pages")
    asked(desk)[0].reject()
    assert desk.panes.pages.currentWidget() is desk.panes.layout
    desk.hands.exporting.looks = {}
    desk.remember(Settings(tmp_path / "settings"))
    desk.run("export")
    assert not asked(desk)
    assert exports == ["导出"]


def test_what_was_left_open_is_told_at_every_export_and_can_be_filled_in(
    qtbot: QtBot, desk: MainWindow
) -> None:
    def told() -> list[str]:
        assert desk.session.desk is not None
        issue = desk.session.desk.review.issue
        return [one.words for one in open_matters(issue, Waiting(), PagePlan((), ())) if "刊号" in one.words]

    desk.run("pages")
    asked(desk)[0].reject()
    assert len(told()) == 1
    desk.run("profile")
    (dialog,) = asked(desk)
    dialog.status.setCurrentIndex(NEWSPAPER)
    dialog.number.setText("CN 00-0000")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told() == []


def test_nothing_is_asked_where_all_was_recognised(desk: MainWindow, exports: list[str]) -> None:
    desk.session.do(SetMasthead("paper", "柳桥晨报"))
    desk.session.do(SetMasthead("legal_number", "CN 00-0000"))
    desk.run("export")
    assert not asked(desk)
    assert exports == ["导出"]


ANSWERS = {
    "internal": ("内部资料（准印证）", "K-0456", "准印证号 K-0456"),
    "internal, as printed": ("内部资料（准印证）", "沪准印字第 0456 号", "沪准印字第 0456 号"),
    "internal without a number": ("内部资料（准印证）", "", "内部资料"),
    "newspaper": ("有刊号的报纸（CN）", "CN 00-0000", "CN 00-0000"),
    "newspaper without a number": ("有刊号的报纸（CN）", "", None),
    "open": ("还没有定", "K-0456", None),
}


@pytest.mark.parametrize(("status", "number", "said"), ANSWERS.values(), ids=ANSWERS.keys())
def test_what_the_masthead_says_of_the_status(status: str, number: str, said: str | None) -> None:
    assert legal_number(status, number) == said


@pytest.mark.parametrize(
    ("number", "status"),
    [(None, OPEN), ("CN 00-0000", NEWSPAPER), ("K-0456", INTERNAL)],
    ids=["open", "newspaper", "internal"],
)
def test_what_was_recognised_is_filled_in(
    qtbot: QtBot, theme: Theme, number: str | None, status: int
) -> None:
    dialog = ProfileDialog(theme, Masthead(paper="柳桥晨报", legal_number=number), "a3")
    qtbot.addWidget(dialog)
    assert dialog.status.currentIndex() == status
    assert dialog.number.text() == (number or "")
    assert dialog.sheets.sheet == "a3"
