"""What was printed is counted by month and year, as charts, tables and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model import Source
from desktop.ui.figures.column_chart import ColumnChart
from desktop.ui.figures.page import FiguresPage
from desktop.ui.figures.series import Bar, Measure, RankRow, month_bars, ranked, ticks, years_in
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow

MONTHS = (
    (None, "柳桥晨报", 1, 3, 900),
    ("2021-11", "柳桥晨报", 1, 4, 2000),
    ("2022-01", "柳桥晨报", 1, 6, 3000),
    ("2022-01", "云桥报", 1, 2, 500),
)
PEOPLE = (("2021", "林晓", 1, 2), ("2022", "柏松", 2, 5), ("2022", "林晓", 4, 4), (None, "林晓", 1, 1))
NEWS = "夜校开课啦\n\n3月5日，柳桥街道党工委书记陆知远来到夜校。\n"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> FiguresPage:
    page = FiguresPage(theme)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show_figures({"month": MONTHS, "section": (), "person": PEOPLE})
    page.show()
    return page


def test_months_without_an_issue_stand_between_the_others() -> None:
    assert month_bars(MONTHS, Measure.ARTICLES) == (
        Bar("2021-11", 4),
        Bar("2021-12", 0),
        Bar("2022-01", 8),
    )
    assert month_bars(MONTHS, Measure.CHARACTERS)[-1] == Bar("2022-01", 3500)
    assert month_bars((), Measure.ARTICLES) == ()


def test_the_head_of_a_year_is_ranked() -> None:
    assert years_in(PEOPLE) == ("2022", "2021")
    assert ranked(PEOPLE, "2022", ("期", "篇")) == (
        RankRow("林晓", 1.0, "4 期 · 4 篇"),
        RankRow("柏松", 0.5, "2 期 · 5 篇"),
    )
    assert ranked((("2022", None, 3, 100),), "2022", ("篇", "字"))[0].name == "没有栏目"


@pytest.mark.parametrize(
    ("greatest", "lines"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (45, (0, 20, 40, 60)),
        (80, (0, 20, 40, 60, 80)),
        (113, (0, 50, 100, 150)),
        (23_900, (0, 10_000, 20_000, 30_000)),
    ],
)
def test_lines_stand_at_round_numbers(greatest: int, lines: tuple[int, ...]) -> None:
    assert ticks(greatest) == lines


def test_papers_that_are_listed_later_are_shown_whole(page: FiguresPage) -> None:
    page.show_papers(("柳桥街道社区晨报", "云桥报"))
    QApplication.processEvents()
    assert page.papers.width() > page.papers.fontMetrics().horizontalAdvance("柳桥街道社区晨报")


def test_charts_change_with_what_is_counted(page: FiguresPage) -> None:
    assert page.count.text() == "共 4 期，15 篇，6,400 字；1 期没有日期，不在图里"
    assert page.chart.accessibleDescription().startswith("2021-11 到 2022-01，最多的是 2022-01：8 篇")
    page.measures.setCurrentIndex(1)
    assert "3,500 字" in page.chart.accessibleDescription()
    assert page.ranks.rows == ()
    page.subjects.setCurrentIndex(1)
    assert [row.name for row in page.ranks.rows] == ["林晓", "柏松"]
    page.years.setCurrentIndex(1)
    page.years.activated.emit(1)
    assert [row.told for row in page.ranks.rows] == ["1 期 · 2 篇"]


def test_charts_are_read_as_tables(page: FiguresPage) -> None:
    page.forms.setCurrentIndex(1)
    assert page.months_view.isVisible()
    assert not page.chart.isVisible()
    heads = [page.months.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert heads == ["月份", "报纸", "期数", "篇数", "字数"]
    cells = [page.months.index(2, at).data() for at in range(5)]
    assert cells == ["2022-01", "柳桥晨报", "1", "6", "3,000"]
    assert page.months.index(0, 0).data() == "没有日期"
    assert QAbstractItemModelTester(page.months).model() is page.months


def test_the_month_under_the_pointer_is_told(qtbot: QtBot, theme: Theme) -> None:
    chart = ColumnChart(theme)
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.show_bars(month_bars(MONTHS, Measure.ARTICLES), Measure.ARTICLES)
    column = chart.box_of(2)
    assert column.height() > chart.box_of(0).height() > chart.box_of(1).height() == 0
    assert chart.told_at(column.center().toPoint()) == "2022-01：8 篇"
    assert chart.told_at(QPoint(2, 2)) == ""
    assert not chart.grab().isNull()


def test_an_empty_archive_has_nothing_to_count(qtbot: QtBot, window: MainWindow) -> None:
    window.run("figures")
    page = window.panes.archive.figures
    qtbot.waitUntil(lambda: page.count.text().startswith("档案里还没有可以统计的。"), timeout=20_000)
    assert not page.write_months.isEnabled()
    assert page.chart.accessibleDescription().startswith("没有")


def test_figures_are_counted_and_saved_as_a_table(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    workflow = window.session.workflow
    workflow.import_source(Source.of_text(NEWS))
    for field, value in (("paper", "柳桥晨报"), ("date", "2022-03-05")):
        workflow.catalogue.fill_masthead(1, field, value)
    window.run("figures")
    page = window.panes.archive.figures
    qtbot.waitUntil(lambda: page.count.text().startswith("共 1 期，1 篇，"), timeout=20_000)
    window.hands.figuring.write("person", tmp_path / "人物.csv")
    qtbot.waitUntil(window.panes.notice.isVisible, timeout=20_000)
    assert window.panes.notice.accessibleName() == "已存成 人物.csv。"
    assert (tmp_path / "人物.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (tmp_path / "人物.csv").read_text(encoding="utf-8-sig") == "年份,人物,期数,篇数\n2022,陆知远,1,1\n"
