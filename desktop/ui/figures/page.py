"""Two charts, each to be read as a table and saved as one: months, and the sections or people of a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.painting import fill_rounded
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen
from desktop.ui.controls.row_view import Looks, RowView
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.figures.column_chart import ColumnChart
from desktop.ui.figures.figure_table import figure_view
from desktop.ui.figures.series import Measure, RankRow, Row, month_bars, ranked, years_in
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.workflow import HEADS, in_words

_ALL = "全部报纸"
_NONE = "档案里还没有可以统计的。放入往期以后，这里有每月的篇数和字数。"
_ROW, _BAR, _NAME = 28, 10, 0.2
_MEASURES = tuple(Measure)
_SUBJECTS = {"section": ("栏目", ("篇", "字")), "person": ("人物", ("期", "篇"))}
_READING: Reading[RankRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.name)


class FiguresPage(QFrame):
    """Figures over all issues.

    Signals:
        paper_chosen: the paper that is counted, None for all
        write_asked: which rows are to be saved as a table: ``month``, ``section`` or ``person``
    """

    help_page = "archive#统计"

    paper_chosen = Signal(object)
    write_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self._theme = theme
        self._rows: Mapping[str, Sequence[Row]] = {}
        self.papers = QComboBox()
        self.papers.setAccessibleName("统计哪份报纸")
        self.forms = _tabs(theme, ("图", "表"), "看图还是看表")
        self.measures = _tabs(theme, tuple(one.words for one in _MEASURES), "数什么")
        self.subjects = _tabs(theme, tuple(words for words, _ in _SUBJECTS.values()), "数栏目还是人物")
        self.years = QComboBox()
        self.years.setAccessibleName("哪一年")
        # Both are filled only after they were shown.
        for choice in (self.papers, self.years):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.count = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self.chart = ColumnChart(theme)
        self.ranks: RowView[RankRow] = RowView(theme, "一年的栏目或人物", _READING, Looks(_ROW, _draw))
        self.months_view, self.months = figure_view("每月的篇数和字数")
        self.ranks_view, self.ranks_table = figure_view("每年的栏目或人物")
        self.write_months = push_button("存成表格…")
        self.write_ranks = push_button("存成表格…")
        self._stacks = tuple(
            _stack(*pair) for pair in ((self.chart, self.months_view), (self.ranks, self.ranks_view))
        )
        self._lay_out()
        self._connect()
        self.years.hide()
        for button in (self.write_months, self.write_ranks):
            button.setEnabled(False)

    @property
    def subject(self) -> str:
        """Whether ``section`` or ``person`` is counted."""
        return tuple(_SUBJECTS)[self.subjects.currentIndex()]

    @property
    def subject_words(self) -> str:
        """What is counted, in words."""
        return _SUBJECTS[self.subject][0]

    def show_papers(self, papers: tuple[str, ...]) -> None:
        """Offer these papers; the one that was chosen stays."""
        kept = self.papers.currentData()
        self.papers.clear()
        self.papers.addItem(_ALL, None)
        for paper in papers:
            self.papers.addItem(paper, paper)
        self.papers.setCurrentIndex(max(self.papers.findData(kept), 0))
        self.papers.setVisible(len(papers) > 1)

    def show_figures(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Show these rows, by month, section and person."""
        self._rows = rows
        issues, articles, characters = (sum(row[at] or 0 for row in rows["month"]) for at in (2, 3, 4))
        undated = sum(row[2] for row in rows["month"] if not row[0])
        aside = f"；{undated:,} 期没有日期，不在图里" if undated else ""
        told = f"共 {issues:,} 期，{articles:,} 篇，{characters:,} 字{aside}"
        self.count.setText(told if rows["month"] else _NONE)
        for button in (self.write_months, self.write_ranks):
            button.setEnabled(bool(rows["month"]))
        self._show_months()
        self._show_years()

    def _show_months(self) -> None:
        rows = self._rows.get("month", ())
        measure = _MEASURES[self.measures.currentIndex()]
        self.chart.show_bars(month_bars(rows, measure), measure)
        self.months.show(HEADS["month"], [in_words("month", row) for row in rows])

    def _show_years(self) -> None:
        kept = self.years.currentText()
        self.years.clear()
        self.years.addItems(list(years_in(self._rows.get(self.subject, ()))))
        self.years.setCurrentIndex(max(self.years.findText(kept), 0))
        self.years.setVisible(self.years.count() > 0)
        self._show_ranks()

    def _show_ranks(self) -> None:
        year, rows = self.years.currentText(), self._rows.get(self.subject, ())
        _, units = _SUBJECTS[self.subject]
        self.ranks.show_rows(ranked(rows, year, units))
        meant = [in_words(self.subject, row) for row in rows if row[0] == year]
        self.ranks_table.show(HEADS[self.subject], meant)

    def _connect(self) -> None:
        self.papers.activated.connect(lambda _at: self.paper_chosen.emit(self.papers.currentData()))
        self.measures.currentChanged.connect(lambda _tab: self._show_months())
        self.subjects.currentChanged.connect(lambda _tab: self._show_years())
        self.years.activated.connect(lambda _at: self._show_ranks())
        for stack in self._stacks:
            self.forms.currentChanged.connect(stack.setCurrentIndex)
        self.write_months.clicked.connect(lambda: self.write_asked.emit("month"))
        self.write_ranks.clicked.connect(lambda: self.write_asked.emit(self.subject))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 12, 20, 12)
        column.setSpacing(12)
        self.forms.setFixedWidth(140)
        head = _line(self.papers, self.count, self.forms)
        head.setStretchFactor(self.count, 1)
        column.addLayout(head)
        for words, controls, stack, button in (
            ("每月", (self.measures,), self._stacks[0], self.write_months),
            ("每年", (self.years, self.subjects), self._stacks[1], self.write_ranks),
        ):
            title = label(self._theme, words, tokens.Type(16, 24, 500))
            column.addLayout(_line(title, *controls, None, button))
            column.addWidget(stack, 1)


def _draw(pen: RowPen, box: QRect, row: RankRow) -> None:
    middle = round(box.width() * _NAME)
    pen.words(QRect(box.left(), box.top(), middle - 12, box.height()), row.name)
    room = box.adjusted(middle, 0, -140, 0)
    bar = QRect(room.left(), box.center().y() - _BAR // 2 + 1, max(round(room.width() * row.share), 2), _BAR)
    fill_rounded(pen.painter, bar, 3, pen.theme, "accent")
    pen.words(
        QRect(bar.right() + 10, box.top(), box.right() - bar.right() - 10, box.height()),
        row.told,
        tokens.NOTE,
        "text2",
    )


def _tabs(theme: Theme, words: tuple[str, ...], name: str) -> SegmentedTabs:
    tabs = SegmentedTabs(theme, words)
    tabs.setAccessibleName(name)
    tabs.setFixedWidth(180)
    return tabs


def _stack(*pages: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack


def _line(*widgets: QWidget | None) -> QHBoxLayout:
    """Return widgets side by side; None takes the room that is left."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return line
