"""The whole job in the real window: from a text to Word pages, closed in between, nothing lost."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.assets import resources
from desktop.model import (
    AddFact,
    Article,
    FactKind,
    FactRef,
    FactState,
    Issue,
    Passage,
    PassageKind,
    SetMasthead,
    Span,
)
from desktop.text.coverage import characters_in_place
from desktop.ui.galley import Mode
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.selection import Selection
from desktop.workflow import Layout, Workflow

SAMPLE = resources() / "sample" / "issue.txt"

OpenWindow = Callable[[], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Return a function that starts the desk on one archive, as on one day after the other."""
    opened: list[tuple[MainWindow, Workflow]] = []

    def close() -> None:
        while opened:
            window, workflow = opened.pop()
            window.close()
            workflow.close()

    def start() -> MainWindow:
        close()
        workflow = Workflow.open(tmp_path / "档案.jiebao")
        window = MainWindow(workflow, Theme(Appearance.LIGHT))
        qtbot.addWidget(window)
        window.show()
        opened.append((window, workflow))
        return window

    yield start
    close()


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    """The desk with the sample issue, dropped on it as a file and read to the end."""
    window = open_window()
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    window.hands.files.take(drop)
    qtbot.waitUntil(lambda: bool(window.session.agenda.facts), timeout=30_000)
    return window


def issue_of(window: MainWindow) -> Issue:
    assert window.session.desk is not None
    return window.session.desk.review.issue


def passage_with(window: MainWindow, words: str) -> Passage:
    return next(passage for passage in issue_of(window).passages() if words in passage.text)


def article_with(window: MainWindow, words: str) -> Article:
    return next(
        article for article in issue_of(window).articles if any(words in p.text for p in article.passages)
    )


def select(window: MainWindow, words: str) -> Passage:
    passage = passage_with(window, words)
    window.session.select(Selection(article_with(window, words).id, passage.id))
    return passage


def put_caret(window: MainWindow, words: str, before: str) -> None:
    passage = select(window, words)
    at = passage.text.index(before)
    window.session.select(Selection(article_with(window, words).id, passage.id, Span(at, at)))


def type_in(window: MainWindow, text: str) -> None:
    window.run("edit_mode")
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(window.panes.galley, event)
    window.run("review_mode")


def steps(window: MainWindow) -> int:
    """Return how many steps can be taken back, by taking them back and doing them again."""
    desk = window.session.desk
    assert desk is not None
    count = 0
    while desk.undo_label is not None:
        desk.undo()
        count += 1
    for _ in range(count):
        desk.redo()
    return count


def test_a_role_is_changed_and_taken_back(window: MainWindow) -> None:
    select(window, "试乘新电梯")
    window.run("role.paragraph")
    assert passage_with(window, "试乘新电梯").kind is PassageKind.PARAGRAPH
    window.run("undo")
    assert passage_with(window, "试乘新电梯").kind is PassageKind.CAPTION


def test_passages_are_joined_and_split(window: MainWindow) -> None:
    select(window, "座谈会上，骆清和")
    window.run("join")
    joined = passage_with(window, "座谈会上，骆清和")
    assert joined.text.startswith("居民区党总支书记方向东")
    put_caret(window, "座谈会上，骆清和", before="座谈会上")
    window.run("split")
    assert passage_with(window, "座谈会上，骆清和").text.startswith("座谈会上")


def test_articles_are_merged_split_and_their_border_moved(window: MainWindow) -> None:
    count = len(issue_of(window).articles)
    select(window, "开到第一百期")
    window.run("merge_article")
    assert len(issue_of(window).articles) == count - 1
    select(window, "开到第一百期")
    window.run("split_article")
    assert len(issue_of(window).articles) == count
    window.run("border_up")
    assert article_with(window, "开到第一百期").passages[0].text.startswith("（党建办")


def test_typing_changes_the_view_and_keeps_the_source(window: MainWindow) -> None:
    before = issue_of(window).sources
    put_caret(window, "拉起了家常", before="拉起了家常")
    type_in(window, "亲切地")
    assert "乐秀珍亲切地拉起了家常" in passage_with(window, "拉起了家常").text
    assert issue_of(window).sources == before
    in_place, total = characters_in_place(issue_of(window))
    assert in_place == total


def test_the_masthead_is_filled_by_hand(window: MainWindow) -> None:
    window.session.do(SetMasthead("organizer", "梧桐里街道办事处"))
    assert issue_of(window).masthead.organizer == "梧桐里街道办事处"


def test_facts_are_confirmed_rejected_and_added(qtbot: QtBot, window: MainWindow) -> None:
    window.run("ask_structure")
    window.run("next")
    first = window.hands.reviewing.current
    window.run("confirm")
    window.run("reject")
    assert first is not None
    passage = passage_with(window, "拉起了家常")
    span = Span(0, 3)
    window.session.do(AddFact(FactRef(passage.id, span, FactKind.NAME, span.of(passage.text)), "补上的"))
    desk = window.session.desk
    assert desk is not None
    states = {judged.state for judged in desk.layers.facts}
    assert {FactState.CONFIRMED, FactState.REJECTED} <= states
    assert any(judged.fact.value == "补上的" for judged in desk.layers.facts)


def test_an_article_is_held_over_and_a_new_one_written(window: MainWindow) -> None:
    count = len(issue_of(window).articles)
    select(window, "开到第一百期")
    window.run("hold_over")
    assert article_with(window, "开到第一百期").state == "held_over"
    window.run("new_article")
    assert len(issue_of(window).articles) == count + 1


def test_tomorrow_everything_is_there_and_can_be_undone(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow
) -> None:
    original = issue_of(window)
    select(window, "试乘新电梯")
    window.run("role.paragraph")
    put_caret(window, "拉起了家常", before="拉起了家常")
    type_in(window, "亲切地")
    corrected = issue_of(window)

    tomorrow = open_window()
    row = tomorrow.session.workflow.issues()[0]
    tomorrow.hands.files.open_issue(str(row.id))
    qtbot.waitUntil(lambda: tomorrow.session.desk is not None)
    assert issue_of(tomorrow) == corrected
    assert steps(tomorrow) == 2
    tomorrow.run("undo")
    tomorrow.run("undo")
    assert issue_of(tomorrow) == original


def test_the_pages_hold_every_word_once_and_the_corrections(window: MainWindow, tmp_path: Path) -> None:
    put_caret(window, "拉起了家常", before="拉起了家常")
    type_in(window, "亲切地")
    desk = window.session.desk
    assert desk is not None
    for layout in (Layout.PROOF, Layout.PAGE, Layout.MANUSCRIPT):
        written = window.session.workflow.printing.export(desk, layout, tmp_path / f"{layout}.docx")
        document = zipfile.ZipFile(written).read("word/document.xml").decode("utf-8")
        assert document.count("亲切地") == 1


def test_the_galley_starts_in_review_and_comes_back_to_it(window: MainWindow) -> None:
    put_caret(window, "拉起了家常", before="拉起了家常")
    type_in(window, "亲切地")
    assert window.panes.galley.mode is Mode.REVIEW
