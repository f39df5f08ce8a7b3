"""A year on one sheet: twelve months, the days on which issues came out filled."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.ui.browsing.rows import DayMark
from desktop.ui.controls.painting import fill_rounded
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_ACROSS, _DOWN = 3, 4
_CELL, _LINE, _HEAD, _GAP = 17, 18, 22, 10
_WEEKS, _WEEK = 6, 7
_DIGITS = 11
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_WIDTH = _ACROSS * (_WEEK * _CELL + _GAP) - _GAP
_MONTH = _HEAD + _WEEKS * _LINE + 6
_HEIGHT = _DOWN * _MONTH


class YearCalendar(QWidget):
    """Shows the issues of one year; arrows go from one to the next.

    Signals:
        reached: the number of the issue that became current
        chosen: the number of the issue that was double-clicked, or on which Enter was pressed
    """

    reached = Signal(int)
    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: Mapping[date, DayMark] = {}
        self._year = date.min.year
        self.day: date | None = None
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("年历")
        theme.changed.connect(self.update)

    def show_year(self, year: int, marks: Mapping[date, DayMark]) -> None:
        """Show a year, none of its days current."""
        self._year = year
        self._marks = {day: mark for day, mark in sorted(marks.items()) if day.year == year}
        self.day = None
        self.setAccessibleDescription(f"{year} 年有 {len(self._marks)} 天出报，方向键到前后一期，Enter 打开")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that twelve months take."""
        return QSize(_WIDTH, _HEIGHT)

    def box_of(self, day: date) -> QRect:
        """Return where a day of the year stands."""
        return dict(self._days(day.month))[day]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next issue or the one before; Enter chooses the current one."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._marks:
            self._go_to(self._beside(_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.day is not None:
            self.chosen.emit(self._marks[self.day].issue)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the day under the pointer current, if an issue came out on it."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self._go_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the issue under the pointer."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.chosen.emit(self._marks[day].issue)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell which issue came out on the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self._words(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the twelve months."""
        with QPainter(self) as painter:
            for month in range(1, _ACROSS * _DOWN + 1):
                self._draw_month(painter, month)

    def _draw_month(self, painter: QPainter, month: int) -> None:
        corner = _corner(month)
        painter.setFont(self._theme.font(tokens.NOTE.px, 700))
        painter.setPen(self._theme.color("text2"))
        head = QRect(corner, QSize(_WEEK * _CELL, _HEAD))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{month}月")
        for day, box in self._days(month):
            self._draw_day(painter, day, box)

    def _draw_day(self, painter: QPainter, day: date, box: QRect) -> None:
        is_marked, is_current = day in self._marks, day == self.day
        if is_marked:
            ground = "accent" if is_current else "accentsoft"
            fill_rounded(painter, box.adjusted(0, 1, 0, -1), 4, self._theme, ground)
        if is_current and self.hasFocus():
            painter.setPen(QPen(self._theme.color("text"), 1))
            painter.drawRoundedRect(box.adjusted(0, 1, -1, -2), 4, 4)
        tone = "onaccent" if is_current else "accent" if is_marked else "text3"
        painter.setFont(self._theme.font(_DIGITS, 700 if is_marked else 400))
        painter.setPen(self._theme.color(tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _days(self, month: int) -> Iterator[tuple[date, QRect]]:
        """Yield the days of a month with their boxes."""
        corner = _corner(month) + QPoint(0, _HEAD)
        for line, week in enumerate(Calendar().monthdayscalendar(self._year, month)):
            for column, number in enumerate(week):
                if number:
                    where = corner + QPoint(column * _CELL, line * _LINE)
                    yield date(self._year, month, number), QRect(where, QSize(_CELL, _LINE))

    def _day_at(self, place: QPoint) -> date | None:
        return next((day for day in self._marks if self.box_of(day).contains(place)), None)

    def _beside(self, by: int) -> date:
        days = list(self._marks)
        if self.day is None:
            return days[0 if by > 0 else -1]
        return days[max(0, min(days.index(self.day) + by, len(days) - 1))]

    def _go_to(self, day: date) -> None:
        self.day = day
        self.setAccessibleDescription(self._words(day))
        self.update()
        self.reached.emit(self._marks[day].issue)

    def _words(self, day: date) -> str:
        return f"{day.month}月{day.day}日 {self._marks[day].words}"


def _corner(month: int) -> QPoint:
    row, column = divmod(month - 1, _ACROSS)
    return QPoint(column * (_WEEK * _CELL + _GAP), row * _MONTH)
