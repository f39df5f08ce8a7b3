"""Words for the clipboard are what was given, in Qt's own object."""

from __future__ import annotations

import os
import subprocess
import sys

from pytestqt.qtbot import QtBot

from desktop.ui.controls.clipboard_data import clipboard_data

OFFSCREEN = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
COPIES = """
from PySide6.QtWidgets import QApplication
from desktop.ui.controls.clipboard_data import clipboard_data
application = QApplication([])
application.clipboard().setMimeData(clipboard_data("words", "<b>words</b>"))
"""


def test_words_alone_have_no_mark_up(qtbot: QtBot) -> None:
    data = clipboard_data("柳桥街道")
    assert (data.text(), data.hasHtml()) == ("柳桥街道", False)


def test_mark_up_stands_beside_the_words(qtbot: QtBot) -> None:
    data = clipboard_data("柳桥街道", "<h2>柳桥街道</h2>")
    assert (data.text(), data.html()) == ("柳桥街道", "<h2>柳桥街道</h2>")


def test_a_program_that_copied_ends_well() -> None:
    ended = subprocess.run([sys.executable, "-c", COPIES], check=False, env=OFFSCREEN, timeout=60)
    assert ended.returncode == 0
