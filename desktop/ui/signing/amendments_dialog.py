"""The dialog that lists what changed after the signature, to be checked and printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.amendment import Amendment
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.signing.amendment_list import amendment_list
from desktop.ui.signing.amendment_rows import amendment_listing, amendment_rows

_SIZE = (720, 520)


class AmendmentsDialog(ListDialog):
    """Shows amendments.

    Signals:
        chosen: the ``Amendment`` to go to
    """

    help_page = "signing#定稿以后"

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        found: tuple[Amendment, ...],
        signed: int,
        issue: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what was found in ``signed`` signed articles of the issue that is called so."""
        super().__init__(parent)
        self._issue = issue
        self.setWindowTitle("定稿后改动")
        self.resize(*_SIZE)
        self.count = label(theme, count_words(len(found), signed), tone="text2", wrap=True)
        self.list = amendment_list(theme)
        self.list.show_rows(amendment_rows(found))
        self.list.setVisible(bool(found))
        self.list.chosen.connect(lambda row: self._go(row.item))
        self.list.go_to()
        self.print.setVisible(bool(found))
        self._lay_out(theme)

    def listing(self) -> Listing:
        """Return all amendments."""
        return amendment_listing(self.list.rows, self._issue)

    def _go(self, amendment: Amendment) -> None:
        self.accept()
        self.chosen.emit(amendment)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        layout.addWidget(label(theme, "定稿后改动", tokens.DIALOG_TITLE))
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        layout.addStretch(0 if self.list.isVisibleTo(self) else 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(label(theme, "Enter 到这一处", tokens.NOTE, "text3"), 1)
        close = push_button("关闭")
        close.clicked.connect(self.reject)
        for button in (self.print, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout.addLayout(foot)


def count_words(found: int, signed: int) -> str:
    """Return how much was changed, and in how many signed articles."""
    if not signed:
        return "还没有签发的文章。"
    if not found:
        return f"签发了 {signed} 篇，定稿以后没有改动。"
    return f"签发了 {signed} 篇，定稿以后改了 {found} 处，人名和职务在前。"
