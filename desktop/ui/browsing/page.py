"""The issues at the left, as a list or a calendar; at the right one of them to read, in words and pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.browsing.reader import IssueReader
from desktop.ui.browsing.rows import DayMark, ShelfRow
from desktop.ui.browsing.year_calendar import YearCalendar
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label, surface
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SIDE = 420
_HEADING, _ROW = 36, 32
_TWO = 2
_ALL = "全部报纸"
_NONE = "档案里还没有一期。“放入往期”一次能放几千个文件。"
_NOT_FOUND = "没有“{}”这样的一期。写期号、日期或报名，如 73、2020-03。"
_PAUSE_MS = 60
_READING: Reading[ShelfRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: row.words, is_choosable=lambda row: row.issue is not None
)


class BrowsePage(QFrame):
    """Issues by paper, year and number.

    Attributes:
        reader: shows the one that is current

    Signals:
        listing_asked: other issues are to be listed: of another paper, or found otherwise
        reached: the number of the issue to show
        compare_asked: the numbers of two issues to compare, the earlier one first; the later one
            is 0 for the open issue
        import_asked: there is nothing to browse yet
    """

    help_page = "archive#翻往期"

    listing_asked = Signal()
    reached = Signal(int)
    compare_asked = Signal(int, int)
    import_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self._theme = theme
        self._marks: Mapping[date, DayMark] = {}
        self._has_desk = False
        self.papers = QComboBox()
        self.papers.setAccessibleName("哪份报纸")
        self.query = QLineEdit(placeholderText="找期号、日期：73、2020-03")
        self.query.setAccessibleName("找期号、日期或报名")
        self.query.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.scope = SegmentedTabs(theme, ("列表", "年历"))
        self.scope.setAccessibleName("怎样列出各期")
        self.list: RowView[ShelfRow] = RowView(
            theme, "各期", _READING, Looks(_height, _draw), Choosing.SEVERAL
        )
        self.calendar = YearCalendar(theme)
        self.year = label(theme, "", tokens.ROW)
        self.last_year = push_button("‹ 前一年")
        self.next_year = push_button("后一年 ›")
        self.count = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self.bring = push_button("放入往期…")
        self.reader = IssueReader(theme)
        self._lists = QStackedWidget()
        self._lay_out()
        self._connect()

    def ask_all(self) -> None:
        """Ask for the issues of all papers."""
        self.papers.setCurrentIndex(0)
        self.query.clear()
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc to where the issue was found."""
        if event.key() == Qt.Key.Key_Escape and not self.reader.back.isHidden():
            self.reader.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_papers(self, papers: tuple[str, ...]) -> None:
        """Offer these papers; the one that was chosen stays."""
        kept = self.papers.currentData()
        self.papers.clear()
        self.papers.addItem(_ALL, None)
        for paper in papers:
            self.papers.addItem(paper, paper)
        self.papers.setCurrentIndex(max(self.papers.findData(kept), 0))
        self.papers.setVisible(len(papers) > 1)

    def show_issues(
        self, rows: tuple[ShelfRow, ...], marks: Mapping[date, DayMark], told: str, current: int | None = None
    ) -> None:
        """Show these issues; ``told`` counts them and says which are missing.

        ``current`` is the number of the one to show, None for the newest.
        """
        self._marks = marks
        self.list.show_rows(rows)
        query = self.query.text().strip()
        self.count.setText(told or (_NOT_FOUND.format(query) if query else _NONE))
        self.bring.setVisible(not rows and not query)
        self._show_year(max((day.year for day in marks), default=0))
        self.list.go_to(lambda row: current in (None, row.issue))
        if not rows:
            self.reader.begin(0, "")

    def offer_comparing(self, has_desk: bool) -> None:
        """Say whether an issue lies on the desk that others can be compared with."""
        self._has_desk = has_desk
        self._offer()

    def _connect(self) -> None:
        self.papers.activated.connect(lambda _at: self.listing_asked.emit())
        self._pause.timeout.connect(self.listing_asked)
        self.query.textChanged.connect(lambda _words: self._pause.start())
        self.scope.currentChanged.connect(self._lists.setCurrentIndex)
        self.list.reached.connect(lambda row: self._reach(row.issue if row else None))
        self.list.chosen.connect(lambda row: self.reader.opened.emit(row.issue))
        self.list.gathered.connect(self._offer)
        self.calendar.reached.connect(self._reach)
        self.calendar.chosen.connect(self.reader.opened)
        self.last_year.clicked.connect(lambda: self._step_year(-1))
        self.next_year.clicked.connect(lambda: self._step_year(1))
        self.reader.compare_asked.connect(lambda: self.compare_asked.emit(*self._pair()))
        self.bring.clicked.connect(self.import_asked)

    def _reach(self, issue: int | None) -> None:
        if issue is not None:
            self.reached.emit(issue)

    def _pair(self) -> tuple[int, int]:
        """Return the two issues to compare, the earlier one first; 0 stands for the open one."""
        chosen = [row.issue for row in self.list.selected if row.issue is not None]
        # The newest stand first.
        return (chosen[-1], chosen[0]) if len(chosen) > 1 else (self.reader.issue, 0)

    def _offer(self) -> None:
        """Offer what makes sense for the issues that are chosen."""
        chosen = len(self.list.selected)
        if chosen == _TWO:
            self.reader.offer_comparing("比较这两期")
        else:
            self.reader.offer_comparing("和本期比较" if chosen <= 1 and self._has_desk else "")

    def _show_year(self, year: int) -> None:
        years = sorted({day.year for day in self._marks})
        self.year.setText(f"{year} 年" if year else "")
        if year:
            self.calendar.show_year(year, self._marks)
        self.calendar.setVisible(bool(year))
        self.last_year.setEnabled(bool(years) and year > years[0])
        self.next_year.setEnabled(bool(years) and year < years[-1])

    def _step_year(self, by: int) -> None:
        years = sorted({day.year for day in self._marks})
        shown = int(self.year.text().partition(" ")[0])
        self._show_year(years[years.index(shown) + by])

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        side = surface("outline")
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.papers, 1)
        self.scope.setFixedWidth(160)
        head.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self.query)
        column.addWidget(self.count)
        column.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._calendar_box())
        column.addWidget(self._lists, 1)
        column.addWidget(label(self._theme, "Enter 打开    选两期可以比较", tokens.NOTE, "text3"))
        layout.addWidget(side)
        layout.addWidget(self.reader, 1)

    def _calendar_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
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
        return box


def _height(row: ShelfRow) -> int:
    return _HEADING if row.issue is None and not row.is_gap else _ROW


def _draw(pen: RowPen, box: QRect, row: ShelfRow) -> None:
    if row.is_gap:
        pen.words(pen.icon(box, "warning", "warning", 16), row.words, tokens.NOTE, "warning")
    elif row.issue is None:
        pen.words(pen.note(box.adjusted(0, 8, 0, 0), row.note), row.words, tokens.NOTE, "text2", weight=700)
    else:
        room = pen.words(pen.note(box, row.note), row.words, tokens.ROW)
        if room.width() > 0:
            pen.words(room, row.detail, tokens.NOTE, "text2")
