"""Which page of the help tells of a widget: each pane and dialog names its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWhatsThisClickedEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

HOME = "start"
"""The page that is opened where nothing says otherwise."""


def address_at(widget: QWidget | None) -> str:
    """Return the ``help_page`` that a widget or the nearest one around it declares, else ``HOME``."""
    while widget is not None:
        if address := getattr(widget, "help_page", ""):
            return str(address)
        widget = widget.parentWidget()
    return HOME


def asks_for_help(event: QKeyEvent) -> bool:
    """Return whether a key asks for help."""
    return event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Help)


def ask_for_help(dialog: QDialog) -> None:
    """Ask the window under all dialogs for the page on what has the keyboard in this one."""
    address = address_at(dialog.focusWidget() or dialog)
    window = dialog.parentWidget()
    while isinstance(window, QDialog):
        window = window.parentWidget()
    if window is not None:
        QApplication.sendEvent(window, QWhatsThisClickedEvent(address))
