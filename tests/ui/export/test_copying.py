"""An article or the issue goes to the clipboard, with its form or as words alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.selection import Selection

HEADLINE = "柳桥街道举办春季读书会"


@pytest.mark.parametrize(
    ("action", "is_rich"),
    [
        ("copy_article", True),
        ("copy_article_text", False),
        ("copy_issue", True),
        ("copy_issue_text", False),
    ],
)
def test_copying(qtbot: QtBot, desk: MainWindow, action: str, is_rich: bool) -> None:
    assert desk.session.desk is not None
    desk.session.select(Selection(desk.session.desk.review.issue.articles[0].id))
    with qtbot.waitSignal(desk.hands.copying.refused, timeout=20_000):
        desk.run(action)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith(HEADLINE)
    assert data.hasHtml() is is_rich
    assert (f">{HEADLINE}</h2>" in data.html()) is is_rich


def test_without_an_article_nothing_is_copied(qtbot: QtBot, desk: MainWindow) -> None:
    desk.session.select(Selection())
    with qtbot.waitSignal(desk.hands.copying.refused) as told:
        desk.run("copy_article")
    assert told.args == ["先选中一篇。"]
