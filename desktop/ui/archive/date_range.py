"""From when to when: two fields beside what was found."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_WRONG = "写成 2022、2022-03 或 2022-03-05"


class DateRange(QWidget):
    """Takes years, months or days; either may be left open.

    Signals:
        changed: both dates as ISO 8601, empty where open
    """

    changed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since = _field("从哪天起")
        self.until = _field("到哪天止")
        self.wrong = label(theme, _WRONG, tokens.NOTE, "warning", wrap=True)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 4)
        column.setSpacing(4)
        column.addWidget(label(theme, "日期", tokens.NOTE, "text2"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.since)
        line.addWidget(label(theme, "至", tokens.NOTE, "text2"))
        line.addWidget(self.until)
        column.addLayout(line)
        column.addWidget(self.wrong)
        for field in (self.since, self.until):
            field.textEdited.connect(lambda _words: self._read())
            field.editingFinished.connect(lambda: self.wrong.setVisible(not self._is_read()))

    def show_range(self, since: str | None, until: str | None) -> None:
        """Show from when to when is looked, unless someone types there."""
        for field, date in ((self.since, since), (self.until, until)):
            if not field.hasFocus():
                field.setText(date or "")

    def _written(self) -> tuple[str, str]:
        return self.since.text().strip(), self.until.text().strip()

    def _read(self) -> None:
        """Tell what both fields say, once it is dates or nothing."""
        if self._is_read():
            self.wrong.hide()
            self.changed.emit(*self._written())

    def _is_read(self) -> bool:
        return all(not words or _DATE.fullmatch(words) for words in self._written())


def _field(name: str) -> QLineEdit:
    field = QLineEdit(placeholderText="2022-03")
    field.setAccessibleName(name)
    return field
