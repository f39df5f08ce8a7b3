"""Months as columns, on lines of round numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui.figures.series import Bar, Measure, ticks
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_LEFT, _TOP, _FOOT = 64, 12, 24
_SMALLEST = QSize(320, 120)
_WIDEST, _APART = 36, 0.25
_LEFT_ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_YEAR, _MONTHS = 52, 12


class ColumnChart(QWidget):
    """Draws one column a month; the years stand below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._measure = Measure.ARTICLES
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_bars(self, bars: tuple[Bar, ...], measure: Measure) -> None:
        """Draw these months."""
        self._bars, self._measure = bars, measure
        self.setAccessibleName(f"每月{measure.words}")
        most = max(bars, key=lambda bar: bar.value, default=None)
        told = f"{bars[0].name} 到 {bars[-1].name}，最多的是 {self._told(most)}" if most else "没有"
        self.setAccessibleDescription(f"{told}；换到“表”逐行看")
        self.update()

    def box_of(self, number: int) -> QRectF:
        """Return the column of month ``number`` (from 0)."""
        room = self._room()
        width = min(room.width() / max(len(self._bars), 1), _WIDEST)
        tall = room.height() * self._bars[number].value / self._top()
        left = room.left() + number * width + width * _APART / 2
        return QRectF(left, room.bottom() + 1 - tall, max(width * (1 - _APART), 1), tall)

    def told_at(self, place: QPoint) -> str:
        """Return the figure of the month at a place; empty where there is none."""
        boxes = ((bar, self.box_of(number)) for number, bar in enumerate(self._bars))
        return next((self._told(bar) for bar, box in boxes if box.left() <= place.x() <= box.right()), "")

    def event(self, event: QEvent) -> bool:
        """Tell the figure of the month under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines, columns and years."""
        with QPainter(self) as painter:
            painter.setFont(self._theme.font(tokens.NOTE.px))
            if not self._bars:
                return
            self._draw_lines(painter)
            for number, bar in enumerate(self._bars):
                painter.fillRect(self.box_of(number), self._theme.color("accent"))
                if bar.name.endswith("-01") or number == 0:
                    self._draw_year(painter, number, bar.name[:4])

    def _draw_lines(self, painter: QPainter) -> None:
        room = self._room()
        for tick in ticks(self._greatest()):
            level = round(room.bottom() + 1 - room.height() * tick / self._top())
            painter.setPen(QPen(self._theme.color("line2" if tick == 0 else "line"), 1))
            painter.drawLine(room.left(), level, room.right(), level)
            painter.setPen(self._theme.color("text2"))
            painter.drawText(QRect(0, level - 10, _LEFT - 8, 20), _RIGHT_ALIGNED, f"{tick:,}")

    def _draw_year(self, painter: QPainter, number: int, year: str) -> None:
        left = round(self.box_of(number).left())
        step = max(1, len(self._bars) * _YEAR // max(self.width(), 1) // _MONTHS)
        is_crowded = number == 0 and len(self._bars) > 1 and self._room_of_first_year() < _YEAR
        if is_crowded or int(year) % step:
            return
        painter.setPen(self._theme.color("text2"))
        painter.drawText(QRect(left, self.height() - _FOOT + 4, _YEAR, 20), _LEFT_ALIGNED, year)

    def _room_of_first_year(self) -> float:
        """Return how far the first month stands from the first January after it."""
        january = next((n for n, bar in enumerate(self._bars) if n and bar.name.endswith("-01")), None)
        return self.width() if january is None else self.box_of(january).left() - self.box_of(0).left()

    def _room(self) -> QRect:
        return self.rect().adjusted(_LEFT, _TOP, -8, -_FOOT)

    def _greatest(self) -> int:
        return max((bar.value for bar in self._bars), default=0) or 1

    def _top(self) -> int:
        return ticks(self._greatest())[-1]

    def _told(self, bar: Bar) -> str:
        return f"{bar.name}：{bar.value:,} {self._measure.unit}"
