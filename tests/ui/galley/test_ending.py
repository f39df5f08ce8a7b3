"""The program ends well, whatever it has left on the clipboard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

COPY_AND_END = """
from PySide6.QtWidgets import QApplication
from desktop.ui.galley import Galley
from desktop.ui.look.theme import Appearance, Theme
from tests.ui import samples

application = QApplication([])
galley = Galley(Theme(Appearance.LIGHT))
review = samples.review()
galley.show_review(review, samples.layers(review.issue))
galley.selectAll()
galley.copy()
print(len(application.clipboard().text()) > 10)
"""


def test_words_left_on_the_clipboard_do_not_crash_the_end() -> None:
    root = Path(__file__).parents[3]
    ended = subprocess.run(
        [sys.executable, "-c", COPY_AND_END], cwd=root, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "True"), ended.stderr
