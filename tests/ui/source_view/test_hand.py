"""The source beside the issue: opened by F9, scrolled in step, marks on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.model import ChangeText, Source
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Desk, Workflow, propose

PARAGRAPH = "居民{}和志愿者😀一起为新书屋揭牌,书屋是居民自己的客厅,每月办一次读书会。"
TEXT = "小区里开了新书屋\n\n" + "\n\n".join(PARAGRAPH.format(number) for number in range(60))


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


def desk_of(window: MainWindow) -> Desk:
    assert window.session.desk is not None
    return window.session.desk


def passages(window: MainWindow) -> list[str]:
    return [passage.id for passage in desk_of(window).review.issue.passages()]


def words_at(window: MainWindow) -> tuple[str, str]:
    """Return the beginning of the passages that stand at the same height of the screen on both sides."""
    galley, text = window.panes.galley, window.panes.source.text
    here = QPoint(galley.viewport().width() // 2, round(0.3 * galley.viewport().height()))
    there = QPoint(0, text.viewport().mapFromGlobal(galley.viewport().mapToGlobal(here)).y())
    block = galley.cursorForPosition(here).block()
    return block.text()[:6], text.cursorForPosition(there).block().text()[:6]


def test_its_key_opens_the_source_and_shuts_it(window: MainWindow) -> None:
    window.run("source")
    assert window.panes.source.isVisible()
    assert window.panes.source.text.toPlainText().startswith("小区里开了新书屋")
    assert window.action_set.by_id["source"].isChecked()
    window.run("source")
    assert window.panes.source.isHidden()
    assert not window.action_set.by_id["source"].isChecked()


def test_while_the_source_is_open_the_inspector_floats(window: MainWindow) -> None:
    window.run("source")
    assert window.panes.inspector.isHidden()
    window.run("tab_facts")
    assert window.panes.inspector.isVisible()


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_the_source_follows_the_issue(window: MainWindow, share: float) -> None:
    window.run("source")
    bar = window.panes.galley.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))
    here, there = words_at(window)
    assert here == there


def test_both_begin_with_their_first_line(window: MainWindow) -> None:
    window.run("source")
    galley, source = window.panes.galley, window.panes.source.text
    galley.verticalScrollBar().setValue(0)
    first = (galley.cursorForPosition(QPoint(300, 40)), source.cursorForPosition(QPoint(0, 0)))
    assert [cursor.block().text() for cursor in first] == ["小区里开了新书屋"] * 2


def test_after_edits_both_stay_at_the_same_words(window: MainWindow) -> None:
    window.run("source")
    bar = window.panes.galley.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for passage in passages(window)[10:40:3]:
        window.session.do(ChangeText(passage, 4, 4, "（含邻近几个居民区）" * 6))
    bar.setValue(bar.maximum() // 2)
    here, there = words_at(window)
    assert here[:4] == there[:4]


def test_the_issue_follows_the_source(window: MainWindow) -> None:
    window.run("source")
    bar = window.panes.source.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    here, there = words_at(window)
    assert not there or here == there


def test_a_click_in_the_source_makes_the_passage_current(qtbot: QtBot, window: MainWindow) -> None:
    window.run("source")
    text = window.panes.source.text
    third = text.document().findBlockByNumber(4)
    cursor = text.textCursor()
    cursor.setPosition(third.position() + 2)
    point = text.cursorRect(cursor).center()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.session.selection.passage == passages(window)[2]


def test_what_was_typed_and_what_was_left_out_is_shown(window: MainWindow) -> None:
    window.run("source")
    window.session.do(ChangeText(passages(window)[0], 0, 2, "家门口"))
    marks = window.panes.source.text.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks if mark.format.fontStrikeOut()] == ["小区"]
    washed = window.panes.galley.grab().toImage()
    window.run("undo")
    assert window.panes.galley.grab().toImage() != washed
