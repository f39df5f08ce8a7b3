"""The box of open matters in the export dialog, with room for the reason to export all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.controls.labels import label, surface
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.workflow import Matter

_MARK = 18


class MattersBox(QWidget):
    """Lists what is open; grave matters ask for a reason.

    Signals:
        changed: whether the export may go on may be another now
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._matters: tuple[Matter, ...] = ()
        self._box = surface("warning")
        self._rows = QGridLayout()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("照样导出，因为……（会记进历史）")
        self.reason.setAccessibleName("照样导出的理由")
        self.reason.textChanged.connect(lambda _words: self.changed.emit())
        self._lay_out()

    @property
    def is_settled(self) -> bool:
        """Whether nothing grave is open, or a reason is given."""
        return not self._has_grave or bool(self.given)

    @property
    def given(self) -> str:
        """The reason that is given; "" where nothing grave asks for one."""
        return self.reason.text().strip() if self._has_grave else ""

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """List these matters."""
        self._matters = tuple(matters)
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for row, matter in enumerate(self._matters):
            self._rows.addWidget(self._mark(matter), row, 0)
            self._rows.addWidget(label(self._theme, matter.words, wrap=True), row, 1)
        self._box.setVisible(bool(self._matters))
        self.reason.setVisible(self._has_grave)
        self.changed.emit()

    @property
    def _has_grave(self) -> bool:
        return any(matter.is_grave for matter in self._matters)

    def _mark(self, matter: Matter) -> QLabel:
        name = "error" if matter.is_grave else "warning"
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap(name, name, _MARK, self.devicePixelRatioF()))
        mark.setAccessibleName("错误" if matter.is_grave else "提醒")
        return mark

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(8)
        inner.addWidget(label(self._theme, "还没有完的事", tokens.NOTE, "text2"))
        inner.addLayout(self._rows)
        inner.addWidget(self.reason)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._box)
