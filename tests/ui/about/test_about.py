"""关于: which program this is, what it is built on, and on which terms."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import desktop
from desktop.assets import licences
from desktop.ui.about.dialog import AboutDialog, LicencesDialog
from desktop.ui.about.hand import About, parts
from desktop.ui.look.icons import program_icon
from desktop.ui.look.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def press(dialog: QWidget, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def test_what_it_is_built_on_is_named_with_versions() -> None:
    assert [part in parts() for part in ("Python 3.", "Qt 6.", "SQLite 3.", "PDFium ")] == [True] * 4


def test_the_versions_are_copied_for_whoever_helps(theme: Theme, window: QWidget) -> None:
    About(theme, window).show()
    press(window.findChild(AboutDialog), "复制版本")
    assert QGuiApplication.clipboard().text().startswith(f"街报编辑台 {desktop.__version__}\nPython")


def test_the_licences_open_from_it(theme: Theme, window: QWidget) -> None:
    about = About(theme, window)
    about.show()
    press(window.findChild(AboutDialog), "许可证…")
    shown = window.findChild(LicencesDialog)
    assert shown.texts.isReadOnly()
    assert shown.texts.toPlainText() == licences()


def test_from_source_there_is_our_own_licence_and_no_other() -> None:
    assert licences().startswith("MIT License")
    assert "没有随附" in licences()


def test_the_program_has_its_icon_in_every_size(qtbot: QtBot) -> None:
    sizes = {size.width() for size in program_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
