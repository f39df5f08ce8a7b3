"""The hand behind the preferences: shows what holds, and lets every choice hold at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.settings import Option
from desktop.settings.options import APPEARANCE, AUTHOR, SHEET, ZOOM
from desktop.ui.commands.action_set import Handlers
from desktop.ui.export.hand import Exporting
from desktop.ui.galley import Galley
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.preferences.dialog import PreferencesDialog
from desktop.ui.signing.authorship import Authorship


class Preferring(QObject):
    """Opens the preferences.

    Signals:
        changed: something was chosen, and holds
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, galley: Galley, exporting: Exporting, authorship: Authorship, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._values: dict[str, Callable[[], object]] = {
            APPEARANCE.key: lambda: theme.appearance.value,
            ZOOM.key: lambda: galley.scale.zoom,
            SHEET.key: lambda: exporting.sheet,
            AUTHOR.key: lambda: authorship.name,
        }
        self._setters: dict[str, Callable[[Any], None]] = {
            APPEARANCE.key: lambda value: theme.choose(Appearance(value)),
            ZOOM.key: galley.set_zoom,
            SHEET.key: partial(setattr, exporting, "sheet"),
            AUTHOR.key: authorship.take,
        }

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"preferences": self.ask}

    def ask(self) -> None:
        """Open the preferences."""
        values = {key: value() for key, value in self._values.items()}
        dialog = PreferencesDialog(self._theme, values, self._window)
        dialog.chosen.connect(self._choose)
        dialog.open()

    def _choose(self, option: Option[Any], value: object) -> None:
        self._setters[option.key](value)
        self.changed.emit()
