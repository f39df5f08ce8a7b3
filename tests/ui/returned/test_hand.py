"""An edited proof in the real window: exported, edited, taken back, accepted, undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import Layout, Source
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose
from tests.export import export_samples as samples
from tests.export import returned_samples as hands

TEXT = "小区里开了新书屋\n\n居民和志愿者一起为新书屋揭牌。\n\n书屋是居民自己的客厅。\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    made.session.put(workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt"))))
    yield made
    made.close()
    workflow.close()


def proof(window: MainWindow, folder: Path, hand: hands.Hand) -> Path:
    desk = window.session.desk
    assert desk is not None
    path = window.session.workflow.printing.export(desk, Layout.PROOF, folder / "清样.docx")
    return hands.edit(path, hand)


def texts(window: MainWindow) -> list[str]:
    assert window.session.desk is not None
    return [one.text for one in window.session.desk.review.issue.passages()]


def test_a_change_is_taken_over_by_one_key_and_undone(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = proof(window, tmp_path, hands.tracked("书屋是", "客厅", "会客厅"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.run("take_back")
    page = window.panes.returned
    qtbot.waitUntil(lambda: window.panes.pages.currentWidget() is page, timeout=10_000)
    assert "书屋是居民自己的客厅。" in texts(window)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert "书屋是居民自己的会客厅。" in texts(window)
    assert "已采纳" in page.list.model().index(0, 0).data()
    window.session.undo()
    assert "书屋是居民自己的客厅。" in texts(window)
    assert "待定" in page.list.model().index(0, 0).data()


def test_what_the_editor_changed_since_is_not_proposed_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = proof(window, tmp_path, hands.retyped("居民和", "揭牌", "剪彩"))
    window.session.workflow.writer.flush()
    window.run("new_article")
    window.hands.returning.read(path)
    page = window.panes.returned
    qtbot.waitUntil(lambda: window.panes.pages.currentWidget() is page, timeout=10_000)
    assert page.list.model().rowCount() == 1


def test_another_papers_proof_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    def replaced(body: hands.Body) -> None:
        for begin in ("小区里", "居民和", "书屋是"):
            hands.write(hands.found(body, begin), hands.run("毫不相干的另一张报纸上的文字。"))

    with qtbot.waitSignal(window.jobs.troubled, timeout=10_000) as trouble:
        window.hands.returning.read(proof(window, tmp_path, replaced))
    assert trouble.args[0].code == "returned-other"


def test_a_picture_of_the_proof_is_taken_over_by_one_key_and_undone(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = proof(window, tmp_path, hands.pictured("居民和"))
    hands.edit(path, lambda _body: None, picture=samples.png(40, 30))
    window.hands.returning.read(path)
    page = window.panes.returned
    qtbot.waitUntil(lambda: window.panes.pages.currentWidget() is page, timeout=10_000)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(pictures(window)), timeout=10_000)
    assert window.session.workflow.pictures.path(pictures(window)[0]) is not None
    window.session.undo()
    assert not pictures(window)


def pictures(window: MainWindow) -> list[str]:
    assert window.session.desk is not None
    return [one.picture for one in window.session.desk.review.issue.passages() if one.picture]


def test_another_file_after_one_that_is_no_proof_is_another_proof(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "别的.docx"
    path.write_text("不是清样", encoding="utf-8")
    asked: list[str] = []

    def choose(_parent: object, title: str, *_more: str) -> tuple[str, str]:
        asked.append(title)
        return (str(path) if len(asked) == 1 else ""), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window.run("take_back")
    card = window.panes.notice
    qtbot.waitUntil(card.isVisible, timeout=10_000)
    another = next(one for one in card.findChildren(QPushButton) if one.text() == "换一个文件")
    another.click()
    assert asked == ["收回改样"] * 2
