"""The preferences are built from the declared options, and hold at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from desktop.settings.options import APPEARANCE, AUTHOR, SHEET, ZOOM
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences.dialog import OFFERED, PreferencesDialog

VALUES = {option.key: option.default for option in OFFERED}


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PreferencesDialog:
    made = PreferencesDialog(theme, VALUES)
    qtbot.addWidget(made)
    return made


def test_every_option_has_a_control_with_its_words(dialog: PreferencesDialog) -> None:
    for option in OFFERED:
        control = dialog.controls[option.key]
        assert (control.accessibleName(), control.accessibleDescription()) == (option.title, option.help)


def test_a_choice_is_told(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    sheet, zoom, author = (dialog.controls[option.key] for option in (SHEET, ZOOM, AUTHOR))
    assert isinstance(sheet, QComboBox)
    assert isinstance(zoom, QSpinBox)
    assert isinstance(author, QLineEdit)
    told: list[tuple[object, object]] = []
    dialog.chosen.connect(lambda option, value: told.append((option.key, value)))
    sheet.setCurrentIndex(2)
    zoom.setValue(125)
    author.setText(" 石岚 ")
    author.editingFinished.emit()
    assert told == [("sheet", "a4"), ("zoom", 125), ("author", "石岚")]
    assert (zoom.minimum(), zoom.maximum(), zoom.suffix()) == (70, 200, " %")


def test_defaults_come_back_but_not_the_name(qtbot: QtBot, theme: Theme) -> None:
    dialog = PreferencesDialog(theme, VALUES | {"zoom": 150, "sheet": "a3", "author": "石岚"})
    qtbot.addWidget(dialog)
    told: dict[str, object] = {}
    dialog.chosen.connect(lambda option, value: told.update({option.key: value}))
    dialog._reset()
    assert told == {"zoom": 100, "sheet": "tabloid"}


def test_what_is_chosen_holds_and_is_kept(desk: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    desk.remember(settings)
    desk.run("preferences")
    (dialog,) = desk.findChildren(PreferencesDialog)
    dialog.chosen.emit(ZOOM, 130)
    dialog.chosen.emit(SHEET, "a3")
    dialog.chosen.emit(AUTHOR, "石岚")
    dialog.chosen.emit(APPEARANCE, "light")
    assert desk.panes.galley.scale.zoom == 130
    assert desk.hands.exporting.sheet == "a3"
    again = Settings(tmp_path)
    assert [again.get(option) for option in (ZOOM, SHEET, AUTHOR)] == [130, "a3", "石岚"]
