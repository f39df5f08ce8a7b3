"""Whoever goes through the window by the tab key sees where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.galley import Galley
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from tests.ui.controls_seen import can_be_reached
from tests.ui.every_dialog import DIALOGS


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, theme: Theme) -> Iterator[None]:
    theme.apply()
    yield
    qapp.setStyleSheet("")


def unseen(root: QWidget) -> list[str]:
    """Return the name of each control that looks the same with the keyboard as without it."""
    found = []
    for widget in root.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and can_be_reached(widget)) or _shows_its_place(
            widget
        ):
            continue
        widget.clearFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == before:
            found.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return found


def _shows_its_place(widget: QWidget) -> bool:
    """Return whether the row or passage that keys would act on is seen anyway, or there is none."""
    if isinstance(widget, Galley):
        return True
    return isinstance(widget, QAbstractItemView) and (
        widget.currentIndex().isValid() or not widget.model().rowCount()
    )


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS.keys())
def test_the_focus_is_seen_in_a_dialog(qtbot: QtBot, theme: Theme, make: Callable[[Theme], QDialog]) -> None:
    dialog = make(theme)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert unseen(dialog) == []


def test_the_focus_is_seen_on_the_empty_desk(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    assert unseen(window) == []


def test_the_focus_is_seen_on_the_desk(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("find")
    with qtbot.waitActive(desk):
        desk.activateWindow()
    assert unseen(desk) == []
