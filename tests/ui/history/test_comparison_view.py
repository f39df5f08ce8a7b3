"""A comparison to read: the words begin under one another, whatever note stands before them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from desktop.review import Piece, PieceState
from desktop.ui.history.comparison_view import ComparisonView
from desktop.ui.history.telling import Told
from desktop.ui.look.theme import Theme


def noted(note: str, words: str) -> Told:
    return Told(note, (Piece(words, PieceState.ADDED),))


def starts(view: ComparisonView) -> list[list[int]]:
    """Return for each paragraph where the words behind its note begin, line by line."""
    blocks = [view.document().findBlockByNumber(at) for at in range(view.document().blockCount())]
    return [list(_starts(block)) for block in blocks]


def _starts(block: QTextBlock) -> list[int]:
    layout, first = block.layout(), block.text().find("\t") + 1
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [round(line.cursorToX(max(line.textStart(), first))[0]) for line in lines]


CASES = {
    "fields of a masthead": ("报名", "出版日期"),
    "roles": ("正文 · 新增", "主标题 → 副标题 · 移到这里"),
    "one": ("期号", "期号"),
}


@pytest.mark.parametrize("notes", CASES.values(), ids=CASES)
def test_words_begin_under_one_another(qtbot: QtBot, theme: Theme, notes: tuple[str, str]) -> None:
    view = ComparisonView(theme)
    qtbot.addWidget(view)
    view.resize(640, 400)
    view.show()
    view.show_told((noted(notes[0], "新书屋"), noted(notes[1], "小区里开了新书屋，居民都来看书。" * 8)))
    short, long = starts(view)
    assert len(long) > 2
    assert {*short, *long} == {short[0]}


def test_headings_and_counts_stand_at_the_edge(qtbot: QtBot, theme: Theme) -> None:
    view = ComparisonView(theme)
    qtbot.addWidget(view)
    view.show()
    view.show_told((Told("报头", is_heading=True), noted("报名", "柳桥晨报"), Told("2 段没有改")))
    heading, words, count = starts(view)
    assert heading == count
    assert words > heading
