"""What can wait a moment is done one piece a turn of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from desktop.ui.controls.turns import Turns


def test_the_editor_is_heard_between_two_pieces(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(parent)
    for name in ("甲", "乙", "丙"):
        turns.put(lambda name=name: done.append(name))
    heard = QTimer(parent, interval=0)
    heard.timeout.connect(lambda: done.append("键"))
    heard.start()
    qtbot.waitUntil(lambda: "丙" in done)
    assert [name for name in done if name != "键"] == ["甲", "乙", "丙"]
    assert "键" in done[done.index("甲") : done.index("乙")]
    assert "键" in done[done.index("乙") : done.index("丙")]


def test_what_waits_already_is_done_once(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(parent)

    def piece() -> None:
        done.append("甲")

    turns.put(piece)
    turns.put(piece)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(5)
    assert done == ["甲"]
    turns.put(piece)
    qtbot.waitUntil(lambda: done == ["甲", "甲"])
