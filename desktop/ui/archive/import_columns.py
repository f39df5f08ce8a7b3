"""What the table of an import tells of a file, column by column, and which files it lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.text.file_names import told_by_name
from desktop.workflow import UNDATED, Imported


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, what a cell shows, and for one that is filled in: the field and how.

    ``kept`` is where the row has it, ``ask`` stands in an empty cell, ``read`` returns None for words
    that make no value, ``wrong`` says so of them, ``filled`` is the row with a value.
    """

    head: str
    shown: Callable[[Imported], object]
    field: str = ""
    kept: str = ""
    ask: str = ""
    wrong: str = ""
    read: Callable[[str], str | int | None] = lambda _words: None
    filled: Callable[[Imported, Any], Imported] = lambda row, _value: row


def read_date(words: str) -> str | None:
    """Return the date that someone wrote in any of the usual ways, as ISO 8601, or None."""
    return told_by_name((words,), datetime.now().astimezone().date()).date


def read_number(words: str) -> int | None:
    """Return the number that someone wrote, with or without 第 and 期, or None."""
    return told_by_name((words,), datetime.now().astimezone().date()).number


def _dated(row: Imported, date: str) -> Imported:
    return replace(row, date=date, unsure=tuple(doubt for doubt in row.unsure if doubt != UNDATED))


COLUMNS = (
    Column("文件", lambda row: Path(row.source).name),
    Column("结果", lambda row: row.words()),
    Column(
        "报纸",
        lambda row: row.paper or "",
        "paper",
        "paper",
        "填报名",
        "报名不能是空的。",
        lambda words: words.strip() or None,
        lambda row, paper: replace(row, paper=paper),
    ),
    Column(
        "日期",
        lambda row: row.date or "",
        "date",
        "date",
        "填日期",
        "“{}”不是已经过去的一天。写成 2020-08-12、20200812 或 2020年8月12日。",
        read_date,
        _dated,
    ),
    Column(
        "期号",
        lambda row: row.number or "",
        "issue_number",
        "number",
        "填期号",
        "“{}”不是期号。写成 42 或 第42期。",
        read_number,
        lambda row, number: replace(row, number=number),
    ),
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which files are listed: the word on its tab, which it lets through, whether any can be filled in."""

    words: str
    lets: Callable[[Imported], bool]
    can_fill: bool = True


def is_undated(row: Imported) -> bool:
    """Return whether the issue is in the archive and nobody knows its date."""
    return row.issue is not None and row.date is None


UNDATED_ONES = Filter("没有日期", is_undated)
FILTERS = (
    Filter("全部", lambda _row: True),
    UNDATED_ONES,
    Filter("没有期号", lambda row: row.issue is not None and row.number is None),
    Filter("没有报名", lambda row: row.issue is not None and row.paper is None),
    Filter("存疑", lambda row: row.status in ("added", "returned") and bool(row.unsure)),
    Filter("已有", lambda row: row.status == "duplicate"),
    Filter("没有读成", lambda row: row.status == "failed", can_fill=False),
)
