"""Numbers stand off the edge of their field, in every dialog that asks for some."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QDialog
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from tests.ui.every_dialog import DIALOGS


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS.keys())
def test_numbers_stand_off_the_edge(qtbot: QtBot, theme: Theme, make: Callable[[Theme], QDialog]) -> None:
    dialog = make(theme)
    qtbot.addWidget(dialog)
    boxes = dialog.findChildren(QAbstractSpinBox)
    assert all(box.lineEdit().textMargins().left() == 10 for box in boxes)
