"""Files or text dragged over the window: the whole centre becomes the target."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.painting import draw_icon
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.workflow import PICTURES

_WEB = ("http://", "https://")


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files of a drag, in their order; empty where it carries none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def carries_text(data: QMimeData) -> bool:
    """Return whether the drag has something to read: files or words."""
    return bool(dropped_paths(data)) or data.hasText() or data.hasHtml()


def is_address(data: QMimeData) -> bool:
    """Return whether the drag is a link of a web page or the picture behind one, and nothing to read."""
    words = data.text().split()
    return bool(data.urls()) and bool(words) and all(word.startswith(_WEB) for word in words)


def picture_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files of a drag where all of them are pictures, else none."""
    paths = dropped_paths(data)
    return paths if all(path.suffix.lower() in PICTURES for path in paths) else ()


class Dropping(QObject):
    """Lets a window take what can be read from anywhere over it.

    Signals:
        dropped: the ``QMimeData`` that was let go, and where on the screen
    """

    dropped = Signal(object, QPoint)

    def __init__(self, window: QWidget, target: DropTarget) -> None:
        super().__init__(window)
        self._target = target
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Cover the centre while something readable is over the window, and tell of its drop."""
        if isinstance(event, QDragLeaveEvent):
            self._target.hide()
        elif isinstance(event, QDragEnterEvent) and carries_text(event.mimeData()):
            _take_copy(event)
            self._target.cover(see_through=bool(picture_paths(event.mimeData())))
        elif type(event) is QDropEvent:
            self._target.hide()
            _take_copy(event)
            self.dropped.emit(event.mimeData(), self._window.mapToGlobal(event.position().toPoint()))
        else:
            return False
        return True


def _take_copy(event: QDropEvent) -> None:
    """Accept the drag as a copy: a program that means to move would delete what it let go."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class DropTarget(QWidget):
    """Covers its parent while something is dragged over the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._covered = parent
        self._is_thin = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, *, see_through: bool = False) -> None:
        """Show over the whole parent; ``see_through`` where it matters on what the drag is let go."""
        self._is_thin = see_through
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wash, the dashed frame and the words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_thin:
                self._draw_frame(painter)
                self._draw_banner(painter)
                return
            wash = self._theme.color("accentsoft")
            wash.setAlphaF(0.94)
            painter.fillRect(self.rect(), wash)
            self._draw_frame(painter)
            middle = self.rect().center()
            middle.setX(middle.x() - 20)
            middle.setY(middle.y() - 56)
            draw_icon(painter, self._theme, middle, "drop", "accent", 40)
            painter.setFont(self._theme.font(tokens.DIALOG_TITLE.px, 500))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "放开就读进来")

    def _draw_frame(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 12, 12)

    def _draw_banner(self, painter: QPainter) -> None:
        box = QRectF(0, 0, 440, 44)
        box.moveCenter(QRectF(self.rect()).center())
        box.moveTop(32)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.setFont(self._theme.font(tokens.ROW.px, 500))
        painter.setPen(self._theme.color("onaccent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "放到图位上，或放到一段文字上、排在它后面")
