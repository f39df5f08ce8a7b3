"""From the first line of the program to the first paint; what takes time is loaded behind it."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import desktop
from desktop.settings import Settings
from desktop.settings.options import APPEARANCE, WINDOW
from desktop.ui.frame import NAME, Frame
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.opening.file_opening import FileOpening
from desktop.ui.qt_words import QtWords

_HANDED_OVER_S = 0.0005
"""After so long a thread at work lets the window go on; by Python's own measure it waits ten times as
long at each of the many calls of Qt that let go of the interpreter."""


def run(paths: list[Path], archive: Path | None = None) -> int:
    """Open the desk with these files on it and return the exit status when it is closed."""
    if not has_display():
        from desktop.app.unwatched import work_unwatched

        return work_unwatched(paths, archive)
    application, settings, course = make_application(), Settings(), Course(paths, archive)
    opening = FileOpening(application)
    status = 0
    while course.goes_on:
        course.goes_on = False
        opening.wait()
        status = _work(application, settings, course, opening)
    return status


@dataclass
class Course:
    """What is opened next: the files and the archive of the command line, or the one chosen last.

    Attributes:
        goes_on: whether anything is opened when the desk has closed
    """

    paths: list[Path]
    archive: Path | None
    goes_on: bool = True

    def begin_again(self) -> None:
        """Open the archive that is remembered when the desk has closed."""
        self.paths, self.archive, self.goes_on = [], None, True


def _work(application: QApplication, settings: Settings, course: Course, opening: FileOpening) -> int:
    frame = Frame(make_theme(Appearance(settings.get(APPEARANCE))), settings.get(WINDOW))
    frame.painted.connect(lambda: _furnish(frame, settings, course, opening))
    frame.present()
    status = application.exec()
    for window in application.topLevelWidgets():
        if isinstance(window, Frame):
            window.dismantle()
    return status


def time_first_paint() -> int:
    """Print the system's monotonic time in seconds when the bare frame is painted, and end."""
    application = make_application()
    frame = Frame(make_theme())
    frame.painted.connect(lambda: print(time.monotonic(), flush=True))
    frame.painted.connect(frame.close)
    frame.show()
    return application.exec()


def has_display() -> bool:
    """Return whether a window can be shown here."""
    asked = os.environ.get("QT_QPA_PLATFORM")
    if asked or sys.platform != "linux":
        return asked not in ("offscreen", "minimal")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application() -> QApplication:
    """Return the application, with Qt's own words in Chinese."""
    sys.setswitchinterval(_HANDED_OVER_S)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(NAME)
    application.setApplicationVersion(desktop.__version__)
    # By this name Wayland finds the icon and the menu's entry.
    application.setDesktopFileName("jiebao-desk")
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    application.installTranslator(QtWords(application))
    return application


def make_theme(appearance: Appearance = Appearance.SYSTEM) -> Theme:
    """Return the theme, applied to the application."""
    theme = Theme(appearance)
    theme.apply()
    return theme


def _furnish(frame: Frame, settings: Settings, course: Course, opening: FileOpening) -> None:
    from desktop.app.furnishing import furnish

    furnish(frame, settings, course.paths, course.archive, opening, course.begin_again)
