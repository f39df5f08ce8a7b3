"""Keys are called what keyboards print on them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.ui.commands.key_names import KeyNames


@pytest.fixture
def named(qapp: QApplication) -> Iterator[None]:
    names = KeyNames()
    qapp.installTranslator(names)
    yield
    qapp.removeTranslator(names)


@pytest.mark.parametrize(
    ("keys", "shown"), [("Alt+Shift+Up", "Alt+Shift+↑"), ("Return", "Enter"), ("F8", "F8")]
)
@pytest.mark.usefixtures("named")
def test_keys_are_shown_as_on_the_keyboard(keys: str, shown: str) -> None:
    assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) == shown


@pytest.mark.usefixtures("named")
def test_other_words_are_left_to_others() -> None:
    assert QCoreApplication.translate("QDialogButtonBox", "Nobody says this") == "Nobody says this"
