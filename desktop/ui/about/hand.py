"""The hand behind 关于."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

import desktop
from desktop.assets import licences
from desktop.ui.about.dialog import AboutDialog, LicencesDialog
from desktop.ui.commands.action_set import Handlers
from desktop.ui.frame import NAME
from desktop.ui.look.theme import Theme
from desktop.workflow import SQLITE_VERSION, pdfium_version


class About:
    """Opens 关于, and from there the licences."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme = theme
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"about": self.show}

    def show(self) -> None:
        """Say which program this is."""
        dialog = AboutDialog(self._theme, desktop.__version__, parts(), self._window)
        dialog.copied.connect(copy_versions)
        dialog.licences_asked.connect(self.show_licences)
        dialog.open()

    def show_licences(self) -> None:
        """Show all licences."""
        LicencesDialog(self._theme, licences(), self._window).open()


def parts() -> str:
    """Return the versions of what the program is built on, and of the system, in three lines."""
    qt = QLibraryInfo.version().toString()
    lines = (
        f"Python {platform.python_version()}，Qt {qt}，PySide6 {PySide6.__version__}",
        f"SQLite {SQLITE_VERSION}，PDFium {pdfium_version()}",
        platform.platform(),
    )
    return "\n".join(lines)


def copy_versions() -> None:
    """Put the versions on the clipboard, for whoever helps from afar."""
    QGuiApplication.clipboard().setText(f"{NAME} {desktop.__version__}\n{parts()}")
