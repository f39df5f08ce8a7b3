"""The context menu over the text: what it offers where it opens, and what its lines do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from desktop.model import Span
from desktop.ui.galley.keys import Mode

if TYPE_CHECKING:
    from desktop.ui.galley.galley import Galley


class ContextMenu:
    """Opens the menu and carries out what concerns words; everything else goes to the window."""

    def __init__(self, galley: Galley) -> None:
        self._galley = galley
        self._words: dict[str, Callable[[], object]] = {
            "cut": self.cut,
            "copy": galley.copy,
            "paste": galley.paste,
            "select_all": galley.selectAll,
        }

    def open(self, point: QPoint) -> None:
        """Open the menu for the caret's passage and the selected words."""
        stretch = self._galley.scribe.stretch()
        row = self._galley.plan.rows[stretch.first] if stretch else None
        words = Span(stretch.start, stretch.end) if stretch and stretch.is_within_row else Span(0, 0)
        menu = self._galley.chooser.menu(row, words, self._act)
        menu.popup(self._galley.viewport().mapToGlobal(point))

    def cut(self) -> bool:
        """Take the selected words to the clipboard, in 编辑; the key is used up in any case."""
        if self._galley.mode is Mode.EDIT and self._galley.textCursor().hasSelection():
            self._galley.copy()
            self._galley.scribe.replace("", "剪切")
        return True

    def _act(self, command: str) -> None:
        if command in self._words and (command != "paste" or self._galley.mode is Mode.EDIT):
            self._words[command]()
        else:
            self._galley.teller.caret()
            self._galley.command.emit(command)
