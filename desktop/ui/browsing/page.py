"""The issues at the left, as a list or a calendar; at the right one of them to read, in words and pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.model import Issue, PagePlan
from desktop.ui.browsing.rows import DayMark, ShelfRow, told_issue
from desktop.ui.browsing.year_calendar import YearCalendar
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import ElidedLabel, label, surface
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.history.comparison_view import ComparisonView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pages.rows import summary_of
from desktop.ui.pages.sheets import Sheets, scrolled

_SIDE = 420
_HEADING, _ROW = 36, 32
_CALENDAR = 1
_ALL = "全部报纸"
_NONE = "档案里还没有一期。“放入往期”一次能放几千个文件。"
_READING: Reading[ShelfRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: row.words, is_choosable=lambda row: row.issue is not None
)


class BrowsePage(QFrame):
    """Issues by paper, year and number.

    Signals:
        paper_chosen: the paper whose issues are to be listed, None for all
        reached: the number of the issue to show
        opened: the number of the issue to put on the desk
        compare_asked: the numbers of two issues to compare, the earlier one first; the later one
            is 0 for the open issue
        import_asked: there is nothing to browse yet
    """

    help_page = "archive#翻往期"

    paper_chosen = Signal(object)
    reached = Signal(int)
    opened = Signal(int)
    compare_asked = Signal(int, int)
    import_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self._theme = theme
        self._marks: Mapping[date, DayMark] = {}
        self._issue = 0
        self._has_desk = False
        self.papers = QComboBox()
        self.papers.setAccessibleName("哪份报纸")
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
        self.title = ElidedLabel(theme, tokens.Type(16, 24, 500))
        self.views = SegmentedTabs(theme, ("文字", "版面"))
        self.views.setAccessibleName("看文字还是版面")
        self.text = ComparisonView(theme)
        self.text.setAccessibleName("这一期的文字")
        self.sheets = Sheets(theme)
        self.fit = label(theme, "", tokens.NOTE, "text2")
        self.open = push_button("打开这一期", style="filled")
        self.compare = push_button("和本期比较")
        self._lists, self._shown = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def show_papers(self, papers: tuple[str, ...]) -> None:
        """Offer these papers; the one that was chosen stays."""
        kept = self.papers.currentData()
        self.papers.clear()
        self.papers.addItem(_ALL, None)
        for paper in papers:
            self.papers.addItem(paper, paper)
        self.papers.setCurrentIndex(max(self.papers.findData(kept), 0))
        self.papers.setVisible(len(papers) > 1)

    def show_issues(self, rows: tuple[ShelfRow, ...], marks: Mapping[date, DayMark], told: str) -> None:
        """Show these issues, the newest one current; ``told`` counts them and says which are missing."""
        self._marks = marks
        self.list.show_rows(rows)
        self.count.setText(told or _NONE)
        self.bring.setVisible(not rows)
        self._show_year(max((day.year for day in marks), default=0))
        self.list.go_to()
        if not rows:
            self.show_issue(0, "", Issue(()))

    def show_issue(self, number: int, title: str, issue: Issue) -> None:
        """Show an issue to read."""
        self._issue = number
        self.title.setText(title)
        self.text.show_told(told_issue(issue))
        self._offer()

    def show_pages(self, plan: PagePlan) -> None:
        """Show the pages of the issue as they are exported."""
        self.sheets.show_pages(plan.sketches)
        self.fit.setText(summary_of(plan) if plan.sketches else "")

    def offer_comparing(self, has_desk: bool) -> None:
        """Say whether an issue lies on the desk that others can be compared with."""
        self._has_desk = has_desk
        self._offer()

    def _connect(self) -> None:
        self.papers.activated.connect(lambda _at: self.paper_chosen.emit(self.papers.currentData()))
        self.scope.currentChanged.connect(self._lists.setCurrentIndex)
        self.views.currentChanged.connect(self._turn)
        self.list.reached.connect(lambda row: self._reach(row.issue if row else None))
        self.list.chosen.connect(lambda row: self.opened.emit(row.issue))
        self.list.gathered.connect(self._offer)
        self.calendar.reached.connect(self._reach)
        self.calendar.chosen.connect(self.opened)
        self.last_year.clicked.connect(lambda: self._step_year(-1))
        self.next_year.clicked.connect(lambda: self._step_year(1))
        self.open.clicked.connect(lambda: self.opened.emit(self._issue))
        self.compare.clicked.connect(self._ask_comparing)
        self.bring.clicked.connect(self.import_asked)

    def _turn(self, number: int) -> None:
        self._shown.setCurrentIndex(number)
        self.fit.setVisible(number == 1)

    def _reach(self, issue: int | None) -> None:
        if issue is not None:
            self.reached.emit(issue)

    def _pair(self) -> tuple[int, int]:
        """Return the two issues to compare, the earlier one first; 0 stands for the open one."""
        chosen = [row.issue for row in self.list.selected if row.issue is not None]
        # The newest stand first.
        return (chosen[-1], chosen[0]) if len(chosen) > 1 else (self._issue, 0)

    def _ask_comparing(self) -> None:
        self.compare_asked.emit(*self._pair())

    def _offer(self) -> None:
        """Offer what makes sense for the issues that are chosen."""
        chosen = len(self.list.selected)
        self.open.setEnabled(bool(self._issue))
        self.compare.setText("比较这两期" if chosen > 1 else "和本期比较")
        self.compare.setVisible(chosen == _TWO or (chosen <= 1 and self._has_desk))
        self.compare.setEnabled(bool(self._issue))

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
        column.addWidget(self.count)
        column.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._calendar_box())
        column.addWidget(self._lists, 1)
        column.addWidget(label(self._theme, "Enter 打开    选两期可以比较", tokens.NOTE, "text3"))
        layout.addWidget(side)
        layout.addLayout(self._right(), 1)

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

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for line in (head, foot):
            line.setContentsMargins(28, 0, 16, 0)
            line.setSpacing(8)
        self.views.setFixedWidth(160)
        head.addWidget(self.title, 1)
        head.addWidget(self.fit)
        head.addWidget(self.views)
        column.addLayout(head)
        self._shown.addWidget(self.text)
        self._shown.addWidget(scrolled(self.sheets))
        column.addWidget(self._shown, 1)
        foot.addStretch(1)
        foot.addWidget(self.compare)
        foot.addWidget(self.open)
        column.addLayout(foot)
        self.fit.hide()
        return column


_TWO = 2


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
