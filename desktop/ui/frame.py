"""The window before anything lies in it: it paints at once, while the rest of the program is read."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import delete

from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

NAME = "街报编辑台"
SMALLEST = (960, 520)
FIRST_SIZE = (1440, 900)
_TITLE_BAR = 40
_SIDES = 16
"""About what a system puts over and beside a window, which is known only once it is shown."""


def smallest_in(room: QSize) -> QSize:
    """Return how small the window may become; a small screen at a large scale has less room than it likes."""
    return QSize(*SMALLEST).boundedTo(room - QSize(0, _TITLE_BAR))


class Frame(QMainWindow):
    """An empty desk in the theme's colours, with the program's name; ``fill`` puts the panes in.

    Signals:
        painted: the bare frame can be seen
        closed: the panes have ended their work, and the window is going
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, place: str = "") -> None:
        """Make a frame that shows where the last one stood; ``place`` is what it left behind."""
        super().__init__()
        self.theme = theme
        self.setWindowTitle(NAME)
        self.setMinimumSize(smallest_in(self.screen().availableSize()))
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(QByteArray.fromBase64(place.encode()))
        self._ground: _Ground | None = _Ground(theme)
        self._ground.painted.connect(self.painted)
        self._panes: QWidget = self._ground
        self.setCentralWidget(self._ground)

    def present(self) -> None:
        """Show the window on the screen, over all of it where it is too large for it."""
        room = self.screen().availableGeometry()
        if self.width() > room.width() or self.height() + _TITLE_BAR > room.height():
            self.showMaximized()
            return
        right = room.right() - self.width() - _SIDES
        foot = room.bottom() - self.height() - _TITLE_BAR
        self.move(max(min(self.x(), right), room.left()), max(min(self.y(), foot), room.top()))
        self.show()

    def say(self, words: str) -> None:
        """Say at once what keeps the panes from coming, for what takes long may leave no turn to paint."""
        if self._ground is not None:
            self._ground.words = words
            self._ground.repaint()

    def fill(self, panes: QWidget) -> None:
        """Put the panes in place of the bare ground."""
        # Taken out, the ground goes at once; replaced, it would wait to be deleted in a later event
        # loop, which is a crash where the frame is gone by then.
        self.takeCentralWidget()
        self._ground = None
        self._panes = panes
        self.setCentralWidget(panes)
        panes.setFocus()

    def dismantle(self) -> None:
        """Destroy the closed window with all that is in it, while both Qt and Python are there.

        Left to Python's collector, its parts go in any order and at any time, which can crash.
        """
        delete(self)

    def changeEvent(self, event: QEvent) -> None:
        """Let the theme see what the system's colours are now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ThemeChange:
            self.theme.look_again()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the panes end their work."""
        self._panes.close()
        self.closed.emit()
        event.accept()


class _Ground(QWidget):
    """What is seen for a blink: bar, page and status line, and ``words`` where it takes longer.

    It knows no frame: PySide keeps what was a central widget once, and all that it knows.
    """

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = ""
        self._theme = theme
        self._seen = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        bar = QRect(0, 0, self.width(), tokens.TOOLBAR_HEIGHT)
        status = QRect(0, self.height() - tokens.STATUS_HEIGHT, self.width(), tokens.STATUS_HEIGHT)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("base"))
            for part, edge in ((bar, bar.bottom()), (status, status.top())):
                painter.fillRect(part, theme.color("bar"))
                painter.fillRect(QRect(0, edge, self.width(), 1), theme.color("line"))
            painter.setFont(theme.font(tokens.ROW.px, 500))
            painter.setPen(theme.color("text"))
            painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, NAME)
            painter.setFont(theme.font(tokens.INTERFACE.px))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
