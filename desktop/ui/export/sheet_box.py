"""The choice of a paper: the known ones, and one of the editor's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from desktop.model.page_format import PageFormat
from desktop.settings.options import SHEET
from desktop.ui.export.sheet_dialog import SheetDialog
from desktop.ui.look.theme import Theme

_OWN = "自定…"


class SheetBox(QComboBox):
    """Offers the papers; the last entry asks for the editor's own.

    Signals:
        chosen: the paper, as exports name it
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, sheet: str = SHEET.default, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(SHEET.title)
        self.show_sheet(sheet)
        self.activated.connect(self._choose)

    @property
    def sheet(self) -> str:
        """The paper that is chosen."""
        return self._sheet

    def show_sheet(self, sheet: str) -> None:
        """Show which paper is chosen."""
        self._sheet = sheet
        self.clear()
        for value, words in SHEET.choices:
            self.addItem(words, value)
        own = PageFormat.of_text(sheet)
        if own is not None:
            self.addItem(f"自定 {own.width:g} × {own.height:g}", sheet)
        self.addItem(_OWN, None)
        self.setCurrentIndex(self.findData(sheet))

    def _choose(self, at: int) -> None:
        chosen = self.itemData(at)
        if chosen is None:
            chosen = self._ask()
        self.show_sheet(chosen)
        self.chosen.emit(chosen)

    def _ask(self) -> str:
        dialog = SheetDialog(self._theme, PageFormat.of_text(self._sheet) or PageFormat(), self.window())
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.format.text if accepted and dialog.format else self._sheet
