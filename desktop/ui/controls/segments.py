"""Segmented tabs: one sunken groove, the current tab raised in it, counts in a quieter tone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.ui.controls.painting import fill_rounded
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_HEIGHT = 32
_INSET = 2


class SegmentedTabs(QTabBar):
    """A tab bar of equal segments, 32 px high; each shows a word and a count."""

    def __init__(self, theme: Theme, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = [""] * len(names)
        for name in names:
            self.addTab(name)
        self.setExpanding(True)
        self.setDrawBase(False)
        self.setFixedHeight(_HEIGHT)
        theme.changed.connect(self.update)

    def set_count(self, index: int, count: int) -> None:
        """Show ``count`` behind the name of a tab; none is not shown."""
        self._counts[index] = f"{count:,}" if count else ""
        self.setTabToolTip(index, f"{self.tabText(index)} {self._counts[index]}".strip())
        self.update()

    def tabSizeHint(self, _index: int) -> QSize:
        """Return an equal share of the bar."""
        return QSize(max(self.width() // max(self.count(), 1), 64), _HEIGHT)

    def minimumTabSizeHint(self, _index: int) -> QSize:
        """Return the least share of the bar."""
        return QSize(64, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove, the raised segment, names and counts."""
        with QPainter(self) as painter:
            fill_rounded(painter, self.rect(), tokens.RADIUS_CARD, self._theme, "sunken")
            for index in range(self.count()):
                self._draw_segment(painter, index)

    def _draw_segment(self, painter: QPainter, index: int) -> None:
        current = index == self.currentIndex()
        box = self.tabRect(index).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if current:
            fill_rounded(painter, box, tokens.RADIUS_CONTROL, self._theme, "raised")
            if self._theme.is_strong:
                # Grounds are too much alike then to say which segment is in front.
                line = QRect(box.left(), box.bottom() - 2, box.width(), 3)
                fill_rounded(painter, line, 1, self._theme, "accent")
            if self.hasFocus():
                self._draw_ring(painter, box)
        self._draw_words(painter, index, box, current=current)

    def _draw_words(self, painter: QPainter, index: int, box: QRect, *, current: bool) -> None:
        name_font = self._theme.font(tokens.INTERFACE.px, 500 if current else 400)
        count_font = self._theme.font(tokens.NOTE.px)
        name, count = self.tabText(index), self._counts[index]
        name_width = QFontMetrics(name_font).horizontalAdvance(name)
        count_width = QFontMetrics(count_font).horizontalAdvance(count) + 6 if count else 0
        left = box.center().x() - (name_width + count_width) // 2
        painter.setFont(name_font)
        painter.setPen(self._theme.color("text" if current else "text2"))
        painter.drawText(QRect(left, box.top(), name_width + 2, box.height()), _MIDDLE, name)
        painter.setFont(count_font)
        painter.setPen(self._theme.color("accent" if current else "text3"))
        painter.drawText(QRect(left + name_width + 6, box.top(), count_width, box.height()), _MIDDLE, count)

    def _draw_ring(self, painter: QPainter, box: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(self._theme.color("accent"))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        painter.restore()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
