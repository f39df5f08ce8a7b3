"""The roster as a table that Excel opens, to be looked through, filled in and read again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.intake.encodings import decode
from desktop.model import FactKind, RosterEntry, UserFacingError
from desktop.text.calendar import parse_iso, parse_written
from desktop.text.wording import FACT_KINDS
from desktop.workflow.delivery.exits import write_table

HEADINGS = ("种类", "名称", "职务", "全称", "不是", "前后文字", "初见", "末见", "期数")

Row = tuple[int, dict[str, str]]
"""The number of a row in its table, and its cells by their headings."""

_KINDS = {words: kind for kind, words in FACT_KINDS.items()}
_WRONG = "是"
_RIGHT_OR_WRONG = (_WRONG, "否", "")
_UNREADABLE = "这个文件读不出来，没有读入。"
_NO_ROSTER = "这个文件不是名录：第一行要有“种类”和“名称”。没有读入。"
_WORKBOOK = "这是 Excel 工作簿，没有读入。在 Excel 或 WPS 里另存为 CSV，再导入。"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SEPARATORS = (",", ";", "\t", "，", "；")
"""What parts the cells: Excel takes the list separator of the system, or tabs for its Unicode text."""
_MOST_ABOVE = 5
"""In how many rows the headings are looked for: a title or Excel's own ``sep=;`` may stand over them."""
_MIDNIGHT = re.compile(r"\s+0?0:00(:00)?$")
"""The time that a spreadsheet writes behind a day."""


def write_roster(entries: Iterable[RosterEntry], path: Path) -> Path:
    """Write the roster as CSV and return the path.

    Raises:
        UserFacingError: where the file cannot be written
    """
    return write_table((HEADINGS, *map(_row, entries)), path)


def read_roster(path: Path) -> tuple[RosterEntry, ...]:
    """Return the entries in a CSV file, as an editor may have changed it in Excel.

    Columns are known by their headings; those that are missing count as empty. Cells may be
    parted by commas, semicolons or tabs.

    Raises:
        UserFacingError: where the file cannot be read or has no such headings, or a cell says
            nothing that is known; its row is told
    """
    text = _text(path)
    try:
        rows = next(filter(None, (_rows(text, separator) for separator in _SEPARATORS)), None)
    except csv.Error as error:
        raise UserFacingError("roster-unreadable", _UNREADABLE, str(path)) from error
    if rows is None:
        raise UserFacingError("no-roster", _NO_ROSTER, str(path))
    return tuple(_entries(rows, path))


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserFacingError("roster-unreadable", _UNREADABLE, str(path)) from error
    if data.startswith(_WORKBOOKS):
        raise UserFacingError("roster-workbook", _WORKBOOK, str(path))
    decoded = decode(data)
    if decoded is None:
        raise UserFacingError("roster-unreadable", _UNREADABLE, str(path))
    return decoded[0].removeprefix("\ufeff")


def _rows(text: str, separator: str) -> list[Row] | None:
    """Return the rows under the headings, each with its number in the table; None without headings."""
    # Without ``newline`` a table of an old Mac has no lines at all.
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    for above, row in enumerate(table[:_MOST_ABOVE], start=1):
        headings = [cell.strip() for cell in row]
        if {"种类", "名称"} <= {*headings}:
            below = enumerate(table[above:], start=above + 1)
            return [(number, dict(zip(headings, cells, strict=False))) for number, cells in below]
    return None


def _row(entry: RosterEntry) -> tuple[str, ...]:
    return (
        FACT_KINDS[entry.kind],
        entry.name,
        entry.post,
        entry.full,
        _WRONG if entry.stopped else "",
        entry.within,
        entry.first_seen or "",
        entry.last_seen or "",
        str(entry.issues or ""),
    )


def _entries(rows: Iterable[Row], path: Path) -> Iterator[RosterEntry]:
    for number, row in rows:
        cells = {heading: row.get(heading, "").strip() for heading in HEADINGS}
        cells["种类"] = "".join(cells["种类"].split())
        if not cells["名称"]:
            continue
        refusal = _refusal(cells)
        if refusal is not None:
            code, words = refusal
            raise UserFacingError(
                code, f"第 {number} 行的{words}。改好再导入；这次一条也没有读入。", str(path)
            )
        yield RosterEntry(
            cells["名称"],
            cells["职务"],
            _iso(cells["初见"]),
            _iso(cells["末见"]),
            FactKind(_KINDS[cells["种类"]]),
            cells["全称"],
            cells["前后文字"],
            cells["不是"] == _WRONG,
        )


def _refusal(cells: dict[str, str]) -> tuple[str, str] | None:
    """Return code and words on the first cell that says nothing we know, None where all do."""
    if cells["种类"] not in _KINDS:
        return "no-such-kind", f"种类“{cells['种类']}”认不出来，要写{'、'.join(_KINDS)}中的一个"
    if "\n" in cells["名称"] or "\r" in cells["名称"]:
        return "open-quote", "名称里有换行，多半是前面少了一个引号"
    if cells["不是"] not in _RIGHT_OR_WRONG:
        return "no-such-word", f"“不是”一栏写着“{cells['不是']}”，只能写“是”或者空着"
    wrong = next((head for head in ("初见", "末见") if cells[head] and _iso(cells[head]) is None), None)
    return ("no-date", f"{wrong}“{cells[wrong]}”不是日期，要写成 2020-08-12") if wrong else None


def _iso(words: str) -> str | None:
    """Return a date as ISO 8601 that Excel or an editor wrote (2020/8/12, 2020年8月), None for none."""
    words = _MIDNIGHT.sub("", words)
    date = parse_written(words) or parse_iso(words)
    return date.iso if date is not None and date.exists else None
