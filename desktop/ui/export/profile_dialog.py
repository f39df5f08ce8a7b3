"""这份报的资料: what a paper has in every issue, asked for once, with what was recognised filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.model import Masthead
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.export.sheet_box import SheetBox
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_TITLE = "这份报的资料"
_WHY = "只问这一次，以后各期照用；用“本报资料”随时可以改。不知道的先空着，导出时会列在还没有完的事里。"
_INTERNAL, _NEWSPAPER, _OPEN = "内部资料（准印证）", "有刊号的报纸（CN）", "还没有定"
_INTERNAL_NUMBER = "准印证号 {}"
_BARE_INTERNAL = "内部资料"
_SAYS_SO = re.compile("准印|内部资料")
_SERIAL = re.compile("[Cc][Nn]")
_WIDTH = 460


@dataclass(frozen=True, slots=True)
class Profile:
    """What an editor says of a paper; None is what stays open."""

    paper: str | None
    legal_number: str | None
    sheet: str


class ProfileDialog(Dialog):
    """Asks for name, legal status and sheet of a paper; ``profile`` is the answer."""

    help_page = "masthead"

    def __init__(self, theme: Theme, known: Masthead, sheet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self.setMinimumWidth(_WIDTH)
        self.paper = QLineEdit(known.paper or "")
        self.paper.setPlaceholderText("例如：社区晨报")
        self.status = QComboBox()
        self.status.addItems([_INTERNAL, _NEWSPAPER, _OPEN])
        self.status.setCurrentText(_status_of(known.legal_number))
        self.number = QLineEdit(known.legal_number or "")
        self.number.setPlaceholderText("印在报头上的号，没有就空着")
        self.sheets = SheetBox(theme, sheet)
        self._lay_out(theme)

    @property
    def profile(self) -> Profile:
        """What was filled in."""
        number = legal_number(self.status.currentText(), self.number.text().strip())
        return Profile(self.paper.text().strip() or None, number, self.sheets.sheet)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(16)
        layout.addWidget(label(theme, _TITLE, tokens.DIALOG_TITLE))
        layout.addWidget(label(theme, _WHY, tokens.NOTE, "text2", wrap=True))
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        for row, (words, control) in enumerate(
            (
                ("报名", self.paper),
                ("性质", self.status),
                ("准印证号或刊号", self.number),
                ("版面稿纸张", self.sheets),
            )
        ):
            form.addWidget(label(theme, words, tone="text2"), row, 0)
            form.addWidget(control, row, 1)
            control.setAccessibleName(words)
        layout.addLayout(form)
        layout.addLayout(self.take_or_leave("先不填"))


def legal_number(status: str, number: str) -> str | None:
    """Return what the masthead says of a paper's legal status, or None where that is open."""
    if status == _OPEN:
        return None
    if status == _NEWSPAPER or _SAYS_SO.search(number):
        return number or None
    return _INTERNAL_NUMBER.format(number) if number else _BARE_INTERNAL


def _status_of(number: str | None) -> str:
    if not number:
        return _OPEN
    return _NEWSPAPER if _SERIAL.match(number) else _INTERNAL
