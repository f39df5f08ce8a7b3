"""Each question has its own answers, also when it comes back from behind another."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.reviewing.asking import Asking
from desktop.ui.window.notice import Notice


def test_the_same_word_answers_the_question_it_stands_under(qtbot: QtBot) -> None:
    home, done = QObject(), list[str]()
    asking = Asking(lambda: True, home)
    asked: list[Notice] = []
    asking.asked.connect(asked.append)
    asking.offer("往期留下 2 篇。", {"好": lambda: done.append("留用稿")}, "article")
    asking.offer("改动记在“石岚”名下。", {"好": lambda: done.append("名字")}, "person")
    for question in reversed(asked):
        asking.answer(question, "好")
    assert done == ["名字", "留用稿"]


def test_questions_wait_and_progress_does_not(qtbot: QtBot) -> None:
    asking = Asking(lambda: True, home := QObject())
    asked: list[Notice] = []
    asking.asked.connect(asked.append)
    asking.ask("恢复到哪里？", {"恢复": home.objectName}, "archive")
    asking.ask("剪贴板里没有文字。", {}, "paste")
    asking.follow("正在导出清样（1 / 2）……", {"停下": home.objectName}, "export")
    asking.tell("已导出。", {"打开": home.objectName}, "confirmed")
    assert [notice.waits for notice in asked] == [True, False, False, False]
