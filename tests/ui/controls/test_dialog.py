"""Dialogs stay on the screen, however small it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.controls.dialog import Dialog
from desktop.ui.look.theme import Theme
from tests.ui.every_dialog import DIALOGS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SMALL = QSize(1366, 768)
"""The screen of an old office computer."""


@pytest.mark.parametrize("scale", [2, 3], ids=["at 200 %", "at 300 %"])
@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS.keys())
def test_a_dialog_fits_a_small_screen(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QDialog], scale: int
) -> None:
    dialog = make(theme)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, Dialog)
    dialog.show()
    room = SMALL / scale
    dialog.fit(room)
    assert dialog.size().boundedTo(room) == dialog.size()
    assert dialog.minimumSizeHint().boundedTo(room) == dialog.minimumSizeHint()


def test_what_has_no_room_is_scrolled_to_by_the_tab_key(qtbot: QtBot, theme: Theme) -> None:
    dialog = DIALOGS["preferences"](theme)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, Dialog)
    dialog.show()
    dialog.fit(QSize(420, 160))
    QApplication.processEvents()
    name = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "编者姓名")
    assert name.visibleRegion().isEmpty()
    for _ in range(20):
        if name is not (here := dialog.focusWidget()):
            qtbot.keyClick(here or dialog, Qt.Key.Key_Tab)
    assert not name.visibleRegion().isEmpty()


@pytest.mark.parametrize("name", ["preferences", "export", "sign off"])
def test_the_buttons_of_a_dialog_stay_in_view_under_what_scrolls(
    qtbot: QtBot, theme: Theme, name: str
) -> None:
    dialog = DIALOGS[name](theme)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, Dialog)
    dialog.show()
    dialog.fit(QSize(480, 240))
    QApplication.processEvents()
    default = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    assert default.visibleRegion().boundingRect() == default.rect()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_the_button_that_has_the_focus_not_the_default_one(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.setLayout(dialog.take_or_leave())
    leave = next(one for one in dialog.findChildren(QPushButton) if not one.isDefault())
    dialog.show()
    leave.setFocus()
    with qtbot.waitSignal(dialog.rejected, timeout=1000):
        qtbot.keyClick(leave, key)


def test_a_dialog_that_grows_stays_on_the_screen(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableGeometry()
    dialog.move(room.right() - 100, room.bottom() - 50)
    dialog.grow(QSize(600, 400))
    assert room.contains(dialog.frameGeometry())
    assert dialog.size() == QSize(600, 400)


def test_a_dialog_with_room_is_left_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    dialog = DIALOGS["author"](theme)
    qtbot.addWidget(dialog)
    assert isinstance(dialog, Dialog)
    dialog.show()
    size, layout = dialog.size(), dialog.layout()
    dialog.fit(SMALL)
    assert (dialog.size(), dialog.layout()) == (size, layout)
