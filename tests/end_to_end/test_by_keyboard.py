"""A whole issue from the clipboard to its last decision, by keys alone, and how many they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.assets import resources
from desktop.model import FactState
from desktop.settings import Settings
from desktop.ui.galley import Mode
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.reviewing.items import DoubtItem, FactItem, FindingItem, Item
from desktop.workflow import Workflow

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
REPEATED = """柳桥街道送书进社区

3月5日下午,大松风图书有限公司柳桥分公司来到松风居民区,200余名居民到场。松风图书有限公司柳桥分公司送来了图书。
"""


class Keyboard:
    """Presses keys where the focus is, as a hand on the keyboard does.

    Attributes:
        pressed: how many keys were pressed, the words that were typed not counted
    """

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.pressed = 0
        self._qtbot = qtbot
        self._window = window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.pressed += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, words: str) -> None:
        commit = QInputMethodEvent("", [])
        commit.setCommitString(words)
        QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("pin", []))
        QApplication.sendEvent(QApplication.focusWidget(), commit)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.waitUntil(lambda: bool(self._window.session.agenda.facts), timeout=60_000)

    def wait(self) -> None:
        """Wait until what was changed is read again."""
        self._qtbot.wait(250)
        self._qtbot.waitUntil(lambda: not self._window.jobs.is_busy, timeout=20_000)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with closing(Workflow.open(tmp_path / "档案.jiebao")) as workflow:
        made = MainWindow(workflow, Theme(Appearance.LIGHT))
        qtbot.addWidget(made)
        # As on a new computer: the question whose name edits bear comes in the midst of them.
        made.remember(Settings(tmp_path))
        made.show()
        made.activateWindow()
        made.setFocus()
        yield made
        made.close()


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def texts(window: MainWindow) -> list[str]:
    assert window.session.desk is not None
    return [passage.text for passage in window.session.desk.review.issue.passages()]


def waiting(window: MainWindow) -> bool:
    return any(item.is_open for item in window.session.agenda.items)


def decide(keyboard: Keyboard, item: Item | None) -> None:
    """Press the one key with which an editor who agrees goes on."""
    unsure = isinstance(item, FactItem) and item.state is FactState.UNSURE
    has_no_remedy = isinstance(item, FindingItem) and not item.judged.finding.suggestions
    if item is None:
        keyboard.press(Qt.Key.Key_Down)
    elif unsure or has_no_remedy:
        keyboard.press(Qt.Key.Key_Delete)
    elif isinstance(item, DoubtItem | FactItem):
        keyboard.press(Qt.Key.Key_Return, SHIFT)
    else:
        keyboard.press(Qt.Key.Key_Return)


def test_a_sound_paragraph_takes_one_key(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.paste((resources() / "sample" / "issue.txt").read_text(encoding="utf-8"))
    while waiting(window):
        decide(keyboard, window.hands.reviewing.current)
        if not waiting(window):
            keyboard.wait()
    assert keyboard.pressed <= len(texts(window))
    assert window.hands.reviewing.current is None


def test_a_finding_is_written_over_in_three_keys(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.paste((resources() / "sample" / "issue.txt").read_text(encoding="utf-8"))
    finding = next(one for one in window.session.agenda.findings if not one.judged.finding.suggestions)
    window.session.select(finding.selection())
    before = keyboard.pressed
    keyboard.press(Qt.Key.Key_F2)
    keyboard.type("三方面")
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.press(Qt.Key.Key_Return)
    assert keyboard.pressed - before == 3
    assert any("三方面" in text and "四方面" not in text for text in texts(window))
    assert window.hands.reviewing.current not in (None, finding)


def test_the_words_of_a_fact_are_written_over(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.paste(REPEATED)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_F2, SHIFT)
    assert window.panes.galley.mode is Mode.EDIT
    words = window.panes.galley.selected_words
    keyboard.type("梧桐街道")
    keyboard.press(Qt.Key.Key_Escape)
    assert words == "柳桥街道"
    assert texts(window)[0] == "梧桐街道送书进社区"


def test_a_remedy_taken_twice_in_haste_is_taken_once(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.paste(REPEATED)
    window.session.select(window.session.agenda.findings[0].selection())
    for _ in range(3):
        keyboard.press(Qt.Key.Key_Return)
    assert texts(window)[1].count("大松风图书") == 2
    assert "大大" not in texts(window)[1]
