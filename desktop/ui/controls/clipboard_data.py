"""Words for the clipboard in an object of Qt's own.

The clipboard outlives Python: an object made here would be destroyed by an interpreter that is
gone, and the process would end in a crash. A text widget's own data is made by Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

_ANY = "·"


def clipboard_data(text: str, html: str = "") -> QMimeData:
    """Return data with ``text``, and with ``html`` beside it where there is any."""
    data = _Giver().given()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


def emptied(data: QMimeData) -> QMimeData:
    """Return what a text widget gave without its words, which it writes out when it is first read."""
    data.text()
    data.clear()
    return data


class _Giver(QPlainTextEdit):
    """A widget that is never shown and gives what it has selected."""

    def given(self) -> QMimeData:
        """Return data without words."""
        self.setPlainText(_ANY)
        self.selectAll()
        return emptied(self.createMimeDataFromSelection())
