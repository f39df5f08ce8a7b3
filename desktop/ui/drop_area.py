"""Files or text dragged over the window: the whole centre becomes the target."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import tokens
from desktop.ui.controls.painting import draw_icon
from desktop.ui.theme import Theme


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files of a drag, in their order; empty where it carries none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def carries_text(data: QMimeData) -> bool:
    """Return whether the drag has something to read: files or words."""
    return bool(dropped_paths(data)) or data.hasText() or data.hasHtml()


class Dropping(QObject):
    """Lets a window take what can be read from anywhere over it.

    Signals:
        dropped: the ``QMimeData`` that was let go
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, target: DropTarget) -> None:
        super().__init__(window)
        self._target = target
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Cover the centre while something readable is over the window, and tell of its drop."""
        if isinstance(event, QDragLeaveEvent):
            self._target.hide()
        elif isinstance(event, QDragEnterEvent) and carries_text(event.mimeData()):
            event.acceptProposedAction()
            self._target.cover()
        elif type(event) is QDropEvent:
            self._target.hide()
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())
        else:
            return False
        return True


class DropTarget(QWidget):
    """Covers its parent while something is dragged over the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show over the whole parent."""
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wash, the dashed frame and the words."""
        painter = QPainter(self)
        wash = self._theme.color("accentsoft")
        wash.setAlphaF(0.94)
        painter.fillRect(self.rect(), wash)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 12, 12)
        middle = self.rect().center()
        middle.setX(middle.x() - 20)
        middle.setY(middle.y() - 56)
        draw_icon(painter, self._theme, middle, "drop", "accent", 40)
        painter.setFont(self._theme.font(tokens.DIALOG_TITLE.px, 500))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "放开就读进来")
