"""A window with an issue of an invented paper on its desk, and what an editor does there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow

TEXT = """柳桥街道举办春季读书会

3月5日下午,柳桥街道党工委书记陆知远来到松风居民区,参加春季读书会,200余名居民到场。

陆知远指出,读书会要办到居民家门口,每月举办一次,由志愿者轮流主持。

(社区自治办)
"""


@contextmanager
def window_over(archive: Path, qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    """Show a window over an archive, and close both at the end."""
    with closing(Workflow.open(archive)) as workflow:
        made = MainWindow(workflow, theme)
        qtbot.addWidget(made)
        made.show()
        yield made
        made.close()


def drop(window: MainWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    window.hands.files.take(data)


def answer(window: MainWindow, words: str) -> None:
    buttons = window.panes.notice.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()
