"""The book of this program, made once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.help.book import HelpBook, make_book


@pytest.fixture(scope="session")
def book(qapp: QApplication) -> HelpBook:
    return make_book()
