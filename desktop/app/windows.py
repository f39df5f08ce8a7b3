"""All windows of the program over one archive: each has its frame, its desk and its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer

from desktop.settings import Settings
from desktop.settings.options import WINDOW
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.files import Files
from desktop.ui.window.rooms import Rooms
from desktop.workflow import Workflow

_ASIDE = QPoint(32, 32)
"""How far a window opens from the one before it."""


class Windows(Rooms):
    """Opens windows, finds the one that an issue is in, and ends with the last of them."""

    def __init__(
        self,
        workflow: Workflow,
        settings: Settings,
        ended: Callable[[], None],
        switch: Callable[[Path], None],
    ) -> None:
        """Make room for windows over an archive; ``ended`` is called when the last one closed.

        ``switch`` is called before all of them close, for another archive to be opened then.
        """
        self._workflow = workflow
        self._settings = settings
        self._ended = ended
        self._switch = switch
        self._open: dict[Frame, MainWindow] = {}

    @property
    def opened(self) -> tuple[MainWindow, ...]:
        """The desks of all open windows, the first one first."""
        return tuple(self._open.values())

    def furnish(self, frame: Frame) -> MainWindow:
        """Put a desk into a frame and return it."""
        window = MainWindow(self._workflow, frame.theme)
        window.hands.files.rooms = self
        self._open[frame] = window
        frame.closed.connect(lambda: self._forget(frame))
        window.hands.switching.switched.connect(self._leave_for)
        frame.fill(window)
        window.remember(self._settings)
        return window

    def flush(self) -> None:
        """Let all that is being typed become edits."""
        for window in self._open.values():
            window.panes.galley.flush()

    def room(self, asking: Files) -> Files:
        """Return the hand of a new window."""
        del asking
        return self._new_window().hands.files

    def show(self, issue: int, asking: Files) -> bool:
        """Bring the window to the front that has this issue open, if another one than the asking has."""
        for frame, window in self._open.items():
            files = window.hands.files
            if files is not asking and files.fetching.holds(issue):
                frame.raise_()
                frame.activateWindow()
                return True
        return False

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open files that the system asks for, in the window in front."""
        front = next(
            (frame for frame in self._open if frame.isActiveWindow()), next(reversed(self._open), None)
        )
        if front is not None:
            self._open[front].open_files(paths)

    def open_window(self) -> None:
        """Open another window with an empty desk."""
        self._new_window()

    def _new_window(self) -> MainWindow:
        last = next(reversed(self._open))
        frame = Frame(last.theme, self._settings.get(WINDOW))
        frame.resize(last.size())
        frame.move(last.pos() + _ASIDE)
        window = self.furnish(frame)
        frame.present()
        return window

    def _leave_for(self, archive: Path) -> None:
        self._switch(archive)
        for frame in tuple(self._open):
            frame.close()

    def _forget(self, frame: Frame) -> None:
        if self._open.pop(frame, None) is None:
            return
        if not self._open:
            self._ended()
        else:
            # A window that is closing cannot be destroyed on the spot.
            QTimer.singleShot(0, frame.dismantle)
