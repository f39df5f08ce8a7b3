"""Issues are rows under their years, and marks on their days."""

from __future__ import annotations

from datetime import date

from desktop.ui.browsing.rows import DayMark, ShelfRow, day_marks, in_order, shelf_rows
from desktop.workflow import IssueRow


def row(number: int | None, day: str | None, paper: str | None = "柳桥晨报", issue: int = 1) -> IssueRow:
    return IssueRow(issue, "夜校开课啦", "", paper, day, number, 2, 0, 0, 0, "", "")


def test_many_missing_numbers_are_told_in_few_words() -> None:
    rows = shelf_rows(in_order((row(1, "2020-01-05"), row(20, "2021-01-05"), row(None, None, None)), None))
    assert ShelfRow("缺第 2、3、4、5、6、7 等 18 期", is_gap=True) in rows
    assert rows[-2:] == (ShelfRow("日期不明", "1 期"), ShelfRow("夜校开课啦", "", "2 篇", 1))


def test_an_issue_of_a_month_has_its_row_and_no_day() -> None:
    rows = [row(7, "2023-10"), row(6, "2023-09-05")]
    assert [(one.words, one.note) for one in shelf_rows(rows)][1:] == [
        ("柳桥晨报 第 7 期", "10月"),
        ("柳桥晨报 第 6 期", "9月5日"),
    ]
    assert list(day_marks(rows)) == [date(2023, 9, 5)]


def test_two_papers_of_one_day_share_it() -> None:
    marks = day_marks((row(1, "2020-01-05"), row(2, "2020-01-05", "云桥报", 2), row(3, None)))
    assert marks == {date(2020, 1, 5): DayMark(1, "柳桥晨报 第 1 期；云桥报 第 2 期")}
