"""The calendar of a year, with the ways to the years before and after it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.browsing.rows import DayMark
from desktop.ui.browsing.year_calendar import YearCalendar
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme


class YearPage(QWidget):
    """One year at a time of those in which issues came out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: Mapping[date, DayMark] = {}
        self.calendar = YearCalendar(theme)
        self.year = label(theme, "", tokens.ROW)
        self.last_year = push_button("‹ 前一年")
        self.next_year = push_button("后一年 ›")
        self._lay_out()
        self.last_year.clicked.connect(lambda: self._step(-1))
        self.next_year.clicked.connect(lambda: self._step(1))

    def show_days(self, marks: Mapping[date, DayMark]) -> None:
        """Show the last year of these days; an empty page where there are none."""
        self._marks = marks
        self._show_year(max((day.year for day in marks), default=0))

    def _show_year(self, year: int) -> None:
        years = sorted({day.year for day in self._marks})
        self.year.setText(f"{year} 年" if year else "")
        if year:
            self.calendar.show_year(year, self._marks)
        self.calendar.setVisible(bool(year))
        self.last_year.setEnabled(bool(years) and year > years[0])
        self.next_year.setEnabled(bool(years) and year < years[-1])

    def _step(self, by: int) -> None:
        years = sorted({day.year for day in self._marks})
        shown = int(self.year.text().partition(" ")[0])
        self._show_year(years[years.index(shown) + by])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.year, 1)
        line.addWidget(self.last_year)
        line.addWidget(self.next_year)
        column.addLayout(line)
        area = QScrollArea()
        area.setWidget(self.calendar)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(area, 1)
