"""The pictures of the help can be taken of the window as it is now."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from tests.ui.picturing import DIALOGS, SCENES


def test_every_scene_shows_a_part_of_the_window(qtbot: QtBot, desk: MainWindow) -> None:
    for name, scene in SCENES.items():
        # The empty desk is what is left; a proof that comes back is written and read in Word first.
        if name not in ("empty", "returned"):
            shown = scene(desk)
            assert shown is desk or desk.isAncestorOf(shown), name


def test_every_dialog_has_its_action(desk: MainWindow) -> None:
    assert {step for steps in DIALOGS.values() for step in steps} <= desk.handled
