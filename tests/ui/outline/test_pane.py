"""The outline: rows for what an issue holds, and one selection with the other panes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from desktop.model import Issue, PassageKind
from desktop.ui.controls import row_pen
from desktop.ui.look.theme import Theme
from desktop.ui.outline import OutlinePane
from desktop.ui.outline.archive_list import IssueEntry, issue_list
from desktop.ui.outline.rows import OutlineRow, RowKind, article_title, doubts_in, find_row, outline_rows
from desktop.ui.outline.tree import OutlineTree
from desktop.ui.selection import Selection
from tests.ui import samples


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, issue: Issue) -> OutlinePane:
    made = OutlinePane(theme)
    qtbot.addWidget(made)
    made.show_issue(issue)
    return made


def test_articles_stand_under_their_section(issue: Issue) -> None:
    masthead, first, section = outline_rows(issue)
    assert (masthead.text, masthead.note) == ("报头", "待补")
    assert (first.text, first.note) == ("柳桥街道举办读书会", "2")
    assert (section.kind, section.note) == (RowKind.SECTION, "2 篇")
    assert [row.text for row in section.children] == ["松风居民区修好路灯", "老街添新绿"]


def test_a_joined_cut_is_noted(issue: Issue) -> None:
    row = find_row(outline_rows(issue), "p3")
    assert row is not None
    assert row.note == "接 1"
    assert row.spoken.startswith("正文，")


def test_doubts_are_counted_in_their_rows() -> None:
    rows = outline_rows(samples.doubtful_review().issue)
    counts = {row: find_row(rows, row) for row in ("1.a0", samples.SEAMED_ID, samples.CAPTION_ID, "1.a1")}
    assert {name: row.doubts for name, row in counts.items() if row} == {
        "1.a0": 2,
        samples.SEAMED_ID: 1,
        samples.CAPTION_ID: 1,
        "1.a1": 1,
    }
    assert doubts_in(rows) == 3
    assert rows[1].children[0].spoken.endswith("存疑 2 处")


def test_a_join_that_was_nearly_made_is_counted() -> None:
    row = find_row(outline_rows(samples.nearly_joined_review().issue), samples.LAST_ID)
    assert row is not None
    assert (row.doubts, row.is_unsure) == (1, False)


def test_nothing_of_an_article_is_missing(issue: Issue) -> None:
    rows = outline_rows(issue)
    shown = {passage.id for passage in issue.passages() if find_row(rows, passage.id)}
    in_headings = {"h1", "h2", "h3", "s"}
    assert shown | in_headings == {passage.id for passage in issue.passages()}


def test_going_to_a_row_selects_its_passage(qtbot: QtBot, pane: OutlinePane) -> None:
    with qtbot.waitSignal(pane.selected) as told:
        pane.tree.setCurrentIndex(pane.tree.model().index(0, 0, pane.tree.model().index(1, 0)))
    assert told.args == [Selection("a1", "p1")]


def test_going_to_the_masthead_says_so(qtbot: QtBot, pane: OutlinePane) -> None:
    with qtbot.waitSignal(pane.masthead_chosen):
        pane.tree.setCurrentIndex(pane.tree.model().index(0, 0))


def test_a_selection_from_elsewhere_is_shown_in_silence(qtbot: QtBot, pane: OutlinePane) -> None:
    with qtbot.assertNotEmitted(pane.selected):
        pane.select(Selection("a1", "p3"))
    assert pane.tree.current_id() == "p3"


def test_a_headline_is_shown_at_its_article(pane: OutlinePane) -> None:
    pane.select(Selection("a2", "h2"))
    assert pane.tree.current_id() == "a2"


def test_an_untitled_piece_is_called_by_its_first_words_not_its_section(issue: Issue) -> None:
    article = issue.articles[1]
    label, _, text = article.passages
    assert article_title(replace(article, passages=(label, text))) == text.text
    numbers = replace(label, id="f2", kind=PassageKind.FURNITURE)
    assert article_title(replace(article, passages=(label, numbers, text))) == text.text
    assert article_title(replace(article, passages=(label,))) == "无题"


def test_what_is_folded_stays_so(pane: OutlinePane, issue: Issue) -> None:
    index = pane.tree.model().index(1, 0)
    pane.tree.setExpanded(index, False)
    pane.tree.show_rows(outline_rows(issue)[:2])
    assert not pane.tree.isExpanded(pane.tree.model().index(1, 0))


def test_rows_speak(pane: OutlinePane) -> None:
    words = pane.tree.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "文章，柳桥街道举办读书会，待编，2 段"


def test_the_number_of_a_row_is_spoken_with_what_it_counts() -> None:
    seamed = OutlineRow(RowKind.PASSAGE, "p1", "楼道亮了", "接 2", PassageKind.PARAGRAPH)
    assert seamed.spoken == "正文，楼道亮了，接上 2 处"
    picture = OutlineRow(RowKind.PASSAGE, "p2", "图位", role=PassageKind.PICTURE)
    assert picture.spoken == "图位"
    section = OutlineRow(RowKind.SECTION, "p3#", "社区", "3 篇", PassageKind.SECTION)
    assert section.spoken == "栏目，社区，3 篇"


def test_the_newest_issues_are_offered(qtbot: QtBot, pane: OutlinePane) -> None:
    pane.show_archive(tuple(IssueEntry(str(number), f"第 {number} 期") for number in range(5)))
    assert pane.archive.model().rowCount() == 3
    with qtbot.waitSignal(pane.issue_chosen) as told:
        pane.archive.clicked.emit(pane.archive.model().index(1, 0))
    assert told.args == ["1"]


def listed(tree: OutlineTree) -> list[str]:
    """Return every row as it is spoken, from the top."""
    model, found = tree.model(), []

    def walk(parent: QModelIndex) -> None:
        for number in range(model.rowCount(parent)):
            index = model.index(number, 0, parent)
            found.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
            walk(index)

    walk(QModelIndex())
    return found


def test_rows_that_come_go_and_change_leave_the_tree_as_if_it_were_new(
    qtbot: QtBot, theme: Theme, issue: Issue
) -> None:
    first, second, third = issue.articles
    renamed = replace(second, passages=second.passages[:2])
    longer = replace(first, passages=(*first.passages, second.passages[2]))
    states = [
        (first, second, third),
        (first, renamed, third),
        (longer, renamed, third),
        (first, second, third),
        (third, first),
        (second,),
        (first, second),
    ]
    everything = {one.id for article in issue.articles for one in (article, *article.passages)}
    tree = OutlineTree(theme)
    qtbot.addWidget(tree)
    for articles in states:
        rows = outline_rows(replace(issue, articles=articles))
        tree.show_rows(rows)
        fresh = OutlineTree(theme)
        qtbot.addWidget(fresh)
        fresh.show_rows(rows)
        assert listed(tree) == listed(fresh)
        assert all(tree.has(row) == fresh.has(row) for row in everything)


def test_a_long_outline_comes_portion_by_portion_and_at_once_where_it_is_wanted(
    qtbot: QtBot, theme: Theme, issue: Issue
) -> None:
    tree = OutlineTree(theme)
    qtbot.addWidget(tree)
    (first, *_) = outline_rows(issue)[1:]
    rows = tuple(replace(first, id=f"a{number}", children=()) for number in range(300))
    tree.show_rows(rows)
    assert 0 < tree.model().rowCount() < 100
    qtbot.waitUntil(lambda: tree.model().rowCount() == 300)
    tree.forget()
    tree.show_rows(rows)
    tree.select_id("a299")
    assert tree.current_id() == "a299"
    assert tree.model().rowCount() == 300


def test_a_long_name_of_an_issue_keeps_its_number_and_a_headline_its_beginning(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def draw(painter: QPainter, box: QRect, words: str, mode: Qt.TextElideMode) -> None:
        shown.append(painter.fontMetrics().elidedText(words, mode, box.width()))

    monkeypatch.setattr(row_pen, "draw_words", draw)
    view = issue_list(theme)
    qtbot.addWidget(view)
    view.resize(240, 100)
    titles = ("梧桐里水车弄邻里互助楼组来信通讯 第 68 期", "老楼装上新电梯，邻里坐到一张桌前说家常")
    view.show_rows(tuple(IssueEntry(title, title, day="今天 03:08") for title in titles))
    view.grab()
    assert shown[0].startswith("…")
    assert shown[0].endswith(" 68 期")
    assert shown[1].startswith("老楼")
