"""Pages in the real window: opened, filled by digit and button, followed by undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model import Article, NewArticle, Source
from desktop.ui.export.profile_dialog import ProfileDialog
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose

TEXT = "小区里开了新书屋\n\n居民和志愿者一起为新书屋揭牌。\n\n书屋是居民自己的客厅。\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, theme)
    qtbot.addWidget(made)
    made.show()
    made.session.put(workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt"))))
    made.session.do(NewArticle("花园里来了一群年轻人", ("花开了。",)))
    made.run("pages")
    made.findChild(ProfileDialog).reject()
    yield made
    made.close()
    workflow.close()


def articles(window: MainWindow) -> tuple[Article, ...]:
    assert window.session.desk is not None
    return window.session.desk.review.issue.articles


def titles(window: MainWindow) -> list[str]:
    model = window.panes.layout.list.model()
    return [model.index(row, 0).data().partition("，")[0] for row in range(model.rowCount())]


def test_the_pages_open_and_close(window: MainWindow) -> None:
    assert window.panes.pages.currentWidget() is window.panes.layout
    assert titles(window) == ["第 1 版", "小区里开了新书屋", "花园里来了一群年轻人"]
    window.run("pages")
    assert window.panes.pages.currentWidget() is window.panes.body


def test_an_article_is_put_beside_another_and_its_rest_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    layout = window.panes.layout
    qtbot.keyClick(layout.list, Qt.Key.Key_Down)
    layout.beside.setCurrentIndex(1)
    layout.beside.activated.emit(1)
    layout.rest.setCurrentIndex(1)
    layout.rest.activated.emit(1)
    assert [(one.beside, one.rest_page) for one in articles(window)] == [(False, None), (True, 2)]
    layout.rest.activated.emit(0)
    assert [one.rest_page for one in articles(window)] == [None, None]


def test_an_article_goes_to_its_page_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    places = window.panes.layout.list
    qtbot.keyClick(places, Qt.Key.Key_Down)
    qtbot.keyClick(places, Qt.Key.Key_2)
    assert [one.page for one in articles(window)] == [None, 2]
    qtbot.waitUntil(
        lambda: titles(window) == ["第 1 版", "小区里开了新书屋", "第 2 版", "花园里来了一群年轻人"]
    )
    window.session.undo()
    assert [one.page for one in articles(window)] == [None, None]


def test_columns_are_chosen_for_an_article(window: MainWindow) -> None:
    window.panes.layout.columns.activated.emit(2)
    assert articles(window)[0].columns == 2


def test_all_articles_are_fixed_to_their_pages_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    button = window.panes.layout.sharing
    button.click()
    assert [one.page for one in articles(window)] == [1, 1]
    qtbot.waitUntil(lambda: button.text() == "全部改为随排")
    button.click()
    assert [one.page for one in articles(window)] == [None, None]
    window.session.undo()
    assert [one.page for one in articles(window)] == [1, 1]


def test_another_paper_is_used_for_the_export_too(window: MainWindow) -> None:
    window.panes.layout.sheet_chosen.emit("a4")
    assert window.hands.exporting.sheet == "a4"
