"""What Qt says by itself is said as the program says it: keys, and its own dialogs and menus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.qt_words import QtWords


@pytest.fixture
def worded(qapp: QApplication) -> Iterator[None]:
    chinese, own = QTranslator(), QtWords()
    assert chinese.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for words in (chinese, own):
        qapp.installTranslator(words)
    yield
    for words in (chinese, own):
        qapp.removeTranslator(words)


@pytest.mark.parametrize(
    ("keys", "shown"), [("Alt+Shift+Up", "Alt+Shift+↑"), ("Return", "Enter"), ("F8", "F8")]
)
@pytest.mark.usefixtures("worded")
def test_keys_are_shown_as_on_the_keyboard(keys: str, shown: str) -> None:
    assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) == shown


@pytest.mark.usefixtures("worded")
def test_other_words_are_left_to_others() -> None:
    assert QCoreApplication.translate("QDialogButtonBox", "Nobody says this") == "Nobody says this"


@pytest.mark.usefixtures("worded")
def test_a_file_dialog_of_qt_speaks_chinese_alone(qtbot: QtBot) -> None:
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    names = [words for words in (one.text() for one in dialog.findChildren(QLabel)) if words]
    assert names
    assert all(any("一" <= letter <= "鿿" for letter in name) for name in names)


@pytest.mark.usefixtures("worded")
def test_the_menu_of_a_field_undoes_by_the_word_of_all_other_menus(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert menu.actions()[0].text().startswith("撤销")
    menu.deleteLater()
