"""Files or text dragged over the window: the whole centre becomes the target."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import tokens
from desktop.ui.controls.painting import draw_icon
from desktop.ui.theme import Theme


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files of a drag, in their order; empty where it carries none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def carries_text(data: QMimeData) -> bool:
    """Return whether the drag has something to read: files or words."""
    return bool(dropped_paths(data)) or data.hasText()


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
