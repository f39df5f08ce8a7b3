"""字数 in the status bar and in its dialog."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.model import Issue, Span
from desktop.text.counting import Count
from desktop.ui.lengths.dialog import LengthDialog
from desktop.ui.lengths.hand import length_tip, length_words, lengths_of
from desktop.ui.look.theme import Theme
from desktop.ui.selection import Selection


def test_without_a_selection_article_and_issue_are_counted(issue: Issue) -> None:
    lengths = lengths_of(issue, Selection("a3"))
    assert lengths.article == Count(5, 5)
    assert length_words(lengths) == f"本篇 5 字 · 全期 {lengths.issue.with_marks} 字"


def test_selected_words_come_first_with_and_without_marks(issue: Issue) -> None:
    lengths = lengths_of(issue, Selection("a2", "p4", Span(0, 8)))
    assert length_words(lengths) == "选中 8 字"
    assert length_tip(lengths).splitlines()[0] == "选中 8 字，不计标点 6 字"


def test_words_marked_over_several_passages_count_as_they_are(issue: Issue) -> None:
    assert lengths_of(issue, Selection(), "路灯亮了。\n老街").selected == Count(7, 6)


def test_the_whole_is_the_sum_of_the_articles(issue: Issue) -> None:
    lengths = lengths_of(issue, Selection())
    assert sum((one.count for one in lengths.articles), Count()) == lengths.issue
    assert lengths.article is None


def test_the_dialog_lists_every_article_and_the_issue(qtbot: QtBot, theme: Theme, issue: Issue) -> None:
    lengths = lengths_of(issue, Selection("a2", "p4", Span(0, 4)))
    dialog = LengthDialog(theme, lengths)
    qtbot.addWidget(dialog)
    names = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert names == ["选中", "柳桥街道举办读书会", "松风居民区修好路灯", "老街添新绿", "全期"]
    assert dialog.table.item(0, 1).text() == "4"
