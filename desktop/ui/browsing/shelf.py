"""The issues of an archive at hand: found by paper, number and date, as a list or as a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.browsing.issue_list import IssueList
from desktop.ui.browsing.rows import DayMark, ShelfRow
from desktop.ui.browsing.year_page import YearPage
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SIDE = 420
_ALL = "全部报纸"
_NONE = "档案里还没有一期。“放入往期”一次能放几千个文件。"
_NOT_FOUND = "没有“{}”这样的一期。写期号、日期或报名，如 73、2020-03。"
_PAUSE_MS = 60


class Shelf(QFrame):
    """Issues by paper, year and number.

    Signals:
        listing_asked: other issues are to be listed: of another paper, or found otherwise
        reached: the number of the issue to show
        chosen: the number of the issue to open
        gathered: other issues are chosen in the list
        import_asked: there is nothing here yet
    """

    listing_asked = Signal()
    reached = Signal(int)
    chosen = Signal(int)
    gathered = Signal()
    import_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "outline")
        self.setFixedWidth(_SIDE)
        self._theme = theme
        self.papers = QComboBox()
        self.papers.setAccessibleName("哪份报纸")
        self.query = QLineEdit(placeholderText="找期号、日期：73、2020-03")
        self.query.setAccessibleName("找期号、日期或报名")
        self.query.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.scope = SegmentedTabs(theme, ("列表", "年历"))
        self.scope.setAccessibleName("怎样列出各期")
        self.list = IssueList(theme)
        self.years = YearPage(theme)
        self.count = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self.bring = push_button("放入往期…")
        self._lists = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def selected(self) -> list[int]:
        """The numbers of the issues that are chosen in the list, the newest first."""
        return [row.issue for row in self.list.selected if row.issue is not None]

    def ask_all(self) -> None:
        """Ask for the issues of all papers."""
        self.papers.setCurrentIndex(0)
        self.query.clear()
        self._pause.stop()

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
        self, rows: tuple[ShelfRow, ...], marks: Mapping[date, DayMark], told: str, current: int | None
    ) -> None:
        """Show these issues; ``told`` counts them and says which are missing.

        ``current`` is the number of the one to show, None for the newest.
        """
        self.list.show_rows(rows)
        query = self.query.text().strip()
        self.count.setText(told or (_NOT_FOUND.format(query) if query else _NONE))
        self.bring.setVisible(not rows and not query)
        self.years.show_days(marks)
        self.list.go_to(lambda row: current in (None, row.issue))

    def _connect(self) -> None:
        self.papers.activated.connect(lambda _at: self.listing_asked.emit())
        self._pause.timeout.connect(self.listing_asked)
        self.query.textChanged.connect(lambda _words: self._pause.start())
        self.scope.currentChanged.connect(self._lists.setCurrentIndex)
        self.list.reached.connect(lambda row: self._reach(row.issue if row else None))
        self.list.chosen.connect(lambda row: self.chosen.emit(row.issue))
        self.list.gathered.connect(self.gathered)
        self.years.calendar.reached.connect(self._reach)
        self.years.calendar.chosen.connect(self.chosen)
        self.bring.clicked.connect(self.import_asked)

    def _reach(self, issue: int | None) -> None:
        if issue is not None:
            self.reached.emit(issue)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
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
        self._lists.addWidget(self.years)
        column.addWidget(self._lists, 1)
        column.addWidget(label(self._theme, "Enter 打开    选两期可以比较", tokens.NOTE, "text3"))
