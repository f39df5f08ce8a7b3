"""The look of a paper in the real window: kept by paper, told what its template lacks, saved for Word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.model import SetMasthead, Source
from desktop.model.paper_look import PaperLook
from desktop.settings import Settings
from desktop.settings.options import PAPER_LOOKS
from desktop.ui.export.dressing import told_of
from desktop.ui.export.look_dialog import LookDialog
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, export_template, propose

TEXT = "小区里开了新书屋\n\n居民和志愿者一起为新书屋揭牌。\n\n书屋是居民自己的客厅。\n"
LOOK = PaperLook("a3", "", ("扫码读报",), (), "内部资料 免费交流")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, theme)
    made.remember(settings)
    qtbot.addWidget(made)
    made.show()
    made.session.put(workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt"))))
    made.session.do(SetMasthead("paper", "梧桐社区报"))
    yield made
    made.close()
    workflow.close()


def answer(monkeypatch: pytest.MonkeyPatch, name: str, path: Path) -> None:
    """Let a file dialog answer with this path."""
    monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def fill(dialog: LookDialog) -> int:
    dialog.sheets.show_sheet("a3")
    dialog.left_ear.setPlainText("扫码读报\n\n")
    dialog.legal.setText(" 内部资料 免费交流 ")
    return QDialog.DialogCode.Accepted


def test_each_paper_keeps_its_look(
    window: MainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LookDialog, "exec", fill)
    window.run("paper_look")
    assert window.hands.exporting.look == LOOK
    window.session.do(SetMasthead("paper", "云桥社区报"))
    assert window.hands.exporting.look == PaperLook("a3")
    assert settings.get(PAPER_LOOKS) == (f"梧桐社区报\t{LOOK.text}",)


def test_a_template_is_chosen_and_tells_what_it_lacks(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = export_template(tmp_path / "样式.docx", PaperLook())
    answer(monkeypatch, "getOpenFileName", path)
    dialog = window.hands.dressing.dialog()
    dialog.buttons["选择…"].click()
    assert dialog.look.template == str(path)
    assert dialog.told.text() == "版面的样式都有，照这个模板排。"
    dialog.buttons["改用自带"].click()
    assert dialog.look.template == ""
    assert not dialog.told.isVisibleTo(dialog)


def test_what_is_no_template_is_told_in_one_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "坏.docx").write_bytes(b"no zip")
    answer(monkeypatch, "getOpenFileName", tmp_path / "坏.docx")
    dialog = window.hands.dressing.dialog()
    dialog.buttons["选择…"].click()
    assert dialog.told.text() == told_of(dialog.look)
    assert "读不出来" in dialog.told.text()


def test_the_styles_are_saved_for_word(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getSaveFileName", tmp_path / "我的样式")
    window.run("save_template")
    qtbot.waitUntil(lambda: "我的样式.docx" in window.panes.notice.accessibleName())
    assert told_of(PaperLook(template=str(tmp_path / "我的样式.docx"))).startswith("版面的样式都有")


def test_a_template_that_is_gone_stops_the_export_with_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    desk, workflow = window.session.desk, window.session.workflow
    assert desk is not None
    lost = PaperLook(template=str(tmp_path / "没有.docx"))
    assert workflow.printing.plan_pages(desk, lost) == workflow.printing.plan_pages(desk, PaperLook())
    assert "没有找到这个样式模板" in told_of(lost)
