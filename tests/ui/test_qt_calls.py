"""PySide6 6.12.0 drops a reference to None at every call before Python 3.12; ours must lose none."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000


def test_calls_that_return_nothing_keep_the_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(200):
        label.setText(str(number % 10))
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number % 10))
    assert abs(sys.getrefcount(None) - before) < CALLS / 100
